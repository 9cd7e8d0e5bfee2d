/** Why a call failed: one error class with stable codes, the same in every language. */

/**
 * Each code, and what an error of it surely has: `if (error.code === "decode") error.path` is a string.
 */
export interface ErrorCodes {
  /** A parameter or an option is missing, unknown or invalid: `param` names it. Nothing was sent. */
  invalid_params: { readonly verdict: "not_sent"; readonly param: string };
  /** The key, the token pair or the VPS's id is wrong or missing. */
  auth: unknown;
  /** The key is right, but not allowed to do this: see its access rights, and the addresses it may be used from. */
  forbidden: { readonly status: number };
  /** The thing or the path does not exist: check the id and the base URL. */
  not_found: { readonly status: number };
  /** Too many calls in too short a time. Nothing was done; `retryAfter` may say how long to wait. */
  rate_limited: { readonly status: number };
  /** The machine is busy with a long task: `progress` may say how far it is. Try again in minutes. */
  locked: { readonly status: number };
  /** The service has been shut down for good. */
  gone: { readonly status: number };
  /** The service refused the call, in its own words: `serviceMessage`, and with KiwiVM `serviceCode`. */
  service: { readonly status: number };
  /** The response cannot be decoded: `path` says where, and is empty where that is the whole of it. */
  decode: { readonly path: string };
  /** An HTTP status of failure, without words that can be trusted; often a gateway's. */
  http: { readonly status: number };
  /** The connection failed. In a browser also what CORS forbids: providers let no page call them. */
  transport: unknown;
  /** The time-out passed: see the option `timeout`. */
  timeout: unknown;
  /** The caller's signal ended the call. */
  cancelled: unknown;
  /** The client is read-only and the call changes something. Nothing was sent. */
  read_only: { readonly verdict: "not_sent" };
  /** The answer is larger than the option `maxBody` allows. */
  too_large: unknown;
}

/** The class of an error. These texts never change. */
export type ErrorCode = keyof ErrorCodes;

/**
 * What is known of a call that failed.
 *
 * - `not_sent`: The service has not got it: nothing happened.
 * - `rejected`: The service got it and said no: nothing happened.
 * - `unknown`: It may have happened. Look before you repeat it.
 */
export type Verdict = "not_sent" | "rejected" | "unknown";

/** How far the task is that locks a machine. */
export interface Progress {
  /** What the task is: `OS Reinstall: debian-13-x86_64`. */
  readonly task?: string;
  /** How much of it is done, from 0 to 100. */
  readonly percent?: number;
  /** What it is at, in words. */
  readonly message?: string;
  /** Seconds since this was last known. */
  readonly age_seconds?: number;
}

/** The call that shows the outcome of another one: `server.list` with `label` after a create. */
export interface Look {
  /** The call's name: `server.list`. */
  readonly call: string;
  /** The arguments that narrow it down, by the names of its parameters. */
  readonly args: Readonly<Record<string, string>>;
}

/** What every error may have, whatever its code. It holds no secret. */
export interface ErrorDetails<Code extends ErrorCode = ErrorCode> extends Error {
  readonly name: "VpsError" | "JobError";
  /** Its class. */
  readonly code: Code;
  /** The call's name: `server.list`, `setPtr`. Empty where an option of a client is wrong. */
  readonly call: string;
  /** What is known of the call's effect. */
  readonly verdict: Verdict;
  /** Whether the same call may succeed later, and does no harm if it is sent again. */
  readonly retryable: boolean;
  /** The HTTP status, if there was an answer. Browsers hide which redirect it was: there 300 replaces each. */
  readonly status?: number;
  /** The service's own error code. Only KiwiVM has such. */
  readonly serviceCode?: number;
  /** The service's own words, without secrets. */
  readonly serviceMessage?: string;
  /** The parameter or option that is wrong. */
  readonly param?: string;
  /** Where in the answer something is not as documented: `576965.vcpu_count`. */
  readonly path?: string;
  /** Milliseconds that the service asks to wait. */
  readonly retryAfter?: number;
  /** How far the task is that locks the machine. */
  readonly progress?: Progress;
  /** The call that shows the outcome of this one, where it is unknown. */
  readonly look?: Look;
  /** What the transport threw, without secrets; of a call that was cancelled the signal's reason. */
  readonly cause?: unknown;
  /** The answer's body as it came, unless it is too large. It may hold secrets, so `console.log` does not show it. */
  readonly body?: Uint8Array;
  /**
   * All that the error shows as a plain object, for `JSON.stringify`, logs and other threads: what is posted as it is keeps
   * of any error but its message.
   */
  toJSON(): Record<string, unknown>;
}

/** An error of that code, or of one of those codes: `VpsErrorOf<"timeout" | "transport">`. */
export type VpsErrorOf<Code extends ErrorCode> = { [C in Code]: ErrorDetails<C> & ErrorCodes[C] }[Code];

/**
 * Why a call failed. Calls reject with this, and with nothing else. Its type narrows by `code`.
 *
 * @example
 * ```ts
 * try {
 *   await vps.start();
 * } catch (error) {
 *   if (!(error instanceof VpsError)) throw error;
 *   if (error.code === "locked") console.log(error.progress?.percent);
 *   else if (error.verdict === "unknown") console.log("check with", error.look?.call);
 *   else throw error;
 * }
 * ```
 */
export type VpsError = VpsErrorOf<ErrorCode>;

/** The class itself, for `instanceof`, which holds for errors of any copy of this package. Only vpswire makes errors of it. */
export declare const VpsError: (abstract new (
  ...kept: never
) => VpsError) & {
  /** Whether a value is a `VpsError`, of whatever copy of this package: `import` and `require` each have their own. */
  is(value: unknown): value is VpsError;
};
