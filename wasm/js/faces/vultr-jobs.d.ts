// Printed from the table of jobs. Do not edit: `make faces` rewrites it.
import type { Job, JobOptions } from "../fleet/job.js";

/** The jobs of a `Vultr` client. Nothing is sent before a job's first step. */
export interface VultrJobs {
  /**
   * Wait until a server is active, unlocked, running, stopped or gone.
   *
   * Only reads.
   *
   * Gives {@link Waited}.
   */
  wait(params: WaitParams, options?: JobOptions): Promise<Job<Waited>>;
  /**
   * Take a snapshot of a server and wait until it is complete.
   *
   * **Costs money or creates something**.
   *
   * Gives {@link Listed}.
   */
  snapshot(params: SnapshotParams, options?: JobOptions): Promise<Job<Listed>>;
  /**
   * Take a snapshot of a server, wait until it is complete, and then delete the oldest snapshots with the same prefix.
   *
   * The service does not report which server a snapshot belongs to, so give each server its own prefix. Snapshots whose
   * description does not begin with the prefix are never deleted. One run deletes at most 100.
   *
   * **Destroys data, or gives up an address for good**.
   *
   * Gives {@link Rotated}.
   */
  rotate(params: RotateParams, options?: JobOptions): Promise<Job<Rotated>>;
  /**
   * Restore a backup to a server and wait until it is running again. Everything that is on its disk now is lost.
   *
   * **Destroys data, or gives up an address for good**.
   *
   * Gives {@link Waited}.
   */
  restoreBackup(params: RestoreBackupParams, options?: JobOptions): Promise<Job<Waited>>;
  /**
   * Reinstall a server and wait until it is running again. Everything on its disk is lost. Its root password is handed
   * over at the end.
   *
   * **Destroys data, or gives up an address for good**.
   *
   * Gives {@link Reinstalled}.
   */
  reinstall(params: ReinstallParams, options?: JobOptions): Promise<Job<Reinstalled>>;
  /**
   * Create a server and wait until it is active, installed and running. Billing starts at once.
   *
   * The label must be new: if the answer is lost, the server is found by it, so that none is bought twice. The root
   * password is handed over once the server is running. A job takes no user data: it is saved, and user data may
   * contain passwords.
   *
   * **Costs money or creates something**.
   *
   * Gives {@link Created}.
   */
  create(params: CreateParams, options?: JobOptions): Promise<Job<Created>>;
  /**
   * Add an SSH key to the account unless it is already there. Servers that are created with its id get the key; running
   * servers are not changed.
   *
   * **Costs money or creates something**.
   *
   * Gives {@link Deployed}.
   */
  deployKey(params: DeployKeyParams, options?: JobOptions): Promise<Job<Deployed>>;
  /**
   * Goes on with a job that was saved, by whatever process and language. What may have been done by then is looked for,
   * and not done again. Rejects with a `VpsError` of code `"invalid_params"` if the text is malformed, or another job's
   * or account's.
   */
  resume<Name extends keyof VultrJobAnswers>(
    name: Name,
    saved: string,
    options?: JobOptions,
  ): Promise<Job<VultrJobAnswers[Name]>>;
}

/** What the jobs of a `Vultr` client answer, by their names. */
export interface VultrJobAnswers {
  /** What `wait` answers. */
  wait: Waited;
  /** What `snapshot` answers. */
  snapshot: Listed;
  /** What `rotate` answers. */
  rotate: Rotated;
  /** What `restoreBackup` answers. */
  restoreBackup: Waited;
  /** What `reinstall` answers. */
  reinstall: Reinstalled;
  /** What `create` answers. */
  create: Created;
  /** What `deployKey` answers. */
  deployKey: Deployed;
}

/** What `wait` takes. */
export interface WaitParams {
  /** The server. */
  subid: string | number | bigint;
  /** The state to wait for. */
  until: Until;
}

/** What `snapshot` takes. */
export interface SnapshotParams {
  /** The server. */
  subid: string | number | bigint;
  /** The description of the snapshot. */
  description: string;
}

/** What `rotate` takes. */
export interface RotateParams {
  /** The server. */
  subid: string | number | bigint;
  /** The prefix of the descriptions of its snapshots: `nightly web1 `. The date follows it. */
  prefix: string;
  /** The number of snapshots to keep, including the new one; 1 or more. */
  keep: number | bigint;
  /**
   * The number of snapshots that the service allows for the account, which the API does not report. If there is no room
   * for one more, the job does nothing.
   */
  quota?: number | bigint | undefined;
}

