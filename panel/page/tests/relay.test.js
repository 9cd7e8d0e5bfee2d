// The relay's client: consent, repeated requests, the end of a session.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clientOf } from "../src/source/index.ts";
import { RelayError, relay } from "../src/source/relay.ts";

globalThis.location = new URL("http://127.0.0.1:9/");

/** What the page sent, and what is answered: a list of answers, of which the last one stays. */
let requests;
let answers;
let events;

globalThis.fetch = async (path, { headers, body, method }) => {
  requests.push({ path, method, headers, body: JSON.parse(body) });
  const answer = answers.length > 1 ? answers.shift() : answers[0];
  if (answer instanceof Error) throw answer;
  const { http = 200, text, ...json } = answer;
  return new Response(text ?? JSON.stringify(json), { status: http });
};

beforeEach(() => {
  requests = [];
  answers = [];
  events = [];
});

const ACCOUNT = { name: "tokyo", api: "kiwivm", groups: [], readOnly: false, veid: "7" };
const DONE = { status: 200, headers: [["content-type", "application/json"]], body: '{"error":0}' };
const QUESTION = { nonce: "n1", name: "tokyo", call: "snapshot.delete", effect: "destroys", expires: 9 };

function opened(typed = () => undefined, readOnly = false) {
  const source = relay(
    { bearer: "secret", readOnly, version: "1" },
    {
      confirm: async (question) => {
        events.push(question);
        return typed(question);
      },
      onEnded: () => events.push("ended"),
      onReached: (is) => events.push(is),
    },
  );
  return { source, vps: clientOf(source, ACCOUNT) };
}
const outcome = (call) =>
  call.then(
    () => "done",
    ({ verdict, message }) => `${verdict}: ${message}`,
  );

test("a call goes to the relay with the bearer token, once", async () => {
  answers = [DONE];
  assert.equal(await outcome(opened().vps.start()), "done");
  const [{ path, method, headers, body }] = requests;
  assert.deepEqual([path, method, headers.Authorization], ["/api/call", "POST", "Bearer secret"]);
  const { once, ...rest } = body;
  assert.deepEqual(rest, { account: "tokyo", method: "POST", path: "/start", form: [["veid", "7"]] });
  assert.equal(requests.length, 1);
});

test("consent is asked for, and goes along with the same request", async () => {
  answers = [{ consent: QUESTION }, DONE];
  const { vps } = opened(({ name }) => name);
  assert.equal(await outcome(vps.snapshot.delete({ snapshot: "s" })), "done");
  const [first, second] = requests.map(({ body }) => body);
  assert.deepEqual(second, { ...first, consent: { nonce: "n1", typed: "tokyo" } });
  const [question] = events.filter((event) => typeof event === "object");
  assert.deepEqual(question, {
    account: "tokyo",
    name: "tokyo",
    call: "snapshot.delete",
    effect: "destroys",
    expires: 9,
    form: first.form,
  });
});

test("a question that was over is asked again", async () => {
  answers = [{ consent: QUESTION }, { consent: { ...QUESTION, nonce: "n2" } }, DONE];
  const { vps } = opened(({ name }) => name);
  assert.equal(await outcome(vps.snapshot.delete({ snapshot: "s" })), "done");
  assert.deepEqual(
    requests.map(({ body }) => body.consent?.nonce),
    [undefined, "n1", "n2"],
  );
});

test("who says no is asked once, and nothing is sent", async () => {
  answers = [{ consent: QUESTION }];
  const { vps } = opened();
  assert.equal(await outcome(vps.snapshot.delete({ snapshot: "s" })), "not_sent: snapshot.delete: not confirmed");
  assert.equal(requests.length, 1);
});

test("a request without an answer is sent again as the same one", async () => {
  answers = [new TypeError("broken"), DONE];
  assert.equal(await outcome(opened().vps.start()), "done");
  assert.equal(requests.length, 2);
  assert.deepEqual(requests[0].body, requests[1].body);
});

test("a relay that does not answer leaves the outcome unknown, and is said to be away", async () => {
  answers = [new TypeError("broken")];
  assert.match(await outcome(opened().vps.start()), /^unknown: start: broken/);
  assert.deepEqual(events, [false]);
});

test("what a proxy says in place of the relay leaves the outcome unknown, and is asked for again as the same", async () => {
  for (const [http, text] of [
    [502, "<html>Bad Gateway</html>"],
    [504, "{}"],
    [403, '{"error":{"code":1}}'],
    [401, "login"],
  ]) {
    requests = [];
    answers = [{ http, text }];
    const said = await outcome(opened().vps.start());
    assert.match(said, new RegExp(`^unknown: .*HTTP ${http} from something in front of it`));
    assert.equal(requests.length, 3);
    assert.equal(new Set(requests.map(({ body }) => body.once)).size, 1);
    assert.ok(!events.includes("ended"));
    requests = [];
    answers = [{ http, text }, DONE];
    assert.equal(await outcome(opened().vps.start()), "done");
  }
});

test("an ended session is said, and nothing was sent", async () => {
  answers = [{ http: 401, error: "over" }];
  assert.match(await outcome(opened().vps.start()), /^not_sent: start: the relay refused the request: over/);
  assert.ok(events.includes("ended"));
});

test("a failure keeps its verdict, and an answer of the service its status", async () => {
  answers = [{ failure: { code: "timeout", verdict: "unknown", message: "late" } }];
  assert.match(await outcome(opened().vps.start()), /^unknown: start: late/);
  answers = [{ status: 200, headers: [], body: '{"error":700005,"message":"no"}' }];
  assert.match(await outcome(opened().vps.start()), /^rejected: /);
});

test("a panel that is read-only sends nothing that changes something", async () => {
  assert.match(await outcome(opened(undefined, true).vps.start()), /^not_sent: /);
  assert.equal(requests.length, 0);
});

test("accounts are the relay's", async () => {
  answers = [{ accounts: [ACCOUNT] }];
  assert.deepEqual(await opened().source.accounts(), [ACCOUNT]);
  answers = [{ http: 500, error: "words" }];
  await assert.rejects(opened().source.accounts(), (error) => error instanceof RelayError && error.message === "words");
});
