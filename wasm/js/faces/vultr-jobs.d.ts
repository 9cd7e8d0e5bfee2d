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
   * **Costs money or makes a thing**.
   *
   * Gives {@link Listed}.
   */
  snapshot(params: SnapshotParams, options?: JobOptions): Promise<Job<Listed>>;
  /**
   * Take a snapshot of a server, wait until it is complete, and then delete the oldest ones of the same prefix.
   *
   * The service does not say which server a snapshot is of: give each server a prefix of its own. Snapshots whose
   * description does not begin with the prefix are never touched. At most 100 are deleted at a time.
   *
   * **Loses data or an address for good**.
   *
   * Gives {@link Rotated}.
   */
  rotate(params: RotateParams, options?: JobOptions): Promise<Job<Rotated>>;
  /**
   * Put a backup onto a server and wait until it runs again. Everything on its disk now is lost.
   *
   * **Loses data or an address for good**.
   *
   * Gives {@link Waited}.
   */
  restoreBackup(params: RestoreBackupParams, options?: JobOptions): Promise<Job<Waited>>;
  /**
   * Reinstall a server and wait until it runs again. Everything on its disk is lost; its root password is handed over
   * then.
   *
   * **Loses data or an address for good**.
   *
   * Gives {@link Reinstalled}.
   */
  reinstall(params: ReinstallParams, options?: JobOptions): Promise<Job<Reinstalled>>;
  /**
   * Create a server and wait until it is active, installed and running. It costs money from then on.
   *
   * The label has to be new: by it the server is found if the answer is lost, so that none is bought twice. The root
   * password is handed over once the server runs. User data may hold passwords, so a job, which is saved, does not take
   * any.
   *
   * **Costs money or makes a thing**.
   *
   * Gives {@link Created}.
   */
  create(params: CreateParams, options?: JobOptions): Promise<Job<Created>>;
  /**
   * Add an SSH key to the account, unless it is there. Servers that are created with its id get it; running ones are
   * not touched.
   *
   * **Costs money or makes a thing**.
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
  /** What to wait for. */
  until: Until;
}

/** What `snapshot` takes. */
export interface SnapshotParams {
  /** The server. */
  subid: string | number | bigint;
  /** What to call it. */
  description: string;
}

/** What `rotate` takes. */
export interface RotateParams {
  /** The server. */
  subid: string | number | bigint;
  /** How the descriptions of its snapshots begin: `nightly web1 `. The date is put after it. */
  prefix: string;
  /** How many to have in the end, the new one included; 1 or more. */
  keep: number | bigint;
  /**
   * How many snapshots the service lets the account have: without room for one more nothing is done. The API does not
   * say it.
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
  /** Its host name from then on; as it is unless given. */
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
  /** What to call it: no other server is called so. */
  label: string;
  /** The snapshot to put on it, for the operating system 164. */
  snapshotid?: string | undefined;
  /** The application to put on it, for the operating system 186. */
  appid?: string | number | bigint | undefined;
  /** The start-up script to run. */
  scriptid?: string | number | bigint | undefined;
  /** The SSH keys to put on it, by their ids. */
  sshkeyid?: readonly string[] | undefined;
  /** Its host name. */
  hostname?: string | undefined;
  /** Its tag. */
  tag?: string | undefined;
  /** The firewall group that it is in. */
  firewallgroupid?: string | undefined;
  /** Whether it has IPv6. */
  enable_ipv6?: boolean | undefined;
  /** Whether it is backed up, which costs extra. */
  auto_backups?: boolean | undefined;
}

/** What `deployKey` takes. */
export interface DeployKeyParams {
  /** What to call it. */
  name: string;
  /** The public key, as one line of an `authorized_keys` file. */
  ssh_key: string;
}

/** A server that was created and runs. */
export interface Created {
  /** Its id. */
  subid: number;
  /** Its address. */
  main_ip?: string | null;
  /**
   * The root password, if this process got it. It was handed over before; `server.list` shows it too. *(secret: not
   * enumerable)*
   */
  default_password?: string | null;
}

/** A key of the account. */
export interface Deployed {
  /** Its id. */
  sshkeyid: string;
  /** Whether it was added by this job. */
  added: boolean;
}

/** A snapshot as it is listed. */
export interface Listed {
  /** Its id, by which other calls know it. */
  id: string;
  /** What it is called. */
  description?: string | null;
  /** A number that is greater the newer it is; nothing where the service does not say. */
  order?: number | null;
  /** A date of it, in words and in UTC. */
  date?: string | null;
  /** Whether the service keeps it for ever. */
  sticky: boolean;
  /** Whether it can be used. */
  complete: boolean;
  /** The MD5 sum of it. */
  md5?: string | null;
}

/** A server that was reinstalled. */
export interface Reinstalled {
  /** Its address. */
  main_ip?: string | null;
  /**
   * The root password, if this process got it. It was handed over before; `server.list` shows it too. *(secret: not
   * enumerable)*
   */
  default_password?: string | null;
}

/** What a rotation did. */
export interface Rotated {
  /** The id of the new snapshot. */
  created: string;
  /** What it is called. */
  description: string;
  /** The ids of those that were deleted. */
  deleted: string[];
  /** The ids of those of the prefix that were kept, without the new one. */
  kept: string[];
  /** The ids of those that were to be deleted, and for which that is not known to have happened. */
  left: string[];
}

/** How the server is. */
export interface Waited {
  /** Whether there is such a server. */
  exists: boolean;
  /** The status of its subscription: `active`. */
  status?: string | null;
  /** Whether it is switched on: `running`. */
  power_status?: string | null;
  /** What is being done with it: `ok`. */
  server_state?: string | null;
  /** Its address. */
  main_ip?: string | null;
}

/**
 * What to wait for.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `active`: Its subscription is active. It may still be installed or boot.
 * - `unlocked`: It is active, and nothing is being done with it.
 * - `running`: It is active and switched on, and nothing is being done with it.
 * - `stopped`: It is active and switched off, and nothing is being done with it.
 * - `gone`: It does not exist.
 */
export type Until = "active" | "unlocked" | "running" | "stopped" | "gone";
