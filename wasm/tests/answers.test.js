// What answers are in JavaScript: objects, views, exact numbers, bytes; and what is shown of clients and errors.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { Cvm, flawsOf, KiwiVM, VpsError, Vultr } from "vpswire";
import { body, call, client, normal, vectors } from "./vectors.js";

/** A client of which every call is answered so. */
const answering = (body, options = {}) =>
  new Vultr({
    apiKey: "VULTRKEYNOTREAL5555ABCDEFGHIJKLMNOPQ",
    pace: false,
    fetch: async () => new Response(body),
    ...options,
  });

const KEYS = { ssh_key: "ssh-rsa A", name: "a", date_created: null };

test("a view shows what the plain answer holds", async () => {
  let lists = 0;
  for (const vector of vectors) {
    const { response, answer, policy } = vector;
    if (!response || answer === undefined || answer === null || policy || response.status !== 200) continue;
    const fetch = async () => new Response(body(response), { headers: response.headers ?? {} });
    const { method, given } = call(client(vector, { fetch }), vector);
    if (!method.view) continue;
    const view = await method.view(...given);
    const plain = await method(...given);
    assert.deepEqual(view.toJSON(), plain, vector.title);
    assert.equal(view.size, Object.keys(plain).length, vector.title);
    assert.deepEqual([...view.keys()].sort(), Object.keys(plain).sort(), vector.title);
    let index = 0;
    for (const [id, row] of view) {
      assert.deepEqual(row.toJSON(), plain[id], vector.title);
      assert.deepEqual(view.get(id).toJSON(), plain[id]);
      assert.deepEqual(view.at(index++).toJSON(), plain[id]);
      for (const [name, value] of Object.entries(plain[id])) {
        if (name in Object.getPrototypeOf(row)) assert.deepEqual(row[name], value, `${vector.title} ${name}`);
      }
    }
    lists += 1;
  }
  assert.ok(lists > 40, `${lists}`);
});

test("a view keeps the order of the service, and the last of an id", async () => {
  const row = (id, name) => `"${id}":{"SSHKEYID":"${id}","date_created":null,"name":"${name}","ssh_key":"k"}`;
  const vultr = answering(
    `{${row("20", "b")},${row("3", "c")},${row("20", "again")},${row("x\\u0041", 'd \\" \\\\')}}`,
  );
  const view = await vultr.sshkey.list.view();
  assert.deepEqual([...view.keys()], ["20", "3", "xA"]);
  assert.deepEqual(
    [...view.values()].map((row) => row.name),
    ["again", "c", 'd " \\'],
  );
  assert.equal(view.get(20).name, "again");
  assert.equal(view.get("7"), undefined);
  assert.equal(view.at(-1), undefined);
  assert.equal(view.at(3), undefined);
});

test("a view of text beyond ASCII", async () => {
  const name = "é中😀";
  const vultr = answering(`{"é":{"SSHKEYID":"é","date_created":null,"name":"${name}","ssh_key":"k","note":"${name}"}}`);
  const view = await vultr.sshkey.list.view();
  assert.deepEqual(view.toJSON(), { é: { sshkeyid: "é", ...KEYS, name, ssh_key: "k", note: name } });
});

test("rows that are the same share nothing that can be changed", async () => {
  const plan =
    '{"VPSPLANID":"201","name":"1024 MB RAM","vcpu_count":"1","ram":"1024","disk":"25","bandwidth":"1.00","price_per_month":"5.00","windows":false,"plan_type":"SSD","available_locations":[1,3]}';
  const plans = await answering(`{"1":${plan},"2":${plan},"3":${plan}}`).plans.list();
  const expected = structuredClone(plans[1]);
  assert.deepEqual(expected.available_locations, [1, 3]);
  plans[2].name = "changed";
  plans[2].available_locations.push(9);
  assert.deepEqual([plans[1], plans[3]], [expected, expected]);
});

test("a flaw is named and hides nothing else", async () => {
  const body =
    '{"1":{"SUBID":1,"label":"a","vcpu_count":"two","v6_networks":"none","$new":{"a":1}},"2":["gone"],"3":{"label":"b"}}';
  const wanted = {
    1: { subid: 1, vcpu_count: "two", v6_networks: "none", label: "a", $new: { a: 1 } },
    2: ["gone"],
    3: { label: "b" },
  };
  const paths = ["1.vcpu_count", "1.v6_networks", "2", "3.subid"];
  const vultr = answering(body);
  const servers = await vultr.server.list();
  assert.deepEqual(servers, wanted);
  assert.deepEqual(
    flawsOf(servers).map((flaw) => flaw.path),
    paths,
  );
  assert.deepEqual(flawsOf(servers)[0], { path: "1.vcpu_count", expected: "an integer", found: '"two"' });
  const view = await vultr.server.list.view();
  assert.deepEqual(JSON.parse(JSON.stringify(view)), wanted);
  assert.deepEqual(flawsOf(view), flawsOf(servers));
  assert.deepEqual([view.get(1).vcpu_count, view.get(2).label, view.get(2).toJSON()], ["two", undefined, ["gone"]]);
  const { answer } = await vultr.server.list.withResponse();
  assert.equal(flawsOf(answer).length, 4);
  for (const other of [servers[1], {}, [], "text", undefined]) assert.deepEqual(flawsOf(other), []);
});

