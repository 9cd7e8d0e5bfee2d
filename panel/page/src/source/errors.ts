/**
 * Errors that a `fetch` throws so that the package reads the right verdict from them. It takes an error without a code as one of
 * which the outcome is unknown; a code of a connection that was not made as one before which nothing was sent, which may be tried
 * again; and a code of a TLS handshake as one that fails in the same way each time.
 */

const NOT_MADE = "ECONNREFUSED";
const FOR_GOOD = "ERR_TLS_REFUSED";

/** A failure of the relay. */
export interface Failure {
  readonly code: string;
  readonly verdict: "not_sent" | "rejected" | "unknown";
  readonly message: string;
}

const withCode = (message: string, code: string) => new TypeError(message, { cause: { code } });

/** Nothing was sent, and the same call would not be sent next time either. */
export const refused = (message: string): TypeError => withCode(message, FOR_GOOD);

/** The error for a failure: nothing has happened unless its verdict is unknown. */
export function errorOf({ code, verdict, message }: Failure): TypeError {
  if (verdict === "unknown") return new TypeError(message);
  const isPassing = verdict === "not_sent" && (code === "transport" || code === "timeout" || code === "rate_limited");
  return withCode(message, isPassing ? NOT_MADE : FOR_GOOD);
}
