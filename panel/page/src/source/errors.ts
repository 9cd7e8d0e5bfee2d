/**
 * Errors that a `fetch` throws so that the package derives the right verdict. For an error without a code, the outcome is
 * unknown; for the code of a failed connection, nothing was sent and the call may be retried; for the code of a failed TLS
 * handshake, every attempt would fail in the same way.
 */
import type { VpsError } from "vpswire";

const NOT_MADE = "ECONNREFUSED";
const FOR_GOOD = "ERR_TLS_REFUSED";
const DECLINED = "not confirmed";

/** A failure of the relay. */
export interface Failure {
  readonly code: string;
  readonly verdict: "not_sent" | "rejected" | "unknown";
  readonly message: string;
}

const withCode = (message: string, code: string) => new TypeError(message, { cause: { code } });

/** Returns the error for a call that was not sent, and that would not be sent the next time either. */
export const refused = (message: string): TypeError => withCode(message, FOR_GOOD);

/** Returns the error for a call that the user declined. */
export const declined = (): TypeError => refused(DECLINED);

/** Whether the user declined the call. Of what a `fetch` throws, the package's errors keep the message. */
export const isDeclined = (error: VpsError): boolean =>
  error.verdict === "not_sent" && error.message.includes(DECLINED);

/** Returns the error for a failure. Nothing has happened unless its verdict is unknown. */
export function errorOf({ code, verdict, message }: Failure): TypeError {
  if (verdict === "unknown") return new TypeError(message);
  const isPassing = verdict === "not_sent" && (code === "transport" || code === "timeout" || code === "rate_limited");
  return withCode(message, isPassing ? NOT_MADE : FOR_GOOD);
}
