import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { departures } from "../live.js";
import { changed } from "./sound.js";

const page = { items: [], page: { next: null } };
const opal = { slug: "opal", color: "BLUE", weight: 3.5 };

/** What the server answers to `GET /v1/stones/opal`. */
let answer;
const server = createServer((request, response) => {
  response.setHeader("X-Request-Id", "7");
  const { status = 200, type = "application/json", body } = request.url.startsWith("/v1/stones/") ? answer : { body: page };
  response.writeHead(status, { "Content-Type": type }).end(JSON.stringify(body));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
after(() => server.close());

function judge(given) {
  answer = given;
  return departures(changed(() => {}), `http://127.0.0.1:${server.address().port}`);
}

test("true answers do not depart", async () => {
  assert.deepEqual(await judge({ body: opal }), { judged: 2, departures: "" });
});

for (const [name, given] of Object.entries({
  "a value of another type": { body: { ...opal, slug: 7 } },
  "a property that is missing": { body: { slug: "opal", color: "BLUE" } },
  "another status": { status: 404, type: "application/problem+json", body: { code: "not-found" } },
})) {
  test(`departs: ${name}`, async () => {
    assert.notEqual((await judge(given)).departures, "");
  });
}
