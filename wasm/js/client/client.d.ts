/** The common base of the clients of all three services, without their calls. */

import type { CallOptions, ClientOptions, RawParam } from "./types.js";

/** A client: an account, and options for its calls. Neither `console.log` nor `JSON.stringify` shows its key. */
export declare abstract class Client {
  protected constructor();

  /**
   * Returns a client of the same account with other options, and with a pace of its own. Omitted options keep their values.
   * Throws like the constructor.
   */
  withOptions(options: ClientOptions): this;

  /**
   * Makes a call that this package does not know, and returns its raw answer.
   *
   * The path of a known call has the effect of that call. For other paths, a GET counts as a call that reads, and a POST as
   * one that acts, so it reaches the service at most once. KiwiVM always receives a POST. Rejects only with a `VpsError`.
   *
   * @param path - The path after the base URL: `/v1/plans/list`.
   * @param params - The parameters, by their names on the wire. A list repeats the name for each value.
   */
  raw(
    method: "GET" | "POST",
    path: string,
    params?: Readonly<Record<string, RawParam>>,
    options?: CallOptions,
  ): Promise<unknown>;
}
