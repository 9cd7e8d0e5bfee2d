// Whatever a server does, a call ends by its time-out and its signal, and says whether it may have been carried out: in
// Node, Deno and Bun, over the built-in transport and over `fetch`.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { AFTER, BEFORE, STALLS, serve } from "../hostile.js";
import { pack, project, TOOLS } from "../installed.js";

const path = await project(
  await pack(),
  new URL("project/hostile.mjs", import.meta.url),
  new URL("project/ticks.mjs", import.meta.url),
);
const names = [...Object.keys(AFTER), ...Object.keys(BEFORE)];

const WAYS = {
  "Node, node:http": [process.execPath, "hostile.mjs"],
  "Node, fetch": [process.execPath, "hostile.mjs", "fetch"],
  Deno: [join(TOOLS, "deno"), "run", "--allow-read", "--allow-net=127.0.0.1", "hostile.mjs"],
  "Bun, node:http": [join(TOOLS, "bun"), "hostile.mjs"],
  "Bun, fetch": [join(TOOLS, "bun"), "hostile.mjs", "fetch"],
};

/** Answers that end early, and what is kept of them: it may be the only copy of a password. */
const CUT = {
  "a body that ends early": '{"SUBID":"1"}',
  "a body that is reset": '{"SUBID":"1"}',
  "chunks that end early": '{"SUBID":"1"}',
};

test("there are dozens of behaviours", () => {
  assert.ok(names.length >= 60);
  assert.deepEqual(
    STALLS.filter((name) => !names.includes(name)),
    [],
  );
});

for (const [way, [command, ...args]] of Object.entries(WAYS)) {
  test(way, async (t) => {
    const server = await serve();
    t.after(server.stop);
    const child = spawn(command, args, { cwd: path, stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.end(JSON.stringify(server.urls));
    const ended = JSON.parse(await text(child.stdout));
    assert.deepEqual(Object.keys(ended).sort(), [...names].sort());
    for (const [name, { read, create, aborted, begun }] of Object.entries(ended)) {
      await t.test(name, () => {
        assert.notEqual(read, "ok");
        const arrived = server.seen[name];
        for (const [label, end] of Object.entries({ timed: create, aborted })) {
          const times = arrived.filter((seen) => seen === label).length;
          assert.ok(times <= 1, `it arrived ${times} times`);
          // A busy machine may not have sent it before the time was over.
          const right = times === 1 ? /^(?!ok)\w+ unknown$/ : /^(?!ok)\w+ (unknown|not_sent)$/;
          assert.match(end, right);
        }
        // A busy machine may not have read it before the time was over. How `fetch` reads is up to that.
        const isRead = !args.includes("fetch") && !create.startsWith("timeout");
        if (name in CUT && isRead) assert.equal(begun, CUT[name]);
        if (!STALLS.includes(name)) return;
        assert.match(read, /^timeout /);
        assert.match(create, /^timeout /);
        assert.match(aborted, /^cancelled /);
      });
    }
  });
}

/** What Deno reads in one go, so that `fetch` keeps its thread for seconds. */
const FLOODS = ["100 without end", "103 with headers, without end", "a chunk's size of zeros without end"];

test("timers of a program run while Deno is flooded", { timeout: 60_000 }, async (t) => {
  const server = await serve();
  t.after(server.stop);
  const child = spawn(join(TOOLS, "deno"), ["run", "--allow-read", "--allow-net=127.0.0.1", "ticks.mjs"], {
    cwd: path,
    stdio: ["pipe", "pipe", "inherit"],
  });
  t.after(() => child.kill());
  child.stdin.end(JSON.stringify(Object.fromEntries(FLOODS.map((name) => [name, server.urls[name]]))));
  assert.deepEqual(JSON.parse(await text(child.stdout)), Object.fromEntries(FLOODS.map((name) => [name, "cancelled"])));
});
