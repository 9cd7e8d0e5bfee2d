// What is known of the runtime that the package is in.

/** The runtime: `"deno"`, `"workerd"` (Cloudflare's), `"node"` (and Bun), else `"browser"`. */
export const runtime = () => {
  const { Deno, process, navigator } = globalThis;
  if (Deno) return "deno";
  if (navigator?.userAgent === "Cloudflare-Workers") return "workerd";
  // Electron has Node's `process` in its pages too.
  return process?.versions?.node && process.type !== "renderer" ? "node" : "browser";
};

/**
 * Whether a request is sent once at most here, by the built-in transport or the caller's own `fetch`. Browsers send a POST
 * again by themselves when a connection that was used before breaks without an answer, and so does Deno's own `fetch`.
 */
export const sendsOnce = (fetch) => (runtime() === "deno" ? fetch !== globalThis.fetch : runtime() !== "browser");

/** Where the simulator's accounts are. Nothing is ever found there (RFC 2606), so nothing is sent over a network. */
export const SIMULATOR = "https://simulator.invalid";
