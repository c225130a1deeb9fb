/** HTML as text in which nothing that comes from outside can become markup. */
/** Markup that is already safe. */
export declare class Html {
    readonly text: string;
    constructor(text: string);
    toString(): string;
}
type Value = Html | string | number | null | undefined | false | Value[];
/** A template whose values are escaped, unless they are {@link Html}. Nothing is what null and false say. */
export declare function html(texts: TemplateStringsArray, ...values: Value[]): Html;
/** A link, if there is somewhere to go that is safe to go to; else its text. */
export declare function link(target: {
    url: string | null;
    href?: string | null;
} | null, text: string): Html;
export {};
