/** A typed client of the Rolebook API. The types are generated from its OpenAPI document. */
import createFetchClient, {} from "openapi-fetch";
/**
 * A client of one server. Several values of a parameter go out as one comma list, which is the only way
 * in which the API takes them.
 */
export function createClient(options) {
    return createFetchClient({
        querySerializer: { array: { style: "form", explode: false } },
        ...options,
        headers: { Accept: "application/json", ...options.headers },
    });
}
/** Thrown for every answer that is a refusal; what went wrong is in `problem`. */
export class ProblemError extends Error {
    status;
    problem;
    constructor(status, problem) {
        super(problem ? `${problem.code}: ${problem.detail}` : `The server answered ${status}.`);
        this.status = status;
        this.problem = problem;
        this.name = "ProblemError";
    }
}
/** What was asked for, or a {@link ProblemError}: `const guide = await read(client.GET(…))`. */
export async function read(request) {
    const { data, error, response } = await request;
    if (data === undefined || data === null) {
        throw new ProblemError(response.status, isProblem(error) ? error : undefined);
    }
    return data;
}
function isProblem(error) {
    return typeof error === "object" && error !== null && "code" in error && "detail" in error;
}
/** Everything that a list has, page by page as it is needed: `for await (const guide of items(client, "/v1/guides"))`. */
export async function* items(client, path, parameters = {}) {
    let cursor;
    do {
        const params = { ...parameters, query: { ...parameters.query, ...(cursor ? { cursor } : {}) } };
        // The types of openapi-fetch follow one path, not every path of a kind.
        const get = client.GET;
        const page = await read(get(path, { params }));
        yield* page.items;
        cursor = page.page.next;
    } while (cursor);
}
