// Printed from the table of calls. Do not edit: `make faces` rewrites it.
/** What the core follows. */
export interface Settings {
  /** Allows plain http to a host other than this machine: anyone on the way can read the key. Default: off. */
  allowPlainHttp?: boolean | undefined;
  /** How often a failed call is retried, if it is safe to send it again. Default: 2. */
  maxRetries?: number | undefined;
  /**
   * Whether calls that set something (a label, a firewall group) are retried even if an attempt may have been executed.
   * Default: off.
   */
  retrySets?: boolean | undefined;
  /**
   * Refuses every call that does more than read, before anything is sent. Default: the value of `VPSWIRE_READ_ONLY`, or
   * off.
   */
  readOnly?: boolean | undefined;
  /**
   * Whether calls wait to keep the account below the rate limit of its service (Vultr: 2 calls a second). Default: on.
   */
  pace?: boolean | undefined;
  /**
   * The largest body of an answer in bytes, decompressed; values above 256 MiB count as 256 MiB. Default: 64 MiB.
   *
   * While it is read, a body of many small values takes up to 12 times its size in the WebAssembly, whose memory never
   * shrinks; the answer's objects are beside that, and take what those of `JSON.parse` do (21 times the body if it is
   * nothing but `{}`).
   */
  maxBody?: number | undefined;
}