test("half of a surrogate pair is no text", async () => {
  const vultr = answering('{"1":{"SSHKEYID":"1","date_created":null,"name":"a\\ud800","ssh_key":"k"}}');
  await assert.rejects(vultr.sshkey.list(), { code: "decode", path: "" });
});

test("integers beyond 2^53 are exact: text and a flaw, or a bigint", async () => {
  const body =
    '{"incoming_bytes":[["2014-06-10","9007199254740993"]],"outgoing_bytes":[["2014-06-10","0"]],"new":[9007199254740993,{"a":-9007199254740993}]}';
  const plain = await answering(body).server.bandwidth({ subid: 1 });
  assert.deepEqual(plain.incoming_bytes, [["2014-06-10", "9007199254740993"]]);
  assert.deepEqual(plain.new, ["9007199254740993", { a: "-9007199254740993" }]);
  const [flaw, ...others] = flawsOf(plain);
  assert.deepEqual([flaw.path, flaw.found, others], ["incoming_bytes.0.1", '"9007199254740993"', []]);
  assert.match(flaw.expected, /the option bigint allows more/);
  const exact = await answering(body, { bigint: true }).server.bandwidth({ subid: 1 });
  assert.deepEqual(exact, {
    incoming_bytes: [["2014-06-10", 9007199254740993n]],
    outgoing_bytes: [["2014-06-10", 0]],
    new: [9007199254740993n, { a: -9007199254740993n }],
  });
  const numbers = '[9007199254740991, 9007199254740992, -12345678901234567890123, 1e30, 1e309, "9007199254740993"]';
  const text = await answering(numbers).raw("GET", "/v1/x");
  const great = ["9007199254740992", "-12345678901234567890123"];
  assert.deepEqual(text, [9007199254740991, ...great, 1e30, "1e309", "9007199254740993"]);
  const bigint = await answering(numbers, { bigint: true }).raw("GET", "/v1/x");
  assert.deepEqual(bigint, [9007199254740991, ...great.map(BigInt), 1e30, "1e309", "9007199254740993"]);
});

