// Asks a service at each of the URLs of its standard input, and cancels the call after 200 ticks of a timer of its own. Prints how
// each call ended.

import process from "node:process";
import { text } from "node:stream/consumers";
import { Vultr } from "vpswire";

const NEVER = 2 ** 31 - 1;
const ended = {};
for (const [name, baseUrl] of Object.entries(JSON.parse(await text(process.stdin)))) {
  const vultr = new Vultr({ apiKey: "KEY12345", baseUrl, pace: false, maxRetries: 0 });
  const control = new AbortController();
  let ticks = 0;
  const timer = setInterval(() => ++ticks === 200 && control.abort(), 5);
  const error = await vultr.raw("GET", "/read", undefined, { timeout: NEVER, signal: control.signal }).catch((e) => e);
  clearInterval(timer);
  ended[name] = error.code;
}
console.log(JSON.stringify(ended));
process.exit(0);
