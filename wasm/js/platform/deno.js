// Deno: like browsers, but with a transport that sends each request once.

export { transport } from "./deno-fetch.js";
export { elapsed, knowsProxies, latin1, load } from "./web.js";
