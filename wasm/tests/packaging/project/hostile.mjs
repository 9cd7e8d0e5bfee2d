// Asks each of the services at the URLs of its standard input for something, and twice to create a server: once until the
// time-out, once until its signal. Prints for each name how the three ended, and how the second one's answer began.
// Argument: `fetch`, or nothing.

import process from "node:process";
import { text } from "node:stream/consumers";
import { Vultr } from "vpswire";

const way = process.argv[2];
const urls = Object.entries(JSON.parse(await text(process.stdin)));
const [TIME, NEVER] = [400, 2 ** 31 - 1];
const order = { dcid: 1, vpsplanid: 201, osid: 167 };
const ended = {};

const end = (made, note = () => {}) =>
  made.then(
    () => "ok",
    ({ code, verdict, body }) => {
      note(new TextDecoder().decode(body?.subarray(0, 99)));
      return `${code} ${verdict}`;
    },
  );

const ask = async ([name, baseUrl]) => {
  const options = { apiKey: "KEY12345", baseUrl, pace: false, maxRetries: 0, maxBody: 1 << 20 };
  if (way) Object.assign(options, { fetch, delivery: "connection-close" });
  const vultr = new Vultr(options);
  const control = new AbortController();
  const read = await end(vultr.raw("GET", "/read", undefined, { timeout: TIME }));
  let begun;
  const note = (text) => {
    begun = text;
  };
  const create = await end(vultr.server.create({ ...order, label: "timed" }, { timeout: TIME }), note);
  setTimeout(() => control.abort(), TIME);
  const aborted = await end(
    vultr.server.create({ ...order, label: "aborted" }, { timeout: NEVER, signal: control.signal }),
  );
  ended[name] = { read, create, aborted, begun };
};

// What is loaded at the first call is loaded before.
await new Vultr().os.list.plan();
const next = async () => {
  for (let found = urls.shift(); found; found = urls.shift()) await ask(found);
};
await Promise.all(Array.from({ length: 8 }, next));
console.log(JSON.stringify(ended));
process.exit(0);
