// The calls of the screens of Vultr against the table, and what is typed into their forms.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { begun, built } from "../src/form/fields.ts";
import { printed } from "../src/request/printed/vultr.ts";
import { totalOf } from "../src/screens/vultr/amounts.ts";
import { CHANGES, changedBy } from "../src/screens/vultr/calls.ts";
import { keyOf } from "../src/section/index.ts";
import { Requests } from "../src/section/requests.ts";

const documented = readFileSync(new URL("../../../conformance/documented/effects-vultr.txt", import.meta.url), "utf8");
const effects = new Map(
  documented
    .split("\n")
    .filter((line) => /^[a-z]/.test(line))
    .map((line) => line.replace("/", ".").split(/\s+/)),
);

test("each change has the effect that the table has", () => {
  const stated = Object.entries(CHANGES).map(([call, [effect]]) => [call, effect]);
  assert.deepEqual(
    stated,
    stated.map(([call]) => [call, effects.get(call)]),
  );
});

test("all calls that change something have a button, but for those of bare metal and users", () => {
  const used = new Set(Object.entries(CHANGES).flatMap(([call, [, ...reads]]) => [call, ...reads]));
  const changing = Object.keys(printed.calls).filter((call) => effects.get(call) !== "reads");
  const left = changing.filter((call) => !used.has(call) && !/^(baremetal|user)\./.test(call));
  assert.deepEqual(left, []);
});

test("a change is followed by reading what it changes, of a server's answers only its own", () => {
  assert.deepEqual(changedBy("shop", "server.ipv6_enable", { subid: 5 }), [
    'shop/server.list_ipv6/{"subid":5}',
    "shop/server.list/",
  ]);
  assert.deepEqual(changedBy("shop", "dns.create_record", { domain: "a.example" }), ["shop/dns.records/"]);
  assert.equal(keyOf("shop", "server.list_ipv6", { subid: 5 }), 'shop/server.list_ipv6/{"subid":5}');
});

const FIELDS = [
  { name: "label", mayBeEmpty: true, value: "web" },
  { name: "tag" },
  { name: "subid", kind: "number", required: true },
  { name: "enable_ipv6", kind: "truth" },
  { name: "reboot", kind: "truth", value: "yes" },
  { name: "sshkeyid", kind: "several" },
  { name: "userdata", kind: "bytes" },
];

test("what is empty is left out, but for texts that are taken away", () => {
  assert.deepEqual(built(FIELDS, begun(FIELDS)), { label: "web", reboot: true });
  assert.deepEqual(built(FIELDS, { ...begun(FIELDS), label: "", reboot: "" }), { label: "", reboot: false });
});

test("what is typed has the type of its parameter", () => {
  const typed = { label: "a", tag: "b", subid: "0", enable_ipv6: "yes", reboot: "", sshkeyid: "x,y", userdata: "é" };
  assert.deepEqual(built(FIELDS, typed), {
    label: "a",
    tag: "b",
    subid: 0,
    enable_ipv6: true,
    reboot: false,
    sshkeyid: ["x", "y"],
    userdata: new Uint8Array([0xc3, 0xa9]),
  });
});

test("a sum of prices is exact in cents", () => {
  assert.equal(totalOf(["0.10", "0.20", null, undefined, "5"]), "5.30");
  assert.equal(totalOf([]), "0.00");
});

test("of each call the first request is shown, and another one when that is gone", () => {
  const requests = new Requests();
  let changes = -1;
  requests.shown.subscribe(() => changes++);
  const shown = () => requests.shown.value.map(({ call, params }) => `${call} ${params.subid}`);
  for (let subid = 1; subid <= 1000; subid++) requests.say(String(subid), { call: "server.reboot", params: { subid } });
  requests.say("x", { call: "server.halt", params: { subid: 1 } });
  assert.deepEqual(shown(), ["server.reboot 1", "server.halt 1"]);
  assert.equal(changes, 2);
  requests.forget("1", "server.reboot");
  requests.say("2", { call: "server.reboot", params: { subid: 22 } });
  requests.forget("x", "server.halt");
  requests.forget("x", "server.halt");
  assert.deepEqual(shown(), ["server.reboot 22"]);
  assert.equal(changes, 5);
});
