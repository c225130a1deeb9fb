/** A typed client of the Rolebook API. The types are generated from its OpenAPI document. */
import { type Client, type ClientOptions } from "openapi-fetch";
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
export declare function createClient(options: ClientOptions): RolebookClient;
/** Thrown for every answer that is a refusal; what went wrong is in `problem`. */
export declare class ProblemError extends Error {
    readonly status: number;
    readonly problem: Problem | undefined;
    constructor(status: number, problem: Problem | undefined);
}
/** What was asked for, or a {@link ProblemError}: `const guide = await read(client.GET(…))`. */
export declare function read<T>(request: Promise<{
    data?: T;
    error?: unknown;
    response: Response;
}>): Promise<NonNullable<T>>;
type Answer<P extends keyof paths> = paths[P] extends {
    get: {
        responses: {
            200: {
                content: {
                    "application/json": infer Body;
                };
            };
        };
    };
} ? Body : never;
/** The paths of lists, which are read page by page. */
export type ListPath = {
    [P in keyof paths]: Answer<P> extends {
        items: unknown[];
        page: Schemas["PageInfo"];
    } ? P : never;
}[keyof paths];
/** What a list is a list of. */
export type Item<P extends ListPath> = Answer<P> extends {
    items: (infer I)[];
} ? I : never;
type Parameters<P extends ListPath, In extends "path" | "query"> = paths[P] extends {
    get: {
        parameters: {
            [K in In]?: infer Values;
        };
    };
} ? Values : never;
/** The parameters of a list; the cursor is not among them, because {@link items} turns the pages. */
export interface ListParameters<P extends ListPath> {
    path?: Parameters<P, "path">;
    query?: Omit<NonNullable<Parameters<P, "query">>, "cursor">;
}
/** Everything that a list has, page by page as it is needed: `for await (const guide of items(client, "/v1/guides"))`. */
export declare function items<P extends ListPath>(client: RolebookClient, path: P, parameters?: ListParameters<P>): AsyncGenerator<Item<P>, void, undefined>;
