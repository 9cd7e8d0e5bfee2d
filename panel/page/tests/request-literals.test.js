// Texts of every kind, written as literals of each language, are read by that language as they were.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import * as literals from "../src/request/literals.ts";

const TEXTS = [
  "",
  "plain",
  'it\'s "quoted" `here` $HOME $(id) \\ \\n',
  "two\nlines\r\nand\ttabs\n",
  "??= is no trigraph???",
  "\x01\x1f7\x7ff\x80\x9fa\u00ad",
  "Zoë 東京 🚀 e\u0301",
  "right\u202eto left\u2066\u2069 \u200bnothing\u2028\ufeff",
  "a tag \u{e0041} beyond the first plane",
  "-dash",
  "@file",
  "!history! ~ {a,b} * ? [x] #hash ; & | < >",
  "\"''\"'",
  "\x1b[2J\u00079",
];
const utf8 = new TextEncoder();
const hex = (text) => Buffer.from(text).toString("hex");
const BYTES = [...TEXTS.map((text) => utf8.encode(text)), Uint8Array.from({ length: 256 }, (_, at) => at)];

let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), "literals-"));
});
after(() => rmSync(folder, { recursive: true }));

/** What a program prints, by lines. */
function printed(name, source, commands) {
  const file = join(folder, name);
  writeFileSync(file, source);
  let out = "";
  for (const [command, ...args] of commands(file)) out = execFileSync(command, args, { encoding: "utf8" });
  return out.trimEnd().split("\n");
}

test("Python reads them", () => {
  const source = [
    ...TEXTS.map((text) => `print(${literals.python(text)}.encode().hex())`),
    ...BYTES.map((bytes) => `print(${literals.byteText(bytes)}.hex())`),
  ];
  const lines = printed("a.py", source.join("\n"), (file) => [["python3", file]]);
  assert.deepEqual(lines, [...TEXTS.map(hex), ...BYTES.map(hex)]);
});

test("JavaScript reads them", () => {
  const source = TEXTS.map((text) => `console.log(Buffer.from(${literals.javascript(text)}).toString("hex"));`);
  assert.deepEqual(
    printed("a.mjs", source.join("\n"), (file) => [[process.execPath, file]]),
    TEXTS.map(hex),
  );
});

test("C reads them, with trigraphs too", () => {
  const show = (literal) => `    show(${literal}, sizeof(${literal}) - 1);`;
  const source = `#include <stdio.h>
static void show(const char *text, size_t length)
{
    for (size_t at = 0; at < length; at++) printf("%02x", (unsigned char)text[at]);
    puts("");
}
int main(void)
{
${[...TEXTS.map(literals.c), ...BYTES.map(literals.cBytes)].map(show).join("\n")}
}
`;
  const out = join(folder, "a.out");
  const lines = printed("a.c", source, (file) => [["cc", "-std=c11", "-Wall", "-Werror", file, "-o", out], [out]]);
  assert.deepEqual(lines, [...TEXTS.map(hex), ...BYTES.map(hex)]);
});

test("Rust reads them", () => {
  const source = `fn show(bytes: &[u8]) {
    println!("{}", bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
}
fn main() {
${TEXTS.map((text) => `    show(${literals.rust(text)}.as_bytes());`).join("\n")}
${BYTES.map((bytes) => `    show(${literals.byteText(bytes)});`).join("\n")}
}
`;
  const out = join(folder, "rust");
  const lines = printed("a.rs", source, (file) => [["rustc", "--edition=2024", "-Dwarnings", file, "-o", out], [out]]);
  assert.deepEqual(lines, [...TEXTS.map(hex), ...BYTES.map(hex)]);
});

test("bash reads them", () => {
  const source = TEXTS.map((text) => `printf %s ${literals.shell(text)} | od -An -v -tx1 | tr -d ' \\n'; echo`);
  assert.deepEqual(
    printed("a.sh", source.join("\n"), (file) => [["bash", file]]),
    TEXTS.map(hex),
  );
});

test("a POSIX shell reads what has nothing hidden but line breaks", () => {
  const texts = TEXTS.filter((text) => !literals.shell(text).startsWith("$'"));
  assert.equal(texts.length, 9);
  const source = texts.map((text) => `printf %s ${literals.shell(text)} | od -An -v -tx1 | tr -d ' \\n'; echo`);
  assert.deepEqual(
    printed("b.sh", source.join("\n"), (file) => [["sh", file]]),
    texts.map(hex),
  );
});
