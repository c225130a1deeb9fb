import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "../examples/guide-page.js";
import { createClient, read, type Schemas } from "../src/index.js";
import { BASE_URL } from "./server.js";

const client = createClient({ baseUrl: BASE_URL });
const vocabulary = await read(client.GET("/v1/vocabulary"));
const guide = (await read(
  client.GET("/v1/guides/{slug}", { params: { path: { slug: "paralegal-vs-legal-ops" } } }),
)) as Schemas["ComparisonGuide"];

/** The words of a page, as a reader sees them. */
function words(html: string): string {
  const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ");
}

function section(html: string, id: string): string {
  const found = new RegExp(`<section id="${id}">(.*?)</section>`, "s").exec(html);
  assert.ok(found?.[1], `there is a section ${id}`);
  return words(found[1]);
}

const html = page(guide, vocabulary);

test("the page has every block, with every fact of the guide", () => {
  assert.ok(section(html, "short-answer").includes(guide.shortAnswer));
  const blocks: [string, (string | null)[], number][] = [
    ["day-in-the-life", guide.dayInTheLife.flatMap((day) => day.duties.map((duty) => duty.text)), 14],
    ["skills", guide.skillMatrix.rows.flatMap((row) => [row.label, ...row.cells.map((cell) => cell.label)]), 27],
    ["ladders", guide.ladders.flatMap((ladder) => ladder.rungs.map((rung) => rung.title)), 9],
    ["ladders", guide.ladders.flatMap((ladder) => ladder.moves.map((move) => move.to.label)), 4],
    ["pay", [...(guide.pay?.bands ?? []).flatMap((band) => [band.title, band.caveat, ...band.sources])], 5],
    ["paths", guide.paths.flatMap((path) => [path.title, ...path.criteria, path.guide?.title ?? null]), 13],
    ["questions", guide.faq.map((question) => question.question), 5],
    ["related", guide.related.map((each) => each.title), 4],
    ["links", guide.links.map((each) => each.title), 2],
    ["sources", guide.sources.map((source) => source.attribution), 5],
  ];
  for (const [id, facts, atLeast] of blocks) {
    const text = section(html, id);
    const stated = facts.filter((fact) => fact !== null);
    assert.ok(stated.length >= atLeast, `${id} has ${stated.length} facts`);
    stated.forEach((fact) => assert.ok(text.includes(fact), `${id} says: ${fact}`));
  }
  assert.match(section(html, "pay"), /\$62,890/);
  assert.ok(guide.callToAction && words(html).includes(guide.callToAction.text));
});

test("the matrix is a table with a column for each role", () => {
  const rows = html.match(/<section id="skills">.*?<\/section>/s)?.[0].match(/<tr>.*?<\/tr>/gs) ?? [];
  assert.equal(rows.length, 1 + guide.skillMatrix.rows.length);
  for (const row of rows) {
    assert.equal(row.match(/<t[hd]/g)?.length, 1 + guide.roles.length);
  }
});

test("no text becomes markup, and no link runs a script", () => {
  const hostile = JSON.parse(JSON.stringify(guide), (key, value: unknown) => {
    if (key === "answerHtml" || key === "currency" || typeof value !== "string") {
      return value;
    } else if (key === "url" || key === "href" || key === "canonicalUrl") {
      return "javascript:alert(1)";
    }
    return `${value}"'><script>alert(1)</script>`;
  }) as Schemas["ComparisonGuide"];
  const attacked = page(hostile, vocabulary);
  assert.ok(attacked.includes("&lt;script&gt;"));
  assert.doesNotMatch(attacked, /<script/);
  assert.doesNotMatch(attacked, /<a href="javascript/);
  assert.doesNotMatch(attacked, /="[^"]*"'>/);
});
