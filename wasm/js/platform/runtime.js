// Detects the runtime that the package is in.

/** Returns the runtime: `"deno"`, `"workerd"` (Cloudflare's), `"node"` (and Bun) or `"browser"`. */
export const runtime = () => {
  const { Deno, process, navigator } = globalThis;
  if (Deno) return "deno";
  if (navigator?.userAgent === "Cloudflare-Workers") return "workerd";
  // Electron's pages also have Node's `process`.
  return process?.versions?.node && process.type !== "renderer" ? "node" : "browser";
};

/**
 * Whether the built-in transport or the caller's own `fetch` sends a request at most once in this runtime. Browsers and Deno's
 * own `fetch` resend a POST by themselves if a reused connection breaks without an answer.
 */
export const sendsOnce = (fetch) => (runtime() === "deno" ? fetch !== globalThis.fetch : runtime() !== "browser");

/** The base URL of the simulator's accounts. The host never exists (RFC 2606), so nothing is sent over a network. */
export const SIMULATOR = "https://simulator.invalid";
