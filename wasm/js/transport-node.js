// The built-in transport in Node: its own HTTP client, which makes several times as many calls a second as its `fetch`,
// and knows whether a byte has left.

import { failure } from "./fetch.js";

let modules;
let agents;

const load = async () => {
  modules = {
    "http:": (await import("node:http")).default,
    "https:": (await import("node:https")).default,
    zlib: (await import("node:zlib")).default,
  };
  agents = Object.fromEntries(
    ["http:", "https:"].map((scheme) => [scheme, new modules[scheme].Agent({ keepAlive: true, scheduling: "lifo" })]),
  );
};

/** Sends a request. Throws a {@link failure}. Redirects are answers here, which the core refuses. */
export const transport = async (request, signal, maxBody) => {
  if (!modules) await load();
  const url = new URL(request.url);
  return new Promise((resolve, reject) => {
    let sent = false;
    const fail = (error) => reject(failure(error, sent));
    const headers = { "user-agent": "vpswire", ...request.headers, "accept-encoding": "gzip" };
    const outgoing = modules[url.protocol].request(url, { method: request.method, headers, signal, agent: agents[url.protocol] });
    outgoing.on("error", fail);
    outgoing.on("socket", (socket) => {
      const leave = () => {
        sent = true;
      };
      if (!socket.connecting) leave();
      else socket.once(url.protocol === "https:" ? "secureConnect" : "connect", leave);
    });
    outgoing.on("response", (incoming) => {
      const { statusCode: status, rawHeaders } = incoming;
      const pairs = [];
      for (let at = 0; at < rawHeaders.length; at += 2) pairs.push([rawHeaders[at], rawHeaders[at + 1]]);
      const zipped = /^\s*(x-)?gzip\s*$/i.test(incoming.headers["content-encoding"] ?? "");
      const stream = zipped ? incoming.pipe(modules.zlib.createGunzip()) : incoming;
      const chunks = [];
      let length = 0;
      const done = () => resolve({ status, headers: pairs, body: chunks.length === 1 ? chunks[0] : Buffer.concat(chunks) });
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
      incoming.on("error", fail);
      stream.on("error", fail);
    });
    outgoing.end(request.body);
  });
};
