// The transport over `fetch`: what browsers, workers, Deno and Bun have, and whatever a caller brings.

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

/** The whole body, unless it is larger than allowed. */
const read = async (response, maxBody) => {
  const tooLarge = { kind: "too_large", sent: true, detail: "" };
  if (!response.body?.getReader) {
    const body = new Uint8Array(await response.arrayBuffer());
    if (body.length > maxBody) throw tooLarge;
    return body;
  }
  const reader = response.body.getReader();
  const chunks = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBody) {
      reader.cancel().catch(() => {});
      throw tooLarge;
    }
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

/** Whether a page calls another origin, which is what browsers forbid without saying so. */
const crosses = (url) => typeof document === "object" && new URL(url).origin !== location.origin;

/** Sends a request with a function like `fetch`. Throws a {@link failure}. */
export const viaFetch = async (fetch, { method, url, headers, body }, signal, maxBody) => {
  let response;
  try {
    response = await fetch(url, { method, headers, body, signal, redirect: "error", cache: "no-store" });
  } catch (error) {
    const failed = failure(error, true);
    if (crosses(url)) {
      failed.detail +=
        "; the service may forbid calls from web pages (CORS): call through a proxy under the page's own origin, with the option baseUrl";
    }
    throw failed;
  }
  try {
    const head = { status: response.status, headers: [...response.headers] };
    return { ...head, body: await read(response, maxBody) };
  } catch (error) {
    throw error?.kind ? error : failure(error, true);
  }
};
