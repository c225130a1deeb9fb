import { readFileSync } from "node:fs";
import { parse } from "yaml";

const text = readFileSync(new URL("sound.yaml", import.meta.url), "utf8");

/** A copy of the sound document, changed. */
export function changed(change) {
  const document = parse(text);
  change(document);
  return document;
}

export const list = (document) => document.paths["/v1/stones"].get;
export const one = (document) => document.paths["/v1/stones/{slug}"].get;
export const schemas = (document) => document.components.schemas;
