// Printed from the table of calls. Do not edit: `make faces` rewrites it.
/** What the core follows. */
export interface Settings {
  /**
   * Lets the key travel over plain http to a host that is not this machine: anyone on the way can read it. Default:
   * off.
   */
  allowPlainHttp?: boolean | undefined;
  /** How often a call that may be sent again is sent again. Default: 2. */
  maxRetries?: number | undefined;
  /**
   * Whether a call that sets something (a label, a firewall group) is sent again even where it may have arrived.
   * Default: off.
   */
  retrySets?: boolean | undefined;
  /**
   * Refuses every call that does not only read, before anything is sent. Default: what `VPSWIRE_READ_ONLY` says, or
   * off.
   */
  readOnly?: boolean | undefined;
  /** Whether calls wait so that the account stays under its service's limit (Vultr: 2 a second). Default: on. */
  pace?: boolean | undefined;
  /**
   * The greatest body of an answer in bytes, decompressed; more than 256 MiB counts as that. Default: 64 MiB.
   *
   * While it is read, a body of many small values takes up to 12 times its size in the WebAssembly, whose memory never
   * shrinks; the answer's objects are beside that, and take what those of `JSON.parse` do (21 times the body if it is
   * nothing but `{}`).
   */
  maxBody?: number | undefined;
}
