// The transport over `fetch`: that of browsers, workers and Deno, or the caller's own.

import { Body } from "./body.js";
import { runtime, SIMULATOR } from "./runtime.js";

/** Error codes of the system that prove that nothing was sent. */
const NOT_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
/** Error codes of a certificate that is not accepted. */
const TLS = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME_)/;

/** Interprets a failure of the system: its kind, whether a byte may have been sent, and a description. */
export const failure = (error, sent) => {
  const codes = [];
  let detail = `${error?.message ?? error}`;
  for (let cause = error; cause && codes.length < 5; cause = cause.cause) {
    codes.push(`${cause.code ?? ""}`);
    if (cause !== error && cause.message) detail += `: ${cause.message}`;
  }
  if (codes.some((code) => TLS.test(code))) return { kind: "tls", sent: false, detail, cause: error };
  return { kind: "broken", sent: sent && !codes.some((code) => NOT_SENT.test(code)), detail, cause: error };
};

/** The number of parts after which timers get a turn: parts that have already arrived would delay them. */
const TURN = 1024;
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Reads the body of a response. Returns `undefined` if it is too large. Then cancels the rest. */
const read = async (response, state, maxBody) => {
  const reader = response.body?.getReader?.();
  if (!reader) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length <= maxBody ? bytes : undefined;
  }
  const { stop } = state;
  let stopped = false;
  const cancel = () => {
    stopped = true;
    reader.cancel().catch(() => {});
  };
  state.stop = () => {
    stop();
    cancel();
  };
  const body = new Body(maxBody);
  state.received = () => body.received();
  try {
    for (let parts = 1; !stopped; parts++) {
      const { done, value } = await reader.read();
      if (done) return body.bytes();
      if (!body.add(value)) return undefined;
      if (parts % TURN === 0) await turn();
    }
  } finally {
    cancel();
  }
};

/** Returns the status of a response. Browsers hide the status of a redirect that they do not follow: 300 replaces it. */
export const statusOf = ({ type, status }) => (type === "opaqueredirect" ? 300 : status);

/** Whether a page calls another origin, which browsers forbid without a clear error. The simulator is in the page. */
const crosses = (url) =>
  typeof document === "object" && ![location.origin, SIMULATOR].some((origin) => url.startsWith(`${origin}/`));

/** Sends a request with a function like `fetch`, as a transport of `attempt`. */
export const viaFetch = async (fetch, { method, url, headers, body }, state, maxBody) => {
  const control = new AbortController();
  const { signal } = control;
  state.stop = () => control.abort();
  state.sent = true;
  let response;
  try {
    // A redirect counts as an answer, which the core refuses. Cloudflare's workers do not support `redirect: "error"`, and older
    // ones not `cache`; only browsers have a cache.
    const cache = runtime() === "browser" ? { cache: "no-store" } : {};
    response = await fetch(url, { method, headers, body, signal, redirect: "manual", ...cache });
  } catch (error) {
    const failed = failure(error, true);
    if (crosses(url)) {
      failed.detail +=
        "; the service may forbid calls from web pages (CORS): call through a proxy under the page's own origin, with the option baseUrl";
    }
    throw failed;
  }
  try {
    return { status: statusOf(response), headers: [...response.headers], body: await read(response, state, maxBody) };
  } catch (error) {
    throw failure(error, true);
  }
};
