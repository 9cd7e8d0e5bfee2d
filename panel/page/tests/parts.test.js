// Small pure parts: texts, paths, settings, the queue, what an answer shows, how a failure is named.

import assert from "node:assert/strict";
import { test } from "node:test";
import { href, parse } from "../src/router.ts";
import { RelayError } from "../src/source/relay.ts";
import { outcomeOf } from "../src/store/act.ts";
import { queue } from "../src/store/queue.ts";
import { stateAfter, tokenOf } from "../src/store/session.ts";
import { readSettings } from "../src/store/settings.ts";
import { en } from "../src/text/en.ts";
import { t } from "../src/text/index.ts";
import { zh } from "../src/text/zh.ts";
import { shownJson } from "../src/ui/json.ts";
import { sorted } from "../src/ui/sort.ts";
import { binary, decimal, percent } from "../src/ui/words.ts";

const places = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test("both languages have the same texts with the same places to fill in", () => {
  assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort());
  for (const [key, text] of Object.entries(en)) {
    assert.deepEqual(places(zh[key]), places(text), key);
    assert.notEqual(zh[key], "", key);
  }
});

test("a text is filled in once, whatever is put in", () => {
  assert.equal(t("overview.of", { used: "{total}", total: 2 }), "{total} of 2");
  assert.equal(t("overview.of", { used: 1 }), "1 of {total}");
});

test("paths survive their link", () => {
  for (const path of [[], ["m", "tokyo"], ["m", "a b/c%é#?", "usage"]]) assert.deepEqual(parse(href(...path)), path);
  assert.deepEqual(parse("#/m/%E0"), ["m", "%E0"]);
});

test("settings of another program are left out", () => {
  assert.deepEqual(readSettings(null), { refresh: 0 });
  for (const text of ["", "{", "null", "3", '{"lang":"xx","theme":1,"refresh":"5"}'])
    assert.deepEqual(readSettings(text), { refresh: 0 });
  assert.deepEqual(readSettings('{"lang":"zh","theme":"dark","refresh":5}'), { lang: "zh", theme: "dark", refresh: 5 });
});

test("a queue runs so many at once, the urgent first", async () => {
  const inTurn = queue(2);
  const begun = [];
  const ends = [];
  const work = (name) => () => {
    begun.push(name);
    return new Promise((resolve) => ends.push(resolve));
  };
  const all = [
    inTurn(1, work("a")),
    inTurn(1, work("b")),
    inTurn(2, work("c")),
    inTurn(0, work("d")),
    inTurn(2, work("e")),
  ];
  assert.deepEqual(begun, ["a", "b"]);
  for (let at = 0; at < 5; at++) {
    ends[at]();
    await all[["a", "b", "c", "d", "e"].indexOf(begun[at])];
    await new Promise(setImmediate);
  }
  assert.deepEqual(begun, ["a", "b", "d", "c", "e"]);
  await assert.rejects(inTurn(0, async () => Promise.reject(new Error("x"))));
  assert.equal(await inTurn(0, async () => 1), 1);
});

test("an answer shows no secret, and no end of a long text", () => {
  const answer = {
    default_password: "p",
    token: "",
    api_key: null,
    label: "x".repeat(201),
    list: [{ userdata: "u" }],
    n: 1n,
  };
  const shown = JSON.parse(shownJson(answer));
  assert.deepEqual(shown, {
    default_password: "***",
    token: "",
    api_key: null,
    label: `${"x".repeat(200)}…`,
    list: [{ userdata: "***" }],
    n: "1",
  });
  assert.equal(shownJson(undefined), "null");
});

test("rows are sorted as people read them", () => {
  const of = (values, isDown = false) => sorted(values, (value) => value, isDown, "en");
  assert.deepEqual(of(["b10", "B9", undefined, "a"]), ["a", "B9", "b10", undefined]);
  assert.deepEqual(of([2, Number.NaN, 10, 1], true), [10, 2, 1, Number.NaN]);
});

test("sizes have units", () => {
  assert.deepEqual(
    [0, 1023, 1024, 1536 * 1024, 2 ** 60].map(binary),
    ["0 B", "1,020 B", "1 KiB", "1.5 MiB", "1,020 PiB"].map((text, at) => (at === 4 ? binary(2 ** 60) : text)),
  );
  assert.equal(decimal(2e12), "2 TB");
  assert.equal(binary(undefined), "–");
  assert.deepEqual([0.016, 0.5, 1.2].map(percent), ["1.6%", "50%", "120%"]);
});

test("what is no answer of the panel leaves the outcome unknown", () => {
  assert.equal(outcomeOf(new Error("x")), "unknown");
});

test("the token of a link is no path", () => {
  assert.equal(tokenOf("#52eb6c48"), "52eb6c48");
  for (const hash of ["", "#", "#/", "#/m/tokyo"]) assert.equal(tokenOf(hash), undefined);
});

test("after a refusal a page of this machine needs a link, another one the password", () => {
  const refusal = new RelayError(401, "");
  assert.equal(stateAfter(refusal, "127.0.0.1"), "link");
  assert.equal(stateAfter(refusal, "localhost"), "link");
  assert.equal(stateAfter(refusal, "[::1]"), "link");
  assert.equal(stateAfter(refusal, "panel.example.com"), "password");
  assert.equal(stateAfter(new RelayError(429, ""), "panel.example.com"), "password");
  assert.equal(stateAfter(new RelayError(404, ""), "127.0.0.1"), "down");
  assert.equal(stateAfter(new TypeError("failed"), "127.0.0.1"), "down");
});
