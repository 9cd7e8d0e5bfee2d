/** A request of the package in the relay's form: without the key, which the page does not have. */

export interface Sent {
  readonly method: "GET" | "POST";
  /** The path after the base URL. */
  readonly path: string;
  readonly form: readonly (readonly [name: string, value: string])[];
  /** The unique token of the request. */
  readonly once: string;
}

/** The parameter of KiwiVM that contains the key. The other services use headers, which are not sent to the relay. */
const KEY = "api_key";

/** 128 random bits. */
function token(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Reads a request of the package for a client with a base URL. */
export function read(base: string, url: string, init: RequestInit): Sent {
  const { search } = new URL(url);
  const path = url.slice(base.length).replace(/[?#].*$/, "");
  const body = typeof init.body === "string" ? init.body : "";
  const form = [...new URLSearchParams(search), ...new URLSearchParams(body)];
  return {
    method: init.method === "POST" ? "POST" : "GET",
    path,
    form: form.filter(([name]) => name !== KEY),
    once: new Headers(init.headers).get("Idempotency-Key") ?? token(),
  };
}
