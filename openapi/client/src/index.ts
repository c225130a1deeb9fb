/** A typed client of the Rolebook API. The types are generated from its OpenAPI document. */
import createFetchClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { components, paths } from "./schema.js";

export type { components, operations, paths } from "./schema.js";

/** The shapes of answers by their names in the document: `Schemas["ComparisonGuide"]`. */
export type Schemas = components["schemas"];

/** Why a request was refused or failed (RFC 9457). */
export type Problem = Schemas["Problem"];

/** Typed requests, as openapi-fetch makes them: `client.GET("/v1/guides/{slug}", { params: { path: { slug } } })`. */
export type RolebookClient = Client<paths, "application/json">;

/**
 * A client of one server. Several values of a parameter go out as one comma list, which is the only way
 * in which the API takes them.
 */
export function createClient(options: ClientOptions): RolebookClient {
  return createFetchClient<paths, "application/json">({
    querySerializer: { array: { style: "form", explode: false } },
    ...options,
    headers: { Accept: "application/json", ...options.headers },
  });
}

/** Thrown for every answer that is a refusal; what went wrong is in `problem`. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | undefined,
  ) {
    super(problem ? `${problem.code}: ${problem.detail}` : `The server answered ${status}.`);
    this.name = "ProblemError";
  }
}

/** What was asked for, or a {@link ProblemError}: `const guide = await read(client.GET(…))`. */
export async function read<T>(
  request: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> {
  const { data, error, response } = await request;
  if (data === undefined || data === null) {
    throw new ProblemError(response.status, isProblem(error) ? error : undefined);
  }
  return data;
}

function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "code" in error && "detail" in error;
}

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

/** The paths of lists, which are read page by page. */
export type ListPath = {
  [P in keyof paths]: Answer<P> extends { items: unknown[]; page: Schemas["PageInfo"] } ? P : never;
}[keyof paths];

/** What a list is a list of. */
export type Item<P extends ListPath> = Answer<P> extends { items: (infer I)[] } ? I : never;

type Parameters<P extends ListPath, In extends "path" | "query"> = paths[P] extends {
  get: { parameters: { [K in In]?: infer Values } };
}
  ? Values
  : never;

/** The parameters of a list; the cursor is not among them, because {@link items} turns the pages. */
export interface ListParameters<P extends ListPath> {
  path?: Parameters<P, "path">;
  query?: Omit<NonNullable<Parameters<P, "query">>, "cursor">;
}

/** Everything that a list has, page by page as it is needed: `for await (const guide of items(client, "/v1/guides"))`. */
export async function* items<P extends ListPath>(
  client: RolebookClient,
  path: P,
  parameters: ListParameters<P> = {},
): AsyncGenerator<Item<P>, void, undefined> {
  let cursor: string | null | undefined;
  do {
    const params = { ...parameters, query: { ...parameters.query, ...(cursor ? { cursor } : {}) } };
    // The types of openapi-fetch follow one path, not every path of a kind.
    const get = client.GET as unknown as (path: P, init: object) => Promise<PageAnswer<P>>;
    const page = await read(get(path, { params }));
    yield* page.items;
    cursor = page.page.next;
  } while (cursor);
}

interface PageAnswer<P extends ListPath> {
  data?: { items: Item<P>[]; page: Schemas["PageInfo"] };
  error?: unknown;
  response: Response;
}
