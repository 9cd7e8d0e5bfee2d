/** The errors of calls: one class with stable codes, the same in every language. */

/**
 * The codes, each with the members that its errors always have: `if (error.code === "decode") error.path` is a string.
 */
export interface ErrorCodes {
  /** A parameter or an option is missing, unknown or invalid: `param` names it. Nothing was sent. */
  invalid_params: { readonly verdict: "not_sent"; readonly param: string };
  /** The key, the token pair or the VPS's id is wrong or missing. */
  auth: unknown;
  /** The key is valid, but lacks the permission: check its access rights, and the addresses that may use it. */
  forbidden: { readonly status: number };
  /** The object or the path does not exist: check the id and the base URL. */
  not_found: { readonly status: number };
  /** Too many calls in too short a time. Nothing was done; `retryAfter` may contain the time to wait. */
  rate_limited: { readonly status: number };
  /** The machine is busy with a long task: `progress` may show its progress. Try again in a few minutes. */
  locked: { readonly status: number };
  /** The service has been shut down permanently. */
  gone: { readonly status: number };
  /** The service refused the call: `serviceMessage` and, with KiwiVM, `serviceCode` contain its explanation. */
  service: { readonly status: number };
  /** The response cannot be decoded: `path` is the place, and empty for the whole response. */
  decode: { readonly path: string };
  /** An HTTP error status, without an error message that can be trusted; often from a gateway. */
  http: { readonly status: number };
  /** The connection failed. In a browser, also a call that CORS forbids: providers allow no calls from pages. */
  transport: unknown;
  /** The time-out passed: see the option `timeout`. */
  timeout: unknown;
  /** The caller's signal ended the call. */
  cancelled: unknown;
  /** The client is read-only and the call changes something. Nothing was sent. */
  read_only: { readonly verdict: "not_sent" };
  /** The answer is larger than the option `maxBody`. */
  too_large: unknown;
}

/** The class of an error. These texts never change. */
export type ErrorCode = keyof ErrorCodes;

/**
 * The known outcome of a failed call.
 *
 * - `not_sent`: The service has not received the call: nothing happened.
 * - `rejected`: The service has rejected the call: nothing happened.
 * - `unknown`: The call may have been executed. Check before you repeat it.
 */
export type Verdict = "not_sent" | "rejected" | "unknown";

/** The progress of the task that locks a machine. */
export interface Progress {
  /** The name of the task: `OS Reinstall: debian-13-x86_64`. */
  readonly task?: string;
  /** The part that is done, from 0 to 100. */
  readonly percent?: number;
  /** The current step, in words. */
  readonly message?: string;
  /** Seconds since the last update. */
  readonly age_seconds?: number;
}

/** The call that shows the outcome of another one: `server.list` with `label` after a create. */
export interface Look {
  /** The call's name: `server.list`. */
  readonly call: string;
  /** The arguments that narrow down its answer, by parameter name. */
  readonly args: Readonly<Record<string, string>>;
}

/** The facts that any error may have, whatever its code. They contain no secret. */
export interface ErrorDetails<Code extends ErrorCode = ErrorCode> extends Error {
  readonly name: "VpsError" | "JobError";
  /** The code of its class. */
  readonly code: Code;
  /** The call's name: `server.list`, `setPtr`. Empty if an option of a client is invalid. */
  readonly call: string;
  /** The known outcome of the call. */
  readonly verdict: Verdict;
  /** Whether the same call may succeed later and is safe to send again. */
  readonly retryable: boolean;
  /** The HTTP status, if there was an answer. Browsers hide the status of redirects: 300 replaces each of them. */
  readonly status?: number;
  /** The service's own error code. Only KiwiVM has error codes. */
  readonly serviceCode?: number;
  /** The service's own error message, without secrets. */
  readonly serviceMessage?: string;
  /** The invalid parameter or option. */
  readonly param?: string;
  /** The path of the value in the answer that differs from the documentation: `576965.vcpu_count`. */
  readonly path?: string;
  /** Milliseconds to wait before a retry, as the service requests. */
  readonly retryAfter?: number;
  /** The progress of the task that locks the machine. */
  readonly progress?: Progress;
  /** The call that shows the outcome of this one, if that is unknown. */
  readonly look?: Look;
  /** The error that the transport threw, without secrets; for a cancelled call, the signal's reason. */
  readonly cause?: unknown;
  /**
   * The raw body of the answer, unless it is too large; if the connection was lost, the part that had arrived. It may contain
   * secrets, so `console.log` does not show it.
   */
  readonly body?: Uint8Array;
  /**
   * Returns everything that the error shows as a plain object, for `JSON.stringify`, logs and other threads: an error that is
   * posted to a thread itself loses all but its message.
   */
  toJSON(): Record<string, unknown>;
}

/** An error with one of the given codes: `VpsErrorOf<"timeout" | "transport">`. */
export type VpsErrorOf<Code extends ErrorCode> = { [C in Code]: ErrorDetails<C> & ErrorCodes[C] }[Code];

/**
 * The error of a failed call. Calls reject with nothing else. Its type narrows by `code`.
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

/** The class itself, for `instanceof`, which matches errors of any copy of this package. Only vpswire can construct it. */
export declare const VpsError: (abstract new (
  ...kept: never
) => VpsError) & {
  /** Whether a value is a `VpsError` of any copy of this package: `import` and `require` load separate copies. */
  is(value: unknown): value is VpsError;
};
