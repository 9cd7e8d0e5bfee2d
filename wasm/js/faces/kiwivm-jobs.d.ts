// Printed from the table of jobs. Do not edit: `make faces` rewrites it.
import type { Job, JobOptions } from "../fleet/job.js";

/** The jobs of a `KiwiVM` client. Nothing is sent before a job's first step. */
export interface KiwiVMJobs {
  /**
   * Wait until the VPS is unlocked, running or stopped.
   *
   * While it is locked, the steps report the progress of the task that locks it.
   *
   * Only reads.
   *
   * Gives {@link Waited}.
   */
  wait(params: WaitParams, options?: JobOptions): Promise<Job<Waited>>;
  /**
   * Take a snapshot of the VPS and wait until it is complete.
   *
   * Meanwhile the service may lock and restart the VPS.
   *
   * **Costs money or creates something**.
   *
   * Gives {@link Listed}.
   */
  snapshot(params: SnapshotParams, options?: JobOptions): Promise<Job<Listed>>;
  /**
   * Take a snapshot, wait until it is complete, and then delete the oldest snapshots with the same prefix.
   *
   * Sticky snapshots, and snapshots whose description does not begin with the prefix, are never deleted. One run
   * deletes at most 100.
   *
   * **Destroys data, or gives up an address for good**.
   *
   * Gives {@link Rotated}.
   */
  rotate(params: RotateParams, options?: JobOptions): Promise<Job<Rotated>>;
  /**
   * Restore a backup: copy it into a snapshot, wait, restore the snapshot, and wait. Everything that is on the disk now
   * is lost.
   *
   * The snapshot is kept afterwards. It is restored only if its MD5 sum equals that of the backup, where both are
   * known.
   *
   * **Destroys data, or gives up an address for good**.
   *
   * Gives {@link Restored}.
   */
  restoreBackup(params: RestoreBackupParams, options?: JobOptions): Promise<Job<Restored>>;
  /**
   * Install an operating system and wait until the installation is complete. Everything on the disk is lost.
   *
   * The service generates a root password and returns it once. It is handed over in the step after the answer, before
   * anything else is done. A saved job does not contain it.
   *
   * **Destroys data, or gives up an address for good**.
   *
   * Gives {@link Reinstalled}.
   */
  reinstall(params: ReinstallParams, options?: JobOptions): Promise<Job<Reinstalled>>;
  /**
   * Move the VPS to another location and wait until it has arrived. Its IPv4 addresses are lost: it gets new ones.
   *
   * The plan compares the traffic multipliers of both locations. The API reports no prices.
   *
   * **Destroys data, or gives up an address for good**.
   *
   * Gives {@link Migrated}.
   */
  migrate(params: MigrateParams, options?: JobOptions): Promise<Job<Migrated>>;
  /**
   * Add SSH keys to those that the next installation will put on the VPS. The running system is not changed.
   *
   * Sets something: the same call again changes nothing more.
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
  /** The state to wait for. */
  until: Until;
}

/** What `snapshot` takes. */
export interface SnapshotParams {
  /** The description of the snapshot. */
  description: string;
}

/** What `rotate` takes. */
export interface RotateParams {
  /** The prefix of the descriptions of its snapshots: `nightly `. The date follows it. */
  prefix: string;
  /** The number of snapshots to keep, including the new one; 1 or more. */
  keep: number | bigint;
  /**
   * The number of snapshots that the service allows for the VPS, which the API does not report. If there is no room for
   * one more, the job does nothing.
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
  /** The public keys for root's `authorized_keys`. They replace the keys that are stored for the VPS. */
  ssh_keys?: string | readonly string[] | undefined;
}

/** What `migrate` takes. */
export interface MigrateParams {
  /** The id of the new location, from `migrate/getLocations`. */
  location: string;
  /** Whether to set the reverse DNS names of the old addresses for the new ones, in the same order. Off by default. */
  keep_ptr?: boolean | undefined;
}

/** What `deployKeys` takes. */
export interface DeployKeysParams {
  /** The public keys, one per line. */
  ssh_keys: string | readonly string[];
}

/** The SSH keys that are stored for a VPS. */
export interface Deployed {
  /** All stored keys. */
  ssh_keys: string[];
  /** The keys that this job added. */
  added: string[];
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

/** A VPS that has moved. */
export interface Migrated {
  /** The id of its location, if the panel reports it. */
  location?: string | null;
  /** Its addresses before the move. */
  old_ips: string[];
  /** Its addresses after the move. */
  new_ips: string[];
  /** The addresses whose reverse DNS name was set. */
  ptr_set: string[];
  /**
   * The reverse DNS names that could not be set: there is no address for them, or the location does not offer the call.
   */
  ptr_left: string[];
}

/** The installed system. */
export interface Reinstalled {
  /** The template. */
  os?: string | null;
  /**
   * The root password, if this process received it. It was also handed over in a step. If the answer that contained it
   * was lost, `resetRootPassword` creates a new one. *(secret: not enumerable)*
   */
  root_password?: string | null;
  /** The port that SSH listens on, if the service reported it. */
  ssh_port?: number | null;
  /** Whether the answer that contains the password was received. */
  password_came: boolean;
}

/** A restored backup. */
export interface Restored {
  /** The snapshot that the backup was copied into. */
  snapshot: string;
  /** The system on the VPS, as the name of its template. */
  os?: string | null;
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

/** The state of the VPS. */
export interface Waited {
  /** Its state in the service's own word, if the job asked for it. */
  state?: string | null;
}

/**
 * The state to wait for.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `unlocked`: It is not locked by a task.
 * - `running`: It is running and not locked.
 * - `stopped`: It is switched off and not locked.
 */
export type Until = "unlocked" | "running" | "stopped";
