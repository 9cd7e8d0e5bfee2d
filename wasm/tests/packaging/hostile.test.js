// Whatever a server does, a call ends by its time-out and its signal, and says whether it may have been carried out: in
// Node, Deno and Bun, over the built-in transport and over `fetch`.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { AFTER, BEFORE, STALLS, serve } from "../hostile.js";
import { pack, project, TOOLS } from "../installed.js";

const path = await project(await pack(), new URL("project/hostile.mjs", import.meta.url));
const names = [...Object.keys(AFTER), ...Object.keys(BEFORE)];

const WAYS = {
  "Node, node:http": [process.execPath, "hostile.mjs"],
  "Node, fetch": [process.execPath, "hostile.mjs", "fetch"],
  Deno: [join(TOOLS, "deno"), "run", "--allow-read", "--allow-net=127.0.0.1", "hostile.mjs"],
  "Bun, node:http": [join(TOOLS, "bun"), "hostile.mjs"],
  "Bun, fetch": [join(TOOLS, "bun"), "hostile.mjs", "fetch"],
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
    for (const [name, { read, create, aborted }] of Object.entries(ended)) {
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
        if (!STALLS.includes(name)) return;
        assert.match(read, /^timeout /);
        assert.match(create, /^timeout /);
        assert.match(aborted, /^cancelled /);
      });
    }
  });
}
