import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient, items, ProblemError, read } from "../src/index.js";
import { BASE_URL } from "./server.js";

const client = createClient({ baseUrl: BASE_URL });

test("a guide is read with its type", async () => {
  const guide = await read(
    client.GET("/v1/guides/{slug}", { params: { path: { slug: "paralegal-vs-legal-ops" } } }),
  );
  assert.equal(guide.type === "COMPARISON" && guide.skillMatrix.rows.length, 9);
});

test("a refusal is a problem", async () => {
  const nowhere = read(client.GET("/v1/guides/{slug}", { params: { path: { slug: "nowhere" } } }));
  await assert.rejects(nowhere, (error) => {
    assert.ok(error instanceof ProblemError);
    assert.equal(error.status, 404);
    assert.equal(error.problem?.code, "not-found");
    return true;
  });
});

test("a list is read to its end, page by page", async () => {
  const slugs: string[] = [];
  for await (const skill of items(client, "/v1/skills", { query: { limit: 7 } })) {
    slugs.push(skill.slug);
  }
  const whole = await read(client.GET("/v1/skills", { params: { query: { limit: 100, count: true } } }));
  assert.ok(slugs.length > 14);
  assert.equal(slugs.length, whole.page.total);
  assert.deepEqual(slugs, whole.items.map((skill) => skill.slug));
});

test("several values go out as one comma list", async () => {
  const slug = ["e-billing", "e-discovery"];
  const skills = await read(client.GET("/v1/skills", { params: { query: { slug } } }));
  assert.deepEqual(skills.items.map((skill) => skill.slug).sort(), slug);
});

test("what is not in the document does not compile", () => {
  // @ts-expect-error there is no such path
  void (() => client.GET("/v1/secrets"));
  // @ts-expect-error there is no such parameter
  void (() => client.GET("/v1/skills", { params: { query: { colour: "red" } } }));
  // @ts-expect-error a guide is not a list
  void (() => items(client, "/v1/guides/{slug}"));
});
