import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { stringify } from "yaml";
import { breaks } from "../breaking.js";
import { brokenParameters } from "../parameters.js";
import { changed, list, one, schemas } from "./sound.js";

const directory = mkdtempSync(join(tmpdir(), "documents-"));
after(() => rmSync(directory, { recursive: true }));
const released = written("released", () => {});

function written(name, change) {
  const file = join(directory, `${name}.yaml`);
  writeFileSync(file, stringify(changed(change)));
  return file;
}

/** Found by Specmatic. */
const BREAKING_ANSWERS = {
  "a property is gone": (it) => {
    delete schemas(it).Stone.properties.weight;
    schemas(it).Stone.required.pop();
  },
  "a property has another type": (it) => (schemas(it).Stone.properties.slug.type = "integer"),
  "a property may be null": (it) => (schemas(it).Stone.properties.slug.type = ["string", "null"]),
  "a property may be absent": (it) => schemas(it).Stone.required.shift(),
  "an answer is gone": (it) => {
    one(it).responses["204"] = one(it).responses["200"];
    delete one(it).responses["200"];
  },
  "an enumeration may be null": (it) => {
    schemas(it).Color.type = ["string", "null"];
    schemas(it).Color.enum.push(null);
  },
};

/** Found here. */
const BREAKING_PARAMETERS = {
  "an operation is gone": (it) => delete it.paths["/v1/stones"],
  "a parameter must be given": (it) => (list(it).parameters[2].required = true),
  "a parameter is gone": (it) => list(it).parameters.shift(),
  "a parameter takes fewer numbers": (it) => (list(it).parameters[2].schema.maximum = 50),
  "a parameter is a number now": (it) => (list(it).parameters[0].schema.type = "integer"),
  "a parameter takes several values in another way": (it) => delete list(it).parameters[1].explode,
  "a parameter has another default": (it) => (list(it).parameters[2].schema.default = 10),
  "a parameter takes other words": (it) => (list(it).parameters[1].schema.items.pattern = "^[a-z]$"),
  "a parameter takes only some words": (it) => (list(it).parameters[1].schema.items.enum = ["blue"]),
  "a parameter says its type, and it is another": (it) => (list(it).parameters[3].schema.type = "integer"),
  "a header field is gone": (it) => delete one(it).responses["200"].headers["X-Request-Id"],
};

const ADDITIVE = {
  "nothing": () => {},
  "a new operation": (it) => {
    it.paths["/v1/rocks"] = structuredClone(it.paths["/v1/stones"]);
    list({ paths: { "/v1/stones": it.paths["/v1/rocks"] } }).operationId = "listRocks";
  },
  "a new property": (it) => {
    schemas(it).Stone.properties.price = { type: "number", description: "A price." };
    schemas(it).Stone.required.push("price");
  },
  "a new parameter that may be left out": (it) =>
    list(it).parameters.push({ name: "at", in: "query", schema: { type: "string" } }),
  "a parameter that says its type": (it) => (list(it).parameters[3].schema.type = "string"),
  "a parameter that takes more": (it) => (list(it).parameters[2].schema.maximum = 500),
  "an enumeration has one more value": (it) => schemas(it).Color.enum.push("GREEN"),
  "a refusal is given no more": (it) => delete one(it).responses["406"],
  "other words": (it) => (schemas(it).Stone.description = "A piece of rock."),
};

for (const [name, change] of Object.entries(BREAKING_ANSWERS)) {
  test(`breaks: ${name}`, () => {
    assert.notDeepEqual(breaks(released, written(name.replaceAll(" ", "-"), change)), []);
  });
}

for (const [name, change] of Object.entries(BREAKING_PARAMETERS)) {
  test(`breaks: ${name}`, () => {
    assert.equal(brokenParameters(changed(() => {}), changed(change)).length, 1);
  });
}

for (const [name, change] of Object.entries(ADDITIVE)) {
  test(`does not break: ${name}`, () => {
    assert.deepEqual(breaks(released, written(name.replaceAll(" ", "-"), change)), []);
  });
}

test("a document that cannot be read is not taken for a compatible one", () => {
  const empty = join(directory, "empty.yaml");
  writeFileSync(empty, "openapi: 3.1.0\npaths: {}\n");
  assert.notDeepEqual(breaks(released, empty), []);
});
