/**
 * Says whether a document breaks what an earlier one promised: `node breaking.js <released> <current>`.
 * Answers are compared by Specmatic, parameters here.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "yaml";
import { brokenParameters } from "./parameters.js";

const SPECMATIC = fileURLToPath(new URL("node_modules/specmatic/specmatic.jar", import.meta.url));
/** It lives for seconds. */
const QUICKLY = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
const LIMIT_MILLIS = 300_000;

/** Every break, in words; none, if clients of the released document are served by the current one. */
export function breaks(released, current) {
  const [older, newer] = [released, current].map((file) => parse(readFileSync(file, "utf8")));
  return [...brokenParameters(older, newer), ...brokenAnswers(older, newer)];
}

function brokenAnswers(older, newer) {
  // It leaves its reports where it runs.
  const directory = mkdtempSync(join(tmpdir(), "breaking-"));
  try {
    // As JSON, because Specmatic reads YAML 1.1, where NO is false.
    for (const [name, document] of Object.entries({
      "released.json": grown(stillRefused(older, newer), newer),
      "current.json": newer,
    })) {
      writeFileSync(join(directory, name), JSON.stringify(withoutPatterns(document)));
    }
    const run = spawnSync("java", [...QUICKLY, "-jar", SPECMATIC, "compare", "released.json", "current.json"], {
      cwd: directory,
      encoding: "utf8",
      timeout: LIMIT_MILLIS,
      maxBuffer: 1 << 28,
    });
    // Neither a crash nor a file that cannot be read counts as compatible.
    if (run.status === 0 && run.stdout.includes("is backward compatible")) {
      return [];
    }
    return [failures(run.stdout) || `Specmatic ended with ${run.status ?? run.signal}: ${run.error ?? run.stderr}`];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * Without the patterns of parameters, which are compared here: Specmatic takes one with classes of Unicode
 * for another than itself.
 */
function withoutPatterns(document) {
  const copy = structuredClone(document);
  for (const operation of Object.values(copy.paths).flatMap((path) => Object.values(path))) {
    for (const { schema } of operation.parameters ?? []) {
      delete schema?.pattern;
      delete schema?.items?.pattern;
    }
  }
  return copy;
}

/** Without the refusals that are given no more, of which Specmatic says that they are missing: they break nobody. */
function stillRefused(older, newer) {
  const copy = structuredClone(older);
  for (const [path, item] of Object.entries(copy.paths)) {
    for (const [method, { responses }] of Object.entries(item)) {
      const now = newer.paths[path]?.[method]?.responses ?? responses;
      Object.keys(responses)
        .filter((status) => /^[45]/.test(status) && !(status in now))
        .forEach((status) => delete responses[status]);
    }
  }
  return copy;
}

/**
 * With the values that enumerations have gained since: the document promises that there may be more, and clients
 * expect them. A value that is gone stays, and null is no value.
 */
function grown(was, is, key) {
  if (was === null || is === null || typeof was !== "object" || typeof is !== "object") {
    return was;
  }
  if (Array.isArray(was)) {
    return key === "enum" && Array.isArray(is)
      ? [...new Set([...was, ...is.filter((value) => typeof value === "string")])]
      : was.map((each, i) => grown(each, is[i]));
  }
  return Object.fromEntries(Object.entries(was).map(([name, value]) => [name, grown(value, is[name], name)]));
}

/** What it says from the first break on. */
function failures(output) {
  const lines = output.split("\n");
  const first = lines.findIndex((line) => line.includes("Verdict: FAIL"));
  return lines.slice(Math.max(first, 0)).join("\n").trim();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [released, current] = process.argv.slice(2);
  const found = breaks(released, current);
  found.forEach((each) => console.error(each));
  console.log(found.length === 0 ? "Nothing that was released is broken." : "Released promises are broken.");
  process.exitCode = found.length === 0 ? 0 : 1;
}
