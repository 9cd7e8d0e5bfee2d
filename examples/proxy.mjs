// A proxy between a page and Vultr v1 (or whatever speaks it): puts the key in, which the page never sees, and forwards each
// request that carries an `Idempotency-Key` once, however often a browser sends it. The page's client is
//
//     new Vultr({ baseUrl: `${location.origin}/vultr`, apiKey: "proxy", delivery: "once-token" })
//
// Environment: VPSWIRE_VULTR_API_KEY, VPSWIRE_VULTR_URL, PORT, HOST (as the page names it: localhost:8080).

import { createHash } from "node:crypto";
import { createServer, request as plain } from "node:http";
import { request as tls } from "node:https";

const { VPSWIRE_VULTR_API_KEY: key, VPSWIRE_VULTR_URL: base = "https://api.vultr.com", PORT = "8080" } = process.env;
const { HOST = `localhost:${PORT}` } = process.env;
/** For how long an answer is kept, milliseconds; how many are; and the greatest request and answer, bytes. */
const [KEPT, MANY, LARGEST] = [10 * 60_000, 10_000, 1 << 20];

/** What each token was sent with, and the answer to that, which may be on its way. In the order in which they came. */
const tokens = new Map();

const forget = () => {
  const now = performance.now();
  for (const [token, { until }] of tokens) {
    if (until > now) break;
    tokens.delete(token);
  }
};

const body = async (stream) => {
  const parts = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > LARGEST) throw new Error("too large");
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** Sends a request on, on a connection of its own, whether or not the page still waits for the answer. */
const forward = ({ method, url, headers }, form) =>
  new Promise((resolve, reject) => {
    const send = base.startsWith("https:") ? tls : plain;
    const kept = { "API-Key": key, "content-type": headers["content-type"] ?? "text/plain" };
    const options = { method, agent: false, timeout: 60_000, headers: { ...kept, "content-length": form.length } };
    const onward = send(base + url.slice("/vultr".length), options, (answer) => {
      const type = answer.headers["content-type"] ?? "application/octet-stream";
      body(answer).then((bytes) => resolve({ status: answer.statusCode, type, bytes }), reject);
    });
    onward.on("timeout", () => onward.destroy(new Error("timed out")));
    onward.on("error", reject);
    onward.end(form);
  });

const said = (status, words) => ({ status, type: "text/plain", bytes: Buffer.from(words) });
const sent = (incoming, form) => forward(incoming, form).catch(({ message }) => said(502, `no answer: ${message}`));

/** The answer to a request; to one whose token has come before, the first one's. */
const once = (incoming, form) => {
  const token = incoming.headers["idempotency-key"];
  if (token === undefined) return sent(incoming, form);
  if (!/^[0-9a-f]{32}$/.test(token)) return said(400, "the Idempotency-Key is not 32 hexadecimal digits");
  const request = createHash("sha256").update(`${incoming.method} ${incoming.url}\n`).update(form).digest("hex");
  forget();
  const first = tokens.get(token);
  if (first) return first.request === request ? first.answer : said(422, "that Idempotency-Key was another request's");
  // None is forgotten before its time: a browser may still send it again.
  if (tokens.size >= MANY) return said(503, "too many requests are remembered");
  const answer = sent(incoming, form);
  tokens.set(token, { request, answer, until: performance.now() + KEPT });
  return answer;
};

/** Whether a request comes from a page of this very origin, not from another one, be it by a name of its own. */
const own = ({ host, "sec-fetch-site": site }) => host === HOST && site === "same-origin";

const server = createServer(async (incoming, outgoing) => {
  try {
    const right = own(incoming.headers) && incoming.url.startsWith("/vultr/");
    const form = await body(incoming);
    const { status, type, bytes } = right ? await once(incoming, form) : said(403, "not a request of this origin's pages");
    outgoing.writeHead(status, { "content-type": type, "content-length": bytes.length }).end(bytes);
  } catch {
    outgoing.destroy();
  }
});
server.listen(Number(PORT), "127.0.0.1", () => console.log(`http://localhost:${server.address().port}`));
