// The built-in transport in Deno: `fetch`, but no connection is reused. Deno resends a request by itself, even a create, if a
// reused connection breaks.

import { Body } from "./body.js";
import { failure, viaFetch } from "./fetch.js";

/** A reader that reuses its buffer. Deno's default one allocates 64 KiB for each part, even for a single byte. */
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
  // Deno's own decompression stores everything before the data, without a limit. It ignores an encoding that was not requested.
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

/** The bytes to decompress at once: decompression enlarges them at most a thousand times. */
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

/** Sends a request, as a transport of `attempt`. Decompresses a body that a service has compressed without being asked. */
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
