/** HTML as text in which nothing that comes from outside can become markup. */

/** Markup that is already safe. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Value = Html | string | number | null | undefined | false | Value[];

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(value: Value): string {
  if (value === null || value === undefined || value === false) {
    return "";
  } else if (value instanceof Html) {
    return value.text;
  } else if (Array.isArray(value)) {
    return value.map(escaped).join("");
  }
  return String(value).replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

/** A template whose values are escaped, unless they are {@link Html}. Nothing is what null and false say. */
export function html(texts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(texts.map((text, i) => text + escaped(values[i])).join(""));
}

/** A link, if there is somewhere to go that is safe to go to; else its text. */
export function link(target: { url: string | null; href?: string | null } | null, text: string): Html {
  const address = target?.url ?? target?.href;
  return address && /^(https?:\/\/|\/(?!\/))/i.test(address) ? html`<a href="${address}">${text}</a>` : html`${text}`;
}
