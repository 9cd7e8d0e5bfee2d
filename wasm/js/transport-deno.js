// The built-in transport in Deno, and where the place is not known: `fetch`, but no connection is used twice. What breaks
// on a connection that was used before Deno sends again by itself, be it a create.

import { viaFetch } from "./fetch.js";

let client;

export const transport = (...given) => {
  client ??= globalThis.Deno?.createHttpClient({ poolMaxIdlePerHost: 0 });
  return viaFetch((url, init) => fetch(url, { ...init, client }), ...given);
};
