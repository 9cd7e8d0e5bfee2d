// Deno: as browsers, but with a transport that sends once.

export { transport } from "./deno-fetch.js";
export { elapsed, knowsProxies, latin1, load } from "./web.js";
