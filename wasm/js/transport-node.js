// The built-in transport in Node and Bun: Node's own HTTP client, which makes more calls a second than its `fetch`, and
// knows whether a byte has left.

import { failure } from "./fetch.js";

/** Node's modules, and for each scheme the connections that are kept: loaded when they are needed. */
const kept = {};

const load = (scheme) => {
  const http = process.getBuiltinModule(`node:${scheme.slice(0, -1)}`);
  kept[scheme] = { http, agent: new http.Agent({ keepAlive: true, scheduling: "lifo" }) };
};

/**
 * Sends a request. `stopped` takes what is to be done when the attempt is over before its time. Throws a {@link failure}.
 * Redirects are answers here, which the core refuses.
 */
export const transport = async (request, stopped, maxBody) => {
  const url = new URL(request.url);
  const scheme = url.protocol;
  if (!kept[scheme]) load(scheme);
  const { http, agent } = kept[scheme];
  return new Promise((resolve, reject) => {
    let sent = false;
    const fail = (error) => reject(failure(error, sent));
    const headers = { "user-agent": "vpswire", ...request.headers, "accept-encoding": "gzip" };
    const outgoing = http.request(url, { method: request.method, headers, agent });
    outgoing.on("error", fail);
    stopped(() => outgoing.destroy(new Error("stopped")));
    outgoing.on("socket", (socket) => {
      const leave = () => {
        sent = true;
      };
      if (!socket.connecting) leave();
      else socket.once(scheme === "https:" ? "secureConnect" : "connect", leave);
    });
    outgoing.on("response", async (incoming) => {
      incoming.on("error", fail);
      const { statusCode: status, rawHeaders } = incoming;
      const pairs = [];
      for (let at = 0; at < rawHeaders.length; at += 2) pairs.push([rawHeaders[at], rawHeaders[at + 1]]);
      const coding = pairs.find(([name]) => name.toLowerCase() === "content-encoding");
      const zipped = coding && /^\s*(x-)?gzip\s*$/i.test(coding[1]);
      // Each part is asked for and unpacked in another thread: with parts of 64 KiB a long list takes half as long.
      const stream = zipped
        ? incoming.pipe((await import("node:zlib")).createGunzip({ chunkSize: 64 << 10 }))
        : incoming;
      const chunks = [];
      let length = 0;
      const done = () =>
        resolve({ status, headers: pairs, body: chunks.length === 1 ? chunks[0] : Buffer.concat(chunks) });
      stream.on("data", (chunk) => {
        length += chunk.length;
        chunks.push(chunk);
        // Of a body that is larger than allowed the core needs to see only so much.
        if (length > maxBody) {
          done();
          stream.destroy();
          outgoing.destroy();
        }
      });
      stream.on("end", done);
      stream.on("error", fail);
    });
    outgoing.end(request.body);
  });
};