/** What `restoreBackup` takes. */
export interface RestoreBackupParams {
  /** The server. */
  subid: string | number | bigint;
  /** The backup, from `backup/list`. */
  backupid: string;
}

/** What `reinstall` takes. */
export interface ReinstallParams {
  /** The server. */
  subid: string | number | bigint;
  /** Its new host name; unchanged if not given. */
  hostname?: string | undefined;
}

/** What `create` takes. */
export interface CreateParams {
  /** The location. */
  dcid: string | number | bigint;
  /** The plan. */
  vpsplanid: string | number | bigint;
  /** The operating system. */
  osid: string | number | bigint;
  /** Its label, which no other server may have. */
  label: string;
  /** The snapshot to install, with the operating system 164. */
  snapshotid?: string | undefined;
  /** The application to install, with the operating system 186. */
  appid?: string | number | bigint | undefined;
  /** The id of the start-up script to run. */
  scriptid?: string | number | bigint | undefined;
  /** The ids of the SSH keys to install. */
  sshkeyid?: readonly string[] | undefined;
  /** Its host name. */
  hostname?: string | undefined;
  /** Its tag. */
  tag?: string | undefined;
  /** The id of its firewall group. */
  firewallgroupid?: string | undefined;
  /** Whether to enable IPv6. */
  enable_ipv6?: boolean | undefined;
  /** Whether to enable automatic backups, which cost extra. */
  auto_backups?: boolean | undefined;
}

/** What `deployKey` takes. */
export interface DeployKeyParams {
  /** The name of the key. */
  name: string;
  /** The public key, as one line of an `authorized_keys` file. */
  ssh_key: string;
}

/** A server that was created and is running. */
export interface Created {
  /** Its id. */
  subid: number;
  /** Its address. */
  main_ip?: string | null;
  /**
   * The root password, if this process received it. It was also handed over in a step, and `server.list` shows it.
   * *(secret: not enumerable)*
   */
  default_password?: string | null;
}

/** A key of the account. */
export interface Deployed {
  /** Its id. */
  sshkeyid: string;
  /** Whether this job added it. */
  added: boolean;
}

/** A snapshot, as the service lists it. */
export interface Listed {
  /** Its id, which other calls take. */
  id: string;
  /** Its description. */
  description?: string | null;
  /** Its place in time: newer snapshots have greater numbers. Absent if the service does not report it. */
  order?: number | null;
  /** Its date, in words and in UTC. */
  date?: string | null;
  /** Whether it is sticky: the service never deletes it. */
  sticky: boolean;
  /** Whether it is complete and can be used. */
  complete: boolean;
  /** Its MD5 sum. */
  md5?: string | null;
}

/** A server that was reinstalled. */
export interface Reinstalled {
  /** Its address. */
  main_ip?: string | null;
  /**
   * The root password, if this process received it. It was also handed over in a step, and `server.list` shows it.
   * *(secret: not enumerable)*
   */
  default_password?: string | null;
}

/** The result of a rotation. */
export interface Rotated {
  /** The id of the new snapshot. */
  created: string;
  /** The description of the new snapshot. */
  description: string;
  /** The ids of the snapshots that were deleted. */
  deleted: string[];
  /** The ids of the other snapshots of the prefix, which were kept. */
  kept: string[];
  /** The ids of the snapshots that were to be deleted but are not known to be gone. */
  left: string[];
}

/** The state of the server. */
export interface Waited {
  /** Whether the server exists. */
  exists: boolean;
  /** The status of its subscription: `active`. */
  status?: string | null;
  /** Its power state: `running`. */
  power_status?: string | null;
  /** The task that the service runs on it; `ok` if none. */
  server_state?: string | null;
  /** Its address. */
  main_ip?: string | null;
}

/**
 * The state to wait for.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `active`: Its subscription is active. It may still be installing or booting.
 * - `unlocked`: It is active, and the service runs no task on it.
 * - `running`: It is active and switched on, and the service runs no task on it.
 * - `stopped`: It is active and switched off, and the service runs no task on it.
 * - `gone`: It does not exist.
 */
export type Until = "active" | "unlocked" | "running" | "stopped" | "gone";
