import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { changed, list, one, schemas } from "./sound.js";

// Both belong to the command-line program, which is what is installed.
const require = createRequire(createRequire(import.meta.url).resolve("@stoplight/spectral-cli/package.json"));
const { Spectral } = require("@stoplight/spectral-core");
const { getRuleset } = require("./dist/services/linter/utils/getRuleset.js");

const file = fileURLToPath(new URL("../../rules.yaml", import.meta.url));
const spectral = new Spectral();
spectral.setRuleset(await getRuleset(file));

/** Which rules a document breaks. */
async function broken(document) {
  const findings = await spectral.run(JSON.stringify(document));
  return [...new Set(findings.map((finding) => finding.code))];
}

/** One break for each rule of our own. */
const BREAKS = {
  "rolebook-operation-id": (it) => (one(it).operationId = "get-stone"),
  "rolebook-operation-summary": (it) => delete one(it).summary,
  "rolebook-one-tag": (it) => one(it).tags.push("Skills"),
  "rolebook-problem-answers": (it) => delete one(it).responses["503"],
  "rolebook-not-found": (it) => delete one(it).responses["404"],
  "rolebook-problem-format": (it) => {
    const content = it.components.responses.Refused.content;
    content["application/json"] = content["application/problem+json"];
    delete content["application/problem+json"];
  },
  "rolebook-request-id": (it) => delete one(it).responses["200"].headers,
  "rolebook-parameter-described": (it) => delete one(it).parameters[0].description,
  "rolebook-parameter-name": (it) => (list(it).parameters[2].name = "page_size"),
  "rolebook-required-parameter-example": (it) => delete one(it).parameters[0].example,
  "rolebook-optional-parameter-no-example": (it) => (list(it).parameters[2].example = 7),
  "rolebook-comma-list": (it) => (list(it).parameters[1].explode = true),
  "rolebook-named-answers": (it) =>
    (one(it).responses["200"].content["application/json"].schema = structuredClone(schemas(it).Stone)),
  "rolebook-list-shape": (it) => (schemas(it).StoneList.required = ["items"]),
  "rolebook-list-answers": (it) =>
    (list(it).responses["200"].content["application/json"].schema = { $ref: "#/components/schemas/Stone" }),
  "rolebook-json-example": (it) => delete one(it).responses["200"].content["application/json"].examples,
  "rolebook-schema-described": (it) => delete schemas(it).Problem.description,
  "rolebook-property-described": (it) => delete schemas(it).Stone.properties.slug.description,
  "rolebook-property-name": (it) => (schemas(it).Stone.properties.price_tag = { type: "string", description: "A price." }),
  "rolebook-enum-value": (it) => schemas(it).Color.enum.push("darkGreen"),
  "rolebook-open-schema": (it) => (schemas(it).Stone.additionalProperties = false),
};

test("a sound document breaks no rule", async () => {
  assert.deepEqual(await broken(changed(() => {})), []);
});

test("there is a break for each rule of our own", () => {
  const own = Object.keys(parse(readFileSync(file, "utf8")).rules).filter((name) => name.startsWith("rolebook-"));
  assert.deepEqual(Object.keys(BREAKS).sort(), own.sort());
});

for (const [rule, change] of Object.entries(BREAKS)) {
  test(`${rule} fires`, async () => {
    assert.ok((await broken(changed(change))).includes(rule));
  });
}

test("the rules for every OpenAPI document are among them", async () => {
  assert.ok((await broken(changed((it) => (one(it).operationId = "listStones")))).includes("operation-operationId-unique"));
  assert.ok((await broken(changed((it) => delete one(it).parameters))).includes("path-params"));
});
