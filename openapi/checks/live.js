/**
 * Asks a running server everything that can be read, and has Specmatic judge the answers:
 * `ROLEBOOK_URL=http://localhost:8080 ROLEBOOK_KEY=rb_… node live.js <document>`. It reads the document and
 * the answers by itself, and shares no code with the judge of the tests.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "yaml";

const SPECMATIC = fileURLToPath(new URL("node_modules/specmatic/specmatic.jar", import.meta.url));
const LIMIT_MILLIS = 300_000;
const NAME = "sample";
const JSON_TYPE = "application/json";

/** How many answers were judged, and in what they depart from the document. */
export async function departures(document, url) {
  const directory = mkdtempSync(join(tmpdir(), "live-"));
  try {
    // As JSON, because Specmatic reads YAML 1.1, where NO is false.
    writeFileSync(join(directory, "openapi.json"), JSON.stringify(forSpecmatic(document)));
    const output = await specmatic(directory, url);
    const [, run, failed] = /Tests run: (\d+), Successes: \d+, Failures: (\d+)/.exec(output) ?? [];
    return { judged: Number(run ?? 0), departures: failed === "0" ? "" : summary(output) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function specmatic(directory, url) {
  const options = ["test", "--filter", "STATUS='200'", `--testBaseURL=${url}`, "openapi.json"];
  return new Promise((done, failed) => {
    const run = spawn("java", ["-XX:+UseSerialGC", "-jar", SPECMATIC, ...options], {
      cwd: directory,
      timeout: LIMIT_MILLIS,
      env: { ...process.env, SPECMATIC_OAUTH2_TOKEN: process.env.ROLEBOOK_KEY ?? "" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    run.stdout.setEncoding("utf8").on("data", (text) => (output += text));
    run.once("error", failed).once("close", () => done(output));
  });
}

function summary(output) {
  const from = output.indexOf("Unsuccessful Scenarios:");
  return (from < 0 ? output : output.slice(from)).trim();
}

/**
 * The document as Specmatic finds its requests in it: parameters and answers have examples of one name, a
 * list is written as in a URL, one type is asked for, JSON if there is it, and no word of an example is in
 * brackets, where it would look for a type.
 */
function forSpecmatic(document) {
  const copy = structuredClone(document);
  copy.paths = Object.fromEntries(reads(document).map((path) => [path, { get: copy.paths[path].get }]));
  for (const { get: operation } of Object.values(copy.paths)) {
    for (const parameter of operation.parameters ?? []) {
      if (parameter.example !== undefined) {
        parameter.examples = { [NAME]: { value: String(parameter.example) } };
        if (Array.isArray(parameter.example)) {
          parameter.schema = { type: "string" };
          delete parameter.explode;
        }
        delete parameter.example;
      }
    }
    const answer = operation.responses["200"];
    const [type] = Object.keys(answer.content).sort((a, b) => (b === JSON_TYPE) - (a === JSON_TYPE));
    const [first] = Object.values(answer.content[type].examples ?? {});
    const examples = { [NAME]: { value: withoutBrackets(first?.value ?? "text") } };
    answer.content = { [type]: { ...answer.content[type], examples } };
  }
  return copy;
}

/**
 * The paths that can be read. What changes something is asked by tests that know what it changes; a JSON
 * Schema and an archive are held by tests against what they are schemas and archives of.
 */
function reads(document) {
  return Object.keys(document.paths).filter((path) => {
    const content = document.paths[path].get?.responses["200"].content ?? {};
    return Object.keys(content).length > 0 && !("application/schema+json" in content) && !("application/zip" in content);
  });
}

function withoutBrackets(value) {
  return JSON.parse(JSON.stringify(value).replaceAll("(", "[").replaceAll(")", "]"));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const document = parse(readFileSync(process.argv[2], "utf8"));
  const operations = reads(document).length;
  const { judged, departures: found } = await departures(document, process.env.ROLEBOOK_URL ?? "http://localhost:8080");
  console.log(`${judged} answers were judged, of ${operations} paths.`);
  if (found || judged < operations) {
    console.error(found || "Not every path was asked.");
    process.exitCode = 1;
  }
}
