// Printed from the table of calls. Do not edit: `make faces` rewrites it.
import { Client } from "../client/client.js";
import type { Call, CallOptions, ClientOptions } from "../client/types.js";

/** The account of a {@link Cvm} client, and how it makes its calls. */
export interface CvmOptions extends ClientOptions {
  /**
   * The panel, with the path of its API: `https://panel.example/api/client`. Default: the value of `VPSWIRE_CVM_URL`.
   */
  baseUrl?: string | URL | undefined;
  /** The public token. Default: the value of `VPSWIRE_CVM_PUBLIC_TOKEN`. *(secret)* */
  publicToken?: string | undefined;
  /** The private token. Default: the value of `VPSWIRE_CVM_PRIVATE_TOKEN`. *(secret)* */
  privateToken?: string | undefined;
}

/**
 * A client of the CVM Client API, for a user of a CVM panel. Nothing is connected until the first call, and there is
 * nothing to close.
 *
 * Undocumented fields that the service sends are in the answers too, though not in their types.
 *
 * @example
 * ```ts
 * import { Cvm } from "vpswire";
 * const cvm = new Cvm({
 *   baseUrl: "https://panel.example/api/client",
 *   publicToken: "YOUR-PUBLIC-TOKEN",
 *   privateToken: "YOUR-PRIVATE-TOKEN",
 * });
 * const { vpses } = await cvm.vps.list();
 * for (const vps of vpses) {
 *   console.log(vps.hostname, (await cvm.vps.status({ id: vps.id })).status);
 * }
 * ```
 */
export declare class Cvm extends Client {
  /**
   * A client for one account. In Node and Bun what is not given of the account is what the environment says. Throws a
   * `VpsError` of code `"invalid_params"` if an option is unknown, missing or of another kind; a key or URL that cannot
   * be one is refused so by the first call.
   */
  constructor(options?: CvmOptions);
  /** The calls of the group `vps`. */
  readonly vps: VpsCalls;
}

/** The calls of the group `vps`. */
export interface VpsCalls {
  /**
   * List the VPSes of the user whose tokens are given.
   *
   * `GET /vps/list`: only reads.
   *
   * Gives {@link VpsList}.
   */
  readonly list: Call<[options?: CallOptions], VpsList>;
  /**
   * Show the state of a VPS, and what it uses.
   *
   * The panel asks the node over SSH. When that fails it may answer zeros instead of an error.
   *
   * `GET /vps/{id}/status`: only reads.
   *
   * Gives {@link VpsStatus}.
   */
  readonly status: Call<[params: VpsStatusParams, options?: CallOptions], VpsStatus>;
  /**
   * Start a VPS.
   *
   * A 503 means that its node could not be reached, a 500 that it did not start: see `status` before trying again.
   *
   * `POST /vps/{id}/start`: acts: executing it twice differs from executing it once.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly start: Call<[params: VpsStartParams, options?: CallOptions], unknown>;
  /**
   * Shut a VPS down.
   *
   * A 503 means that its node could not be reached, a 500 that it did not stop: see `status` before trying again.
   *
   * `POST /vps/{id}/stop`: sets something: the same call again changes nothing more.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly stop: Call<[params: VpsStopParams, options?: CallOptions], unknown>;
  /**
   * Restart a VPS.
   *
   * A 503 means that its node could not be reached, a 500 that it did not restart: see `status` before trying again.
   *
   * `POST /vps/{id}/restart`: acts: executing it twice differs from executing it once.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly restart: Call<[params: VpsRestartParams, options?: CallOptions], unknown>;
}

/** What `vps.status` takes. */
export interface VpsStatusParams {
  /** The VPS. */
  id: string | number | bigint;
}

/** What `vps.start` takes. */
export interface VpsStartParams {
  /** The VPS. */
  id: string | number | bigint;
}

/** What `vps.stop` takes. */
export interface VpsStopParams {
  /** The VPS. */
  id: string | number | bigint;
}

/** What `vps.restart` takes. */
export interface VpsRestartParams {
  /** The VPS. */
  id: string | number | bigint;
}

/**
 * A VPS.
 *
 * Transfer is counted in one of two ways: in all (`traffic_limit`, `traffic_used`) or for each direction (the other
 * four). The fields of the other way are absent.
 */
export interface Vps {
  /** Its id, which the other calls take. */
  id: number;
  /** The id of the node that it runs on. */
  node?: number | null;
  /** The kind of virtualisation. The only one so far is 1, OpenVZ. */
  virtualization_type?: number | null;
  /** Its host name. */
  hostname?: string | null;
  /** Guaranteed memory, MB. */
  guaranteed_ram?: number | null;
  /** Burstable memory, MB. Missing where vSwap is used. */
  burstable_ram?: number | null;
  /** Its disk, MB. */
  disk_space?: number | null;
  /** Its CPUs; on some nodes CPU units, which are finer. */
  cpu_count?: number | null;
  /** The transfer allowed, both directions together, bytes. */
  traffic_limit?: number | null;
  /** The transfer used, both directions together, bytes. */
  traffic_used?: number | null;
  /** The incoming transfer allowed, bytes. */
  traffic_in_limit?: number | null;
  /** The incoming transfer used, bytes. */
  traffic_in_used?: number | null;
  /** The outgoing transfer allowed, bytes. */
  traffic_out_limit?: number | null;
  /** The outgoing transfer used, bytes. */
  traffic_out_used?: number | null;
  /** The location of its node. Not documented; newer panels. */
  location?: string | null;
  /** The id of the template that it was made from. Not documented; newer panels, OpenVZ. */
  template?: number | null;
}

/** The VPSes of a user. */
export interface VpsList {
  /** The VPSes. */
  vpses: Vps[];
}

/** The state of a VPS, and what it uses. */
export interface VpsStatus {
  /** The transfer used, both directions together, bytes. Absent where the directions are counted apart. */
  traffic_used?: number | null;
  /** The incoming transfer used, bytes. Absent where the directions are counted together. */
  traffic_in_used?: number | null;
  /** The outgoing transfer used, bytes. Absent where the directions are counted together. */
  traffic_out_used?: number | null;
  /** The memory in use: bytes by the document, MB by the panel's later code. Passed on as it came. */
  ram_used?: number | null;
  /** The disk in use: bytes by the document, MB (and fractions) by the panel's later code. Passed on as it came. */
  disk_used?: number | null;
  /** Its state. */
  status?: VpsState | (string & {}) | null;
}

/**
 * The state of a VPS.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `running`: Switched on.
 * - `stopped`: Switched off.
 * - `suspended`: Suspended by the panel.
 * - `terminated`: Terminated by the panel, for good.
 * - `unknown`: Not known, for instance because its node does not answer.
 */
export type VpsState = "running" | "stopped" | "suspended" | "terminated" | "unknown";
