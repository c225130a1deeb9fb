/** Where the server is that the tests ask. */
export const BASE_URL = process.env["ROLEBOOK_URL"] ?? "http://localhost:8080";
