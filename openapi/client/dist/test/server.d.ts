/** Where the server is that the tests ask. */
export declare const BASE_URL: string;
