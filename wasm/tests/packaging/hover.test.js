// What an editor shows where a call is made is what that call does: asked of TypeScript's language server.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { pack, project, TOOLS } from "../installed.js";

/** A class of the package and how it is made, and its module. */
const CLIENTS = [
  ["KiwiVM", '{ veid: 1, apiKey: "k" }'],
  ["Cvm", '{ baseUrl: "https://panel.example", publicToken: "a", privateToken: "b" }'],
  ["Vultr", "{}"],
];
const DOC = /\/\*\*\n\s+\* (?<first>.*)\n(?:\s+\*.*\n)*?\s+\*\/\n\s+readonly (?<name>\w+): (?:Call|ListCall)</g;

/** The calls of a client: each with the first line of its comment, and how it is written. */
const callsOf = (types, client) => {
  const groups = new Map(
    [...types.matchAll(/readonly (\w+): (\w+Calls);/g)].map(([, name, type]) => [type, `${name}.`]),
  );
  return [...types.matchAll(/export (?:declare class|interface) (\w+)[^{]*\{(.*?)^\}/gms)].flatMap(
    ([, type, members]) =>
      [...members.matchAll(DOC)].map(({ groups: { first, name } }) => ({
        first,
        code: `${client}.${groups.get(type) ?? ""}${name}`,
      })),
  );
};

const VERB = /\/\*\*\n\s+\* (?<first>.*)\n(?:\s+\*.*\n)*?\s+\*\/\n\s+(?<name>\w+)\(.*\): Promise</g;

/** The same of the methods of an interface or class: what it is called as, and where it is. */
const methodsOf = (types, type, made) => {
  const [, members] = types.match(new RegExp(`export (?:declare class|interface) ${type}\\b[^{]*\\{(.*?)^\\}`, "ms"));
  return [...members.matchAll(VERB)].map(({ groups: { first, name } }) => ({ first, code: `${made}.${name}` }));
};

const path = await project(await pack());
const types = (client) => readFileSync(join(path, `node_modules/vpswire/dist/${client.toLowerCase()}.d.ts`), "utf8");
const verbs = types("verbs");
const groups = [...verbs.matchAll(/readonly (\w+): (\w+Verbs);/g)].map(([, name, type]) => [type, `Fleet.${name}`]);
const declared = [
  ...[["Fleet", "Fleet"], ...groups].flatMap(([type, made]) => methodsOf(verbs, type, made)),
  ...CLIENTS.flatMap(([client]) => methodsOf(types(`${client}-jobs`), `${client}Jobs`, `jobs(${client})`)),
];
const calls = [...CLIENTS.flatMap(([client]) => callsOf(types(client), client)), ...declared];
const lines = [
  'import * as vpswire from "vpswire";',
  'import * as fleet from "vpswire/fleet";',
  ...CLIENTS.map(([client, options]) => `const ${client} = new vpswire.${client}(${options});`),
];
lines.push("const Fleet = new fleet.Fleet();", "const { jobs } = fleet;");
const first = lines.length;
const source = [...lines, ...calls.map(({ code }) => `${code}(undefined as never, undefined as never);`), ""].join(
  "\n",
);
const file = join(path, "hover.ts");
writeFileSync(file, source);
writeFileSync(join(path, "tsconfig.json"), '{ "compilerOptions": { "module": "nodenext", "strict": true } }');

/** Speaks to the language server: a message out, and its answer. */
const server = spawn(join(TOOLS, "tsc"), ["--lsp", "--stdio"], { cwd: path, stdio: ["pipe", "pipe", "inherit"] });
after(() => server.kill());
const waiting = new Map();
let came = Buffer.alloc(0);
const send = (message) => {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
};
server.stdout.on("data", (part) => {
  came = Buffer.concat([came, part]);
  for (;;) {
    const head = came.indexOf("\r\n\r\n");
    if (head < 0) return;
    const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(came.subarray(0, head))[1]);
    if (came.length < end) return;
    const { id, method, result } = JSON.parse(came.subarray(head + 4, end));
    came = came.subarray(end);
    // What it asks itself, it gets no opinion on.
    if (method && id !== undefined) send({ id, result: null });
    else waiting.get(id)?.(result);
  }
});
let last = 0;
const ask = (method, params) => {
  last += 1;
  send({ id: last, method, params });
  return new Promise((resolve) => waiting.set(last, resolve));
};

const uri = pathToFileURL(file).href;
await ask("initialize", { processId: process.pid, rootUri: pathToFileURL(path).href, capabilities: {} });
send({ method: "initialized", params: {} });
send({
  method: "textDocument/didOpen",
  params: { textDocument: { uri, languageId: "typescript", version: 1, text: source } },
});

test("there are all calls", () => {
  const all = CLIENTS.map(([client]) => types(client).match(/: (Call|ListCall)</g).length);
  assert.equal(
    calls.length - declared.length,
    all.reduce((sum, count) => sum + count),
  );
});

for (const [at, { first: words, code }] of calls.entries()) {
  test(`${code}: ${words}`, async () => {
    const position = { line: first + at, character: code.length - 1 };
    const hover = await ask("textDocument/hover", { textDocument: { uri }, position });
    const shown = hover.contents.value ?? JSON.stringify(hover.contents);
    assert.ok(shown.includes(words), shown);
  });
}
