// The built-in transport in Deno: `fetch` in a worker, without Deno's decompression.

import { Body } from "./body.js";
import { fetchApart } from "./deno-worker.js";
import { failure, viaFetch } from "./fetch.js";

// Deno's own decompression stores everything before the data, without a limit. It ignores an encoding that was not requested.
const send = (url, init) => fetchApart(url, { ...init, headers: { ...init.headers, "accept-encoding": "identity" } });

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
