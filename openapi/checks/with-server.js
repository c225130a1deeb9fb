/**
 * Runs a command against the packaged server, started afresh: `node with-server.js <quarkus-run.jar>
 * <command> [arguments]`. The command finds its address in ROLEBOOK_URL, and a key in ROLEBOOK_KEY.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const READY_MILLIS = 120_000;
/** The administrator's, whom the document shows too; nobody else's server has it. */
const KEY = `rb_testadmin001_${"0123456789abcdef".repeat(3)}`;
const [jar, command, ...rest] = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), "rolebook-"));
const server = spawn("java", ["-jar", resolve(jar)], {
  cwd: directory,
  env: { ...process.env, QUARKUS_HTTP_PORT: "0", QUARKUS_HTTP_HOST: "127.0.0.1", ROLEBOOK_ADMIN_KEY: KEY },
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = new Promise((end) => server.once("exit", end));
let status = 1;
try {
  const url = await address();
  status = await run({ ...process.env, ROLEBOOK_URL: url, ROLEBOOK_KEY: KEY });
} catch (failure) {
  console.error(failure);
} finally {
  server.kill("SIGTERM");
  await ended;
  rmSync(directory, { recursive: true, force: true });
}
process.exit(status);

/** Where it listens, as it says itself once it is ready to serve. */
function address() {
  const output = [];
  return new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error(`not ready in time:\n${output.join("\n")}`)), READY_MILLIS);
    late.unref();
    createInterface({ input: server.stdout }).on("line", (line) => {
      output.push(line);
      const listening = /Listening on: (http:\/\/[^\s]+)/.exec(line);
      if (listening) {
        clearTimeout(late);
        found(listening[1]);
      }
    });
    ended.then((code) => failed(new Error(`the server ended with ${code}:\n${output.join("\n")}`)));
  });
}

function run(env) {
  return new Promise((done) =>
    spawn(command, rest, { env, stdio: "inherit" })
      .once("exit", (code) => done(code ?? 1))
      .once("error", (failure) => {
        console.error(failure);
        done(1);
      }),
  );
}
