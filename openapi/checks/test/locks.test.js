import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

/** Whoever installs takes packages from where they like; their digests say that they are the right ones. */
for (const lock of ["checks", "client"]) {
  test(`the lock of ${lock} names no place to download from, and a digest of everything`, () => {
    const file = new URL(`../../${lock}/package-lock.json`, import.meta.url);
    const installed = Object.entries(JSON.parse(readFileSync(file, "utf8")).packages).filter(([path]) => path !== "");
    assert.ok(installed.length > 0);
    assert.deepEqual(installed.filter(([, each]) => each.resolved !== undefined).map(([path]) => path), []);
    assert.deepEqual(installed.filter(([, each]) => !each.integrity).map(([path]) => path), []);
  });
}
