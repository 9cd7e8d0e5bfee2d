/** The accounts of a fleet. */

import type { Client } from "../client/client.js";

/** Options of a verb. */
export interface VerbOptions {
  /**
   * Cancels the verb and its calls: it rejects with a `VpsError` of code `"cancelled"`. The verdict is `"not_sent"` if
   * nothing was sent except the calls that find the machine.
   */
  signal?: AbortSignal | undefined;
}

/** Options of an account in a fleet. */
export interface MemberOptions {
  /**
   * The numbers that KiwiVM's `monthly_data_multiplier` applies to: the counter and the allowance (`"both"`, the default), as
   * its documentation says, or the allowance alone.
   */
  trafficRule?: "both" | "allowance" | undefined;
}

/** Named accounts. Neither `console.log` nor `JSON.stringify` shows their keys. */
export declare abstract class Members {
  /**
   * Creates a fleet of named accounts, each with the client that makes its calls. Throws like {@link Members.add}.
   */
  constructor(clients?: Readonly<Record<string, Client>>);

  /**
   * Adds an account under a name. Throws a `VpsError` of code `"invalid_params"` if the name already exists, is empty, or
   * contains a slash, a space or a control character.
   */
  add(name: string, client: Client, options?: MemberOptions): this;

  /** The names of the accounts, in the order of their addition. */
  readonly accounts: string[];
}
