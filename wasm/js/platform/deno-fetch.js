// The built-in transport in Deno: `fetch`, but no connection is used twice. What breaks on a connection that was used before
// Deno sends again by itself, be it a create.

import { Body } from "./body.js";
import { failure, viaFetch } from "./fetch.js";

/** A reader that reads into the same memory each time. Deno's usual one allocates 64 KiB for each part, be it a byte. */
const reusing = (body) => {
  const reader = body.getReader({ mode: "byob" });
  let room = new Uint8Array(64 << 10);
  return {
    async read() {
      const { done, value } = await reader.read(room);
      if (value) room = new Uint8Array(value.buffer);
      return { done, value };
    },
    cancel: () => reader.cancel(),
  };
};

let client;

const send = async (url, init) => {
  client ??= Deno.createHttpClient({ poolMaxIdlePerHost: 0 });
  // Deno's own unpacking keeps all that comes before the data, without a limit. It leaves alone what was not asked for.
  const headers = { ...init.headers, "accept-encoding": "identity" };
  const response = await fetch(url, { ...init, headers, client });
  const { status, body } = response;
  return {
    status,
    headers: response.headers,
    body: body && { getReader: () => reusing(body) },
    arrayBuffer: () => response.arrayBuffer(),
  };
};

/** So much is unpacked at once: a part of a packed body becomes at most a thousand times as large. */
const PART = 4 << 10;

function* parts(bytes) {
  for (let at = 0; at < bytes.length; at += PART) yield bytes.slice(at, at + PART);
}

const unzip = async (bytes, maxBody) => {
  const body = new Body(maxBody);
  for await (const part of ReadableStream.from(parts(bytes)).pipeThrough(new DecompressionStream("gzip"))) {
    if (!body.add(part)) return undefined;
  }
  return body.bytes();
};

/** Sends a request; a transport, as `attempt` wants one. Unpacks a body that a service has packed unasked. */
export const transport = async (request, state, maxBody) => {
  const response = await viaFetch(send, request, state, maxBody);
  const [, coding] = response.headers.find(([name]) => name === "content-encoding") ?? [];
  if (!response.body || !/^\s*(x-)?gzip\s*$/i.test(coding)) return response;
  try {
    return { ...response, body: await unzip(response.body, maxBody) };
  } catch (error) {
    throw failure(error, true);
  }
};
