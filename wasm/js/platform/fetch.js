// The transport over `fetch`: what browsers, workers and Deno have, and whatever a caller brings.

import { Body } from "./body.js";
import { runtime, SIMULATOR } from "./runtime.js";

/** What shows that nothing has left yet, where the system says so. */
const NOT_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
/** What shows that a certificate is not acceptable. */
const TLS = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME_)/;

/** What a failure of the system means: its kind, whether a byte may have left, and what happened in words. */
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

/** After so many parts of a body timers get a turn: parts that are there already would keep them waiting. */
const TURN = 1024;
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** The body of a response; `undefined` if it is too large. What is left of it when that is settled is cancelled. */
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

/** The status of a response. Browsers hide that of a redirect that they do not follow: then it is that of any redirect. */
export const statusOf = ({ type, status }) => (type === "opaqueredirect" ? 300 : status);

/** Whether a page calls another origin, which is what browsers forbid without saying so. The simulator is in the page. */
const crosses = (url) =>
  typeof document === "object" && ![location.origin, SIMULATOR].some((origin) => url.startsWith(`${origin}/`));

/** Sends a request with a function like `fetch`; a transport, as `attempt` wants one. */
export const viaFetch = async (fetch, { method, url, headers, body }, state, maxBody) => {
  const control = new AbortController();
  const { signal } = control;
  state.stop = () => control.abort();
  state.sent = true;
  let response;
  try {
    // A redirect is an answer here, which the core refuses. Cloudflare's workers know no `redirect: "error"`, and older ones
    // no `cache`; only browsers have one.
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
