/** The accounts of a fleet. */

import type { Client } from "../client/client.js";

/** How a verb is done. */
export interface VerbOptions {
  /** Ends the verb and the calls that it makes: it rejects with a `VpsError` of code `"cancelled"`. */
  signal?: AbortSignal | undefined;
}

/** What is set for an account of a fleet. */
export interface MemberOptions {
  /**
   * What KiwiVM's `monthly_data_multiplier` multiplies: the counter and the allowance (`"both"`, unless set), as its document
   * says, or the allowance alone.
   */
  trafficRule?: "both" | "allowance" | undefined;
}

/** Named accounts. Neither `console.log` nor `JSON.stringify` shows their keys. */
export declare abstract class Members {
  /**
   * A fleet of accounts by their names, each with the client that its calls are made with. Throws as {@link Members.add} does.
   */
  constructor(clients?: Readonly<Record<string, Client>>);

  /**
   * Adds an account under a name. Throws a `VpsError` of code `"invalid_params"` if there is such a name already, or it is
   * empty or holds a slash, a space or a control character.
   */
  add(name: string, client: Client, options?: MemberOptions): this;

  /** The names of the accounts, in the order in which they were added. */
  readonly accounts: string[];
}
