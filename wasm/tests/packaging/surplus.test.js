// A service that answers more often than it is asked: no create ever reads an answer that was not given to it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pack, project, run, tool } from "../installed.js";
import { json, serve } from "../server.js";

const MANY = 400;
const path = await project(await pack(), new URL("project/surplus.mjs", import.meta.url));
const RUNTIMES = {
  Node: (...args) => run(path, process.execPath, ...args),
  Deno: (...args) => tool(path, "deno", "run", "--allow-read", "--allow-net=127.0.0.1", ...args),
  Bun: (...args) => tool(path, "bun", ...args),
};

/** A generator of numbers from 0 to 1, whose every run is the same. */
const numbers = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

for (const [name, runs] of Object.entries(RUNTIMES)) {
  for (const seed of [1, 2, 3]) {
    test(`${name}, seed ${seed}`, async (t) => {
      const random = numbers(seed);
      let surplus = 0;
      const server = await serve(({ line, body }, socket) => {
        const [, own] = /label=n(\d+)/.exec(body) ?? [];
        // At once, or so late that it meets the next request on that connection.
        if (random() < 0.7) {
          const more = () => socket.destroyed || socket.write(json('{"SUBID":"999999"}'));
          surplus += 1;
          if (random() < 0.5) queueMicrotask(more);
          else setTimeout(more, random() * 3);
        }
        return line.startsWith("POST") ? json(`{"SUBID":"${own}"}`) : json("[]");
      });
      t.after(server.close);
      const created = JSON.parse(await runs("surplus.mjs", server.url, `${MANY}`));
      assert.equal(created.length, MANY);
      assert.deepEqual(
        created.filter(([asked, given]) => asked !== given),
        [],
      );
      assert.ok(surplus > MANY);
      const creates = server.seen.filter(({ line }) => line.startsWith("POST"));
      assert.equal(creates.length, MANY);
      // What Deno sends goes on connections of its own without a word about it.
      if (name === "Deno") return;
      assert.ok(creates.every(({ headers }) => headers.some((line) => /^connection: close$/i.test(line))));
    });
  }
}
