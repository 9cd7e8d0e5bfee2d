// The built-in transport in Node and Bun: Node's own HTTP client, which makes more calls per second than its `fetch`, and
// knows whether a byte was sent.

import { Body } from "./body.js";
import { failure } from "./fetch.js";
import { gunzip, layersOf, readable } from "./gunzip.js";
import { proxies } from "./proxies.js";
import { VERSION } from "./version.js";

/** Node's modules and connections for each scheme and proxy, loaded on first use. */
const loaded = {};

const load = (scheme, proxy) => {
  const http = process.getBuiltinModule(`node:${scheme}`);
  const proxyEnv = proxies(proxy);
  const kept = new http.Agent({ keepAlive: true, scheduling: "lifo", proxyEnv });
  // A reused connection may contain an unsolicited answer. Calls that must be executed at most once never read one: each gets
  // its own connection.
  const fresh = new http.Agent({ keepAlive: false, proxyEnv });
  return { http, kept, fresh };
};

/**
 * The limit of an answer on the network: so many times the maximum body, plus so many bytes, by which a compressed body may
 * be longer.
 */
const [FRAMING, HEAD] = [2, 1 << 20];
/** The maximum number of interim answers (1xx) before the answer. */
const INTERIM = 100;
/**
 * A part of a body below so many bytes costs more as an object than as bytes. After so many of them Bun has to free them at
 * once: by itself, and when only asked to, it waits for more than an answer may take (docs/decisions/0004).
 */
const [SMALL, PARTS] = [256, 1024];

/** Returns the error for a violation of HTTP by the server. */
const protocolError = (words) => new Error(`the server ${words}`);

/** Decompresses a body. Returns `undefined` if it is too large. */
const unpacked = async (body, headers, maxBody, stopped) => {
  let bytes = body;
  for (let layers = layersOf(headers, body); layers > 0 && bytes; layers--) {
    const most = layers > 1 ? maxBody + HEAD : maxBody;
    bytes = await gunzip(bytes, new Body(most), most, stopped);
  }
  return bytes?.length <= maxBody ? bytes : undefined;
};

/**
 * Sends a request, as a transport of `attempt`. Redirects count as answers, which the core refuses.
 *
 * The last event of a request settles it: some answers end in neither a response nor an error.
 */
export const transport = ({ method, url, headers, body, once }, state, maxBody, proxy) =>
  new Promise((resolve, reject) => {
    const scheme = url.slice(0, url.indexOf(":"));
    const place = `${scheme} ${proxy ?? ""}`;
    loaded[place] ??= load(scheme, proxy);
    const { http, kept, fresh } = loaded[place];
    const all = { "user-agent": `vpswire/${VERSION}`, ...headers, "accept-encoding": "gzip" };
    const outgoing = http.request(url, { method, headers: all, agent: once ? fresh : kept });
    let head;
    let stopped = false;
    state.stop = () => {
      stopped = true;
      outgoing.destroy();
    };
    const fail = (error) => {
      reject(failure(error, state.sent));
      outgoing.destroy();
    };
    const tooLarge = () => {
      if (head) resolve(head);
      fail(protocolError("sends more than an answer may have"));
    };
    const finish = (body) => (body ? resolve({ ...head, body }) : tooLarge());
    outgoing.on("error", fail);
    let interim = 0;
    outgoing.on("information", () => {
      interim += 1;
      if (interim > INTERIM) fail(protocolError("sends interim answers without end"));
      // Those that have arrived with it come nevertheless, each as an object.
      if (interim % PARTS === 0) globalThis.Bun?.gc(true);
    });
    outgoing.on("upgrade", (_, socket) => {
      socket.destroy();
      fail(protocolError("switched to another protocol"));
    });
    outgoing.on("close", () => head || fail(protocolError("closed the connection without an answer")));
    outgoing.on("socket", (socket) => {
      const leave = () => {
        state.sent = true;
      };
      if (!socket.connecting) leave();
      else socket.once(scheme === "https" ? "secureConnect" : "connect", leave);
      // What belongs to no body is not kept, but read: without a limit for as long as it comes.
      const most = socket.bytesRead + FRAMING * maxBody + HEAD;
      const count = () => socket.bytesRead > most && tooLarge();
      socket.on("data", count);
      outgoing.on("close", () => socket.off("data", count));
    });
    outgoing.on("response", (incoming) => {
      const { statusCode: status, rawHeaders } = incoming;
      const pairs = [];
      for (let at = 0; at < rawHeaders.length; at += 2) pairs.push([rawHeaders[at].toLowerCase(), rawHeaders[at + 1]]);
      head = { status, headers: pairs };
      incoming.on("error", fail);
      incoming.on("close", () => incoming.complete || fail(protocolError("closed the connection within the answer")));
      const kept = new Body(maxBody + HEAD);
      state.received = () => readable(kept.received(), pairs, maxBody);
      let small = 0;
      incoming.on("data", (part) => {
        if (part.length < SMALL && ++small % PARTS === 0) globalThis.Bun?.gc(true);
        if (!kept.add(part)) tooLarge();
      });
      incoming.on("end", () => {
        if (incoming.complete) unpacked(kept.bytes(), pairs, maxBody, () => stopped).then(finish, fail);
      });
    });
    outgoing.end(body);
  });
