/** What the clients of all three services have in common, beside their calls. */

import type { CallOptions, ClientOptions, RawParam } from "./types.js";

/** A client: one account and how it makes its calls. Neither `console.log` nor `JSON.stringify` shows its key. */
export declare abstract class Client {
  protected constructor();

  /**
   * A client of the same account with other options, and with a pace of its own. What is not given stays as it is.
   * Throws as the constructor does.
   */
  withOptions(options: ClientOptions): this;

  /**
   * Makes a call that is not in this package, and gives its answer as it came.
   *
   * The path of a call that is known counts as that call does. Of others a GET counts as one that reads and a POST as
   * one that acts, so it reaches the service at most once. KiwiVM is always sent a POST. Rejects with a `VpsError`, and
   * with nothing else.
   *
   * @param path - The path after the base URL: `/v1/plans/list`.
   * @param params - The parameters, by their names on the wire. A list is sent as the same name several times.
   */
  raw(
    method: "GET" | "POST",
    path: string,
    params?: Readonly<Record<string, RawParam>>,
    options?: CallOptions,
  ): Promise<unknown>;
}
