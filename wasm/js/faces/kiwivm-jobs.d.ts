// Printed from the table of jobs. Do not edit: `make faces` rewrites it.
import type { Job, JobOptions } from "../fleet/job.js";

/** The jobs of a `KiwiVM` client. Nothing is sent before a job's first step. */
export interface KiwiVMJobs {
  /**
   * Wait until the VPS is unlocked, running or stopped.
   *
   * While it is locked, the progress says how far the task is that locks it.
   *
   * Only reads.
   *
   * Gives {@link Waited}.
   */
  wait(params: WaitParams, options?: JobOptions): Promise<Job<Waited>>;
  /**
   * Take a snapshot of the VPS and wait until it is complete.
   *
   * The service may lock and restart the VPS meanwhile.
   *
   * **Costs money or makes a thing**.
   *
   * Gives {@link Listed}.
   */
  snapshot(params: SnapshotParams, options?: JobOptions): Promise<Job<Listed>>;
  /**
   * Take a snapshot, wait until it is complete, and then delete the oldest ones of the same prefix.
   *
   * Sticky snapshots, and those whose description does not begin with the prefix, are never touched. At most 100 are
   * deleted at a time.
   *
   * **Loses data or an address for good**.
   *
   * Gives {@link Rotated}.
   */
  rotate(params: RotateParams, options?: JobOptions): Promise<Job<Rotated>>;
  /**
   * Put a backup back: copy it into a snapshot, wait, restore that, and wait. Everything on the disk now is lost.
   *
   * The snapshot stays. It is restored only if its MD5 sum is that of the backup, where both are known.
   *
   * **Loses data or an address for good**.
   *
   * Gives {@link Restored}.
   */
  restoreBackup(params: RestoreBackupParams, options?: JobOptions): Promise<Job<Restored>>;
  /**
   * Install an operating system and wait until it is there. Everything on the disk is lost.
   *
   * The service makes up a root password and says it once. It is handed over in the step after the answer, before
   * anything else is done, and it is not in a saved job.
   *
   * **Loses data or an address for good**.
   *
   * Gives {@link Reinstalled}.
   */
  reinstall(params: ReinstallParams, options?: JobOptions): Promise<Job<Reinstalled>>;
  /**
   * Move the VPS to another location and wait until it is there. Its IPv4 addresses are lost and replaced by others.
   *
   * The plan compares what the monthly transfer is multiplied by in both places. The API says no prices.
   *
   * **Loses data or an address for good**.
   *
   * Gives {@link Migrated}.
   */
  migrate(params: MigrateParams, options?: JobOptions): Promise<Job<Migrated>>;
  /**
   * Add SSH keys to those that the next installation puts into the VPS. The running system is not touched.
   *
   * Sets something; the same call again changes nothing more.
   *
   * Gives {@link Deployed}.
   */
  deployKeys(params: DeployKeysParams, options?: JobOptions): Promise<Job<Deployed>>;
  /**
   * Goes on with a job that was saved, by whatever process and language. What may have been done by then is looked for,
   * and not done again. Rejects with a `VpsError` of code `"invalid_params"` if the text is malformed, or another job's
   * or account's.
   */
  resume<Name extends keyof KiwiVMJobAnswers>(
    name: Name,
    saved: string,
    options?: JobOptions,
  ): Promise<Job<KiwiVMJobAnswers[Name]>>;
}

/** What the jobs of a `KiwiVM` client answer, by their names. */
export interface KiwiVMJobAnswers {
  /** What `wait` answers. */
  wait: Waited;
  /** What `snapshot` answers. */
  snapshot: Listed;
  /** What `rotate` answers. */
  rotate: Rotated;
  /** What `restoreBackup` answers. */
  restoreBackup: Restored;
  /** What `reinstall` answers. */
  reinstall: Reinstalled;
  /** What `migrate` answers. */
  migrate: Migrated;
  /** What `deployKeys` answers. */
  deployKeys: Deployed;
}

/** What `wait` takes. */
export interface WaitParams {
  /** What to wait for. */
  until: Until;
}

/** What `snapshot` takes. */
export interface SnapshotParams {
  /** What to call it. */
  description: string;
}

/** What `rotate` takes. */
export interface RotateParams {
  /** How the descriptions of its snapshots begin: `nightly `. The date is put after it. */
  prefix: string;
  /** How many to have in the end, the new one included; 1 or more. */
  keep: number | bigint;
  /**
   * How many snapshots the service lets the VPS have: without room for one more nothing is done. The API does not say
   * it.
   */
  quota?: number | bigint | undefined;
}

/** What `restoreBackup` takes. */
export interface RestoreBackupParams {
  /** The backup: its key in `backup/list`. */
  backup_token: string;
}

/** What `reinstall` takes. */
export interface ReinstallParams {
  /** The template to install, by its name in `getAvailableOS`. */
  os: string;
  /** The public keys to put into root's `authorized_keys`, in place of those that are kept for the VPS. */
  ssh_keys?: string | readonly string[] | undefined;
}

/** What `migrate` takes. */
export interface MigrateParams {
  /** The id of the new location, from `migrate/getLocations`. */
  location: string;
  /**
   * Whether the reverse DNS names are set again for the new addresses, each in the place of the old one. Off unless
   * set.
   */
  keep_ptr?: boolean | undefined;
}

/** What `deployKeys` takes. */
export interface DeployKeysParams {
  /** The public keys, one a line. */
  ssh_keys: string | readonly string[];
}

/** The keys that are kept for a VPS. */
export interface Deployed {
  /** All of them. */
  ssh_keys: string[];
  /** Those that were added. */
  added: string[];
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

/** A VPS that was moved. */
export interface Migrated {
  /** The id of its location, where the panel says it. */
  location?: string | null;
  /** Its addresses before. */
  old_ips: string[];
  /** Its addresses now. */
  new_ips: string[];
  /** The addresses whose reverse DNS name was set again. */
  ptr_set: string[];
  /**
   * The reverse DNS names that could not be set again: there is no address for them, or the location does not have the
   * call.
   */
  ptr_left: string[];
}

/** A system that was installed. */
export interface Reinstalled {
  /** The template. */
  os?: string | null;
  /**
   * The root password, if this process got it. It was handed over before. Where the answer that held it was lost,
   * `resetRootPassword` makes another one. *(secret: not enumerable)*
   */
  root_password?: string | null;
  /** The port that SSH listens on, where the service said so. */
  ssh_port?: number | null;
  /** Whether the answer came that holds the password. */
  password_came: boolean;
}

/** A backup that was put back. */
export interface Restored {
  /** The snapshot that it was copied into. */
  snapshot: string;
  /** The system that is on the VPS, by the name of its template. */
  os?: string | null;
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

/** How the VPS is. */
export interface Waited {
  /** Its state in the service's word, where it was asked for. */
  state?: string | null;
}

/**
 * What to wait for.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `unlocked`: No task locks it.
 * - `running`: It runs, and no task locks it.
 * - `stopped`: It is switched off, and no task locks it.
 */
export type Until = "unlocked" | "running" | "stopped";
