// Every call of the table is tried in every language with the parameters of the shared vectors: programs are compiled or type
// checked, and what curl, JavaScript and the command send is what the package plans to send.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Cvm, KiwiVM, Vultr } from "vpswire";
import * as request from "../src/request/show.ts";
import { vectors } from "./vectors.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const command = process.env.VPSWIRE ?? join(target, "debug/vpswire");
const KEY = "k3y-not-real";
const clients = { kiwivm: KiwiVM, cvm: Cvm, vultr: Vultr };
const keys = {
  VPSWIRE_KIWIVM_API_KEY: KEY,
  VPSWIRE_CVM_PUBLIC_TOKEN: KEY,
  VPSWIRE_CVM_PRIVATE_TOKEN: KEY,
  VPSWIRE_VULTR_API_KEY: KEY,
};

let folder;
let services;
let server;
let base;
/** What the server got last. */
let came;

/** What the table says is sent, by a call's vector. */
const cases = vectors();
const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "request-"));
  const loaded = await Promise.all(Object.keys(clients).map((api) => request.load(api)));
  services = Object.fromEntries(loaded.map((service) => [service.api, service]));
  server = createServer(async (message, response) => {
    const body = Buffer.concat(await message.toArray()).toString();
    came = { method: message.method, url: base + message.url, headers: message.headers, body };
    response.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${server.address().port}`;
});
after(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** The account that requests are shown for. */
const account = (api) => ({ name: api, baseUrl: `${base}/of/${api}`, veid: api === "kiwivm" ? "1347645" : undefined });

const show = (language, { api, call, params }, to = account(api)) =>
  request.show(language, services[api], call, params, to);

/** What the package plans to send. */
async function planned({ api, call, params }) {
  const { baseUrl, veid } = account(api);
  const own = { kiwivm: { veid, apiKey: KEY }, cvm: { publicToken: KEY, privateToken: KEY }, vultr: { apiKey: KEY } };
  const member = call
    .split(".")
    .reduce((object, name) => object[camel(name)], new clients[api]({ baseUrl, ...own[api] }));
  const plan = await (Object.keys(params).length > 0 ? member.plan(params) : member.plan());
  const headers = Object.fromEntries(Object.entries(plan.headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { method: plan.method, url: plan.url, headers, body: plan.body ?? "" };
}

/** What came, of the headers those that were planned and keys; keys are masked as the plan has them. */
function masked({ method, url, headers, body }, { headers: wanted }) {
  const names = new Set([...Object.keys(wanted), "api-key", "api-public-token", "api-private-token"]);
  const kept = [...names].filter((name) => name in headers).map((name) => [name, headers[name].replace(KEY, "***")]);
  return { method, url, headers: Object.fromEntries(kept), body: body.replace(KEY, "***") };
}

const run = (program, args, env) =>
  new Promise((resolve, reject) => {
    const options = { env: { ...process.env, ...env }, encoding: "utf8", maxBuffer: 2 ** 26 };
    const child = execFile(program, args, options, (error, out, err) =>
      error ? reject(new Error(`${err || error}\n${args.join(" ").slice(0, 2000)}`)) : resolve(out),
    );
    // What reads no secret may be gone before it is written.
    child.stdin.on("error", () => {}).end("***");
  });

test("the vectors have every call of the table", () => {
  const listed = Object.values(services).flatMap(({ api, calls }) => Object.keys(calls).map((id) => `${api} ${id}`));
  assert.deepEqual(new Set(cases.map(({ api, call }) => `${api} ${call}`)), new Set(listed));
  assert.equal(listed.length, 174);
});

test("curl sends what the package plans", async () => {
  for (const one of cases) {
    const plan = await planned(one);
    came = undefined;
    await run("bash", ["-c", show("curl", one)], keys);
    // A space in a form is `%20` or a plus sign; a plus sign itself is neither.
    const { url, body } = came;
    const sent = { ...came, url: url.replaceAll("+", "%20"), body: body.replaceAll("+", "%20") };
    assert.deepEqual(masked(sent, plan), plan, show("curl", one));
  }
});

test("JavaScript sends what the package plans", async (context) => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(realpathSync(join(root, "wasm")), join(folder, "node_modules/vpswire"));
  Object.assign(process.env, keys);
  context.mock.method(console, "log", () => {});
  for (const [index, one] of cases.entries()) {
    const plan = await planned(one);
    const file = join(folder, `${index}.mjs`);
    writeFileSync(file, show("JavaScript", one));
    came = undefined;
    // The server's answers are empty, which some calls refuse.
    await import(pathToFileURL(file)).catch((error) => assert.equal(error.name, "VpsError", error));
    // Bytes are base64, those in the place of a secret too.
    const sent = { ...came, body: came.body.replace("=Kioq", "=***") };
    assert.deepEqual(masked(sent, plan), plan, show("JavaScript", one));
  }
});

test("the command sends what the package plans", async (context) => {
  if (!existsSync(command)) return context.skip(`${command} is not built`);
  mkdirSync(join(folder, "vpswire"));
  const own = { kiwivm: `veid = 1347645\napi_key = "${KEY}"`, vultr: `api_key = "${KEY}"` };
  own.cvm = `public_token = "${KEY}"\nprivate_token = "${KEY}"`;
  const accounts = Object.keys(clients).map(
    (api) => `[account.${api}]\napi = "${api}"\nbase_url = "${account(api).baseUrl}"\n${own[api]}\n`,
  );
  writeFileSync(join(folder, "vpswire/config.toml"), `version = 1\n${accounts.join("")}`, { mode: 0o600 });
  const bin = join(folder, "bin");
  mkdirSync(bin);
  symlinkSync(realpathSync(command), join(bin, "vpswire"));
  const env = { XDG_CONFIG_HOME: folder, PATH: `${bin}:${process.env.PATH}` };
  for (const api of Object.keys(keys)) env[api] = undefined;
  // The command has no word for a map of nothing.
  const isEmpty = (value) => value.constructor === Object && Object.keys(value).length === 0;
  for (const one of cases.filter(({ params }) => !Object.values(params).some(isEmpty))) {
    const plan = await planned(one);
    const out = await run("bash", ["-c", `${show("vpswire", one)} --dry-run --json`], env);
    const { method, url, headers, body } = JSON.parse(out);
    const sent = { method, url, headers, body };
    sent.headers = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    assert.deepEqual(sent, plan, show("vpswire", one));
  }
});

test("Python compiles, and the arguments are those that were given", async () => {
  const reader = `
import ast, json, pathlib, sys
def plain(value):
    return {"bytes": value.hex()} if isinstance(value, bytes) else value
for index in range(int(sys.argv[2])):
    path = pathlib.Path(sys.argv[1], f"case_{index}.py")
    call = ast.parse(path.read_text(encoding="utf-8")).body[-1].value.args[0]
    print(json.dumps({word.arg: plain(ast.literal_eval(word.value)) for word in call.keywords}))
`;
  const script = join(folder, "reader.py");
  writeFileSync(script, reader);
  for (const [index, one] of cases.entries()) writeFileSync(join(folder, `case_${index}.py`), show("Python", one));
  const lines = (await run("python3", [script, folder, String(cases.length)])).trimEnd().split("\n");
  for (const [index, { api, call, params }] of cases.entries()) {
    const rows = services[api].calls[call].slice(1).map((row) => row.split(" "));
    const wanted = Object.entries(params).map(([given, value]) => {
      const [name, , kind] = rows.find((row) => row.includes(given));
      const isBytes = value instanceof Uint8Array;
      if (kind.includes("!")) return [name, isBytes ? { bytes: "2a2a2a" } : "***"];
      if (kind.startsWith("int")) return [name, Number(value)];
      if (kind.startsWith("lines") && typeof value === "string") return [name, value.split("\n")];
      return [name, isBytes ? { bytes: Buffer.from(value).toString("hex") } : value];
    });
    assert.deepEqual(JSON.parse(lines[index]), Object.fromEntries(wanted), show("Python", cases[index]));
  }
});

test("mypy finds nothing wrong in Python", async (context) => {
  const mypy = process.env.MYPY ?? join(target, "python/venv/bin/mypy");
  if (!existsSync(mypy)) return context.skip(`${mypy} is not installed`);
  const files = join(folder, "files");
  writeFileSync(files, cases.map((_, index) => join(folder, `case_${index}.py`)).join("\n"));
  const options = ["--strict", "--cache-dir", join(folder, "mypy")];
  await run(mypy, [...options, `@${files}`], { MYPYPATH: join(root, "py/python") });
});

test("C compiles", async () => {
  // C takes ids of 63 bits.
  const fit = cases.filter(({ params }) => !Object.values(params).some((value) => String(value).length > 18));
  assert.equal(cases.length - fit.length > 0, true);
  const file = join(folder, "all.c");
  const programs = fit.map((one, index) => show("C", one).replace("int main(void)", `int case_${index}(void)`));
  writeFileSync(file, programs.join("\n"));
  const warnings = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"];
  await run("cc", ["-std=c11", "-fsyntax-only", ...warnings, "-I", join(root, "include"), file]);
});

test("Rust compiles", async () => {
  const manifest = ["--manifest-path", join(root, "Cargo.toml")];
  const artifacts = (await run("cargo", ["build", "--locked", "--message-format=json", ...manifest, "-p", "vpswire"]))
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  const library = artifacts.find(({ target, reason }) => reason === "compiler-artifact" && target.name === "vpswire");
  const rlib = library.filenames.find((file) => file.endsWith(".rlib"));
  const modules = cases.map((one, index) => `mod case_${index} {\n${show("Rust", one)}}\n`);
  const file = join(folder, "all.rs");
  writeFileSync(file, `#![allow(dead_code, deprecated)]\n${modules.join("")}`);
  const crate = ["--edition=2024", "--crate-type=lib", "--emit=metadata", "-Dwarnings", "--out-dir", folder];
  await run("rustc", [...crate, "--extern", `vpswire=${rlib}`, "-L", `dependency=${join(rlib, "../deps")}`, file]);
});

test("what is required and missing is a name to fill in, which shells can read", async () => {
  const texts = Object.values(services).flatMap(({ api, calls }) =>
    Object.keys(calls).flatMap((call) =>
      ["curl", "vpswire"].map((language) => show(language, { api, call, params: {} })),
    ),
  );
  assert.equal(texts.length, 348);
  const file = join(folder, "missing.sh");
  writeFileSync(file, texts.join("\n"));
  await run("bash", ["-n", file]);
});