test("what a service sends is never taken for a mark of ours", async () => {
  // A generator of numbers whose every run is the same.
  let state = 1;
  const below = (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 16) % limit;
  };
  const pick = (all) => all[below(all.length)];
  const KEYS = ["$bigint", "$bytes", "$$bigint", "$", "a", "__proto__", "constructor", "7"];
  const value = (depth) => {
    const kind = depth > 3 ? 0 : below(4);
    if (kind === 1) return Array.from({ length: below(3) }, () => value(depth + 1));
    if (kind < 2) return pick(["5", "abc", "QUJD", "$bigint", 5, null, true]);
    const keys = Array.from({ length: below(3) + 1 }, () => pick(KEYS));
    return Object.fromEntries(keys.map((key) => [key, value(depth + 1)]));
  };
  const GREAT = "99999999999999999999";
  const json = (...pairs) => `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`)}}`;
  for (let round = 0; round < 300; round++) {
    const [sent, name] = [value(0), pick(KEYS)];
    const note = JSON.stringify(sent);
    const members = [["note", note], [name, note], ...(below(2) ? [["n", GREAT]] : [])];
    for (const bigint of [false, true]) {
      const read = (members) =>
        Object.fromEntries(
          members.map(([key, text]) => [key, text !== GREAT ? JSON.parse(text) : bigint ? BigInt(text) : text]),
        );
      const client = (body) => answering(body, { bigint });
      const created = await client(json(["SUBID", '"7"'], ...members)).server.create({
        dcid: 1,
        vpsplanid: 1,
        osid: 1,
      });
      assert.deepEqual(created, { subid: 7, ...read(members) });
      assert.deepEqual(await client(json(...members)).raw("GET", "/v1/x"), read(members));
      const key = json(["SSHKEYID", '"1"'], ["date_created", "null"], ["name", '"é"'], ["ssh_key", '"k"'], ...members);
      const row = { sshkeyid: "1", date_created: null, name: "é", ssh_key: "k", ...read(members) };
      const list = json([name, key]);
      assert.deepEqual(Object.entries(await client(list).sshkey.list()), [[name, row]]);
      const view = await client(list).sshkey.list.view();
      assert.deepEqual(
        Array.from(view, ([id, it]) => [id, it.toJSON()]),
        [[name, row]],
      );
    }
  }
});

test("bytes come as bytes", async () => {
  const data = await answering('{"userdata":"aGVsbG8="}').server.getUserData({ subid: 1 });
  assert.deepEqual(data.userdata, new Uint8Array([104, 101, 108, 108, 111]));
});

test("keys of objects cannot reach their prototypes", async () => {
  const answer = await answering(
    '{"__proto__":{"SSHKEYID":"1","date_created":null,"name":"x","ssh_key":"k","__proto__":{"evil":1}}}',
  ).sshkey.list();
  assert.equal(Object.getPrototypeOf(answer), Object.prototype);
  assert.deepEqual(Object.keys(answer), ["__proto__"]);
  assert.equal(Object.getPrototypeOf(Object.getOwnPropertyDescriptor(answer, "__proto__").value), Object.prototype);
  assert.equal({}.evil, undefined);
});

test("nothing shows a client's key", async () => {
  const key = "VULTRKEYNOTREAL5555ABCDEFGHIJKLMNOPQ";
  for (const made of [
    answering("[]"),
    new KiwiVM({ veid: 1, apiKey: key }),
    new Cvm({ baseUrl: "https://panel.example", publicToken: key, privateToken: key }),
  ]) {
    await made.raw("GET", "/x").catch(() => {});
    const shown = inspect(made, { depth: 20, showHidden: true, getters: true }) + JSON.stringify(made) + String(made);
    assert.ok(!shown.includes(key), shown);
  }
  const planned = await answering("[]").server.create.plan({
    dcid: 1,
    vpsplanid: 1,
    osid: 1,
    userdata: new Uint8Array([65, 66, 67]),
  });
  assert.ok(!JSON.stringify(planned).includes(key));
  assert.deepEqual(planned.headers["API-Key"], "***");
});

test("an error is one class whose details are members", async () => {
  const kiwi = new KiwiVM({
    veid: 1,
    apiKey: "KIWIKEY",
    maxRetries: 0,
    fetch: async () =>
      new Response(
        JSON.stringify({
          error: 788888,
          message: "VE is currently locked",
          additionalErrorInfo: "OS Reinstall",
          additionalLockingInfo: {
            last_status_update_s_ago: 4,
            completed_percent: 12.5,
            friendly_progress_message: "copying",
          },
        }),
      ),
  });
  const error = await kiwi.start().catch((error) => error);
  assert.ok(error instanceof VpsError && error instanceof Error);
  assert.deepEqual(
    { ...error, progress: { ...error.progress } },
    {
      code: "locked",
      call: "start",
      verdict: "rejected",
      retryable: true,
      status: 200,
      serviceCode: 788888,
      serviceMessage: "VE is currently locked",
      progress: { task: "OS Reinstall", percent: 12.5, message: "copying", age_seconds: 4 },
    },
  );
  assert.equal(error.name, "VpsError");
  assert.ok(!inspect(error).includes("additionalLockingInfo"));
  assert.ok(error.body instanceof Uint8Array);
});

test("a call in its other ways", async () => {
  const vultr = answering('{"1":{"OSID":1,"name":"x","arch":"x64","family":"linux","windows":false}}');
  const { answer, response } = await vultr.os.list.withResponse();
  assert.equal(answer["1"].osid, 1);
  assert.equal(response.status, 200);
  assert.equal(new TextDecoder().decode(response.body).length, 73);
  const request = await vultr.os.list.request();
  assert.deepEqual(Object.keys(request), ["method", "url", "headers"]);
  assert.deepEqual(await request.parse(new Response(response.body)), answer);
  assert.deepEqual(
    await request.parse({ status: 200, headers: {}, body: new TextDecoder().decode(response.body) }),
    answer,
  );
  assert.deepEqual(normal(await vultr.raw("GET", "/v1/os/list")), JSON.parse(new TextDecoder().decode(response.body)));
  assert.equal(vultr.os.list, vultr.os.list);
  assert.deepEqual(Object.keys(vultr.os), ["list"]);
});

test("an option that is undefined was not given", async () => {
  const nothing = {
    baseUrl: undefined,
    readOnly: undefined,
    maxRetries: undefined,
    timeout: undefined,
    bigint: undefined,
  };
  const vultr = answering('{"hours":"1"}', nothing);
  assert.deepEqual(await vultr.raw("GET", "/v1/auth/info", { a: undefined }), { hours: "1" });
  const careful = vultr.withOptions({ readOnly: true }).withOptions({ readOnly: undefined });
  await assert.rejects(careful.server.reboot({ subid: 1 }), { code: "read_only" });
});
