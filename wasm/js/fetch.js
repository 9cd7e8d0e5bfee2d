// The transport over `fetch`: what browsers, workers and Deno have, and whatever a caller brings.

import { until } from "./until.js";

/** What shows that nothing has left yet, where the system tells. */
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

/** A body that comes in parts; of one that is larger than allowed only so much that the core sees it. */
const collect = async (reader, maxBody) => {
  const chunks = [];
  let length = 0;
  while (length <= maxBody) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    chunks.push(value);
  }
  if (chunks.length === 1) return chunks[0];
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
};

/** The body of a response. What is left of it when that is settled is not wanted. */
const read = async (response, signal, maxBody) => {
  if (!response.body?.getReader) return new Uint8Array(await until(response.arrayBuffer(), signal));
  const reader = response.body.getReader();
  try {
    return await until(collect(reader, maxBody), signal);
  } finally {
    reader.cancel().catch(() => {});
  }
};

/** The status of a response. Browsers hide that of a redirect that they do not follow: then it is that of any redirect. */
export const statusOf = ({ type, status }) => (type === "opaqueredirect" ? 300 : status);

/** Whether a page calls another origin, which is what browsers forbid without saying so. */
const crosses = (url) => typeof document === "object" && new URL(url).origin !== location.origin;

/**
 * Sends a request with a function like `fetch`. `stopped` takes what is to be done when the attempt is over before its
 * time. Throws a {@link failure}.
 */
export const viaFetch = async (fetch, { method, url, headers, body }, stopped, maxBody) => {
  const control = new AbortController();
  const { signal } = control;
  stopped(() => control.abort());
  let response;
  try {
    // A redirect is an answer here, which the core refuses. Cloudflare's workers know no `redirect: "error"`.
    const init = { method, headers, body, signal, redirect: "manual", cache: "no-store" };
    response = await until(Promise.resolve(fetch(url, init)), signal);
  } catch (error) {
    const failed = failure(error, true);
    if (crosses(url)) {
      failed.detail +=
        "; the service may forbid calls from web pages (CORS): call through a proxy under the page's own origin, with the option baseUrl";
    }
    throw failed;
  }
  try {
    return { status: statusOf(response), headers: [...response.headers], body: await read(response, signal, maxBody) };
  } catch (error) {
    throw failure(error, true);
  }
};
