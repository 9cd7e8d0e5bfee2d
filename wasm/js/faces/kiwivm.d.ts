// Printed from the table of calls. Do not edit: `make faces` rewrites it.
import { Client } from "../client/client.js";
import type { Call, CallOptions, ClientOptions } from "../client/types.js";

/** The account of a {@link KiwiVM} client, and how it makes its calls. */
export interface KiwiVMOptions extends ClientOptions {
  /** The VPS's id (VEID). Default: the value of `VPSWIRE_KIWIVM_VEID`. */
  veid?: string | number | bigint | undefined;
  /** The VPS's API key. Default: the value of `VPSWIRE_KIWIVM_API_KEY`. *(secret)* */
  apiKey?: string | undefined;
}

/**
 * A client of KiwiVM v1, for a VPS of BandwagonHost. Nothing is connected until the first call, and there is nothing to
 * close.
 *
 * Undocumented fields that the service sends are in the answers too, though not in their types.
 *
 * @example
 * ```ts
 * import { KiwiVM } from "vpswire";
 * const vps = new KiwiVM({ veid: 1347645, apiKey: "YOUR-KEY" });
 * const info = await vps.getServiceInfo();
 * console.log(`${info.hostname} has used ${info.data_counter} of ${info.plan_monthly_data} bytes`);
 * await vps.snapshot.create({ description: "before the upgrade" });
 * ```
 */
export declare class KiwiVM extends Client {
  /**
   * A client for one account. In Node and Bun what is not given of the account is what the environment says. Throws a
   * `VpsError` of code `"invalid_params"` if an option is unknown, missing or of another kind; a key or URL that cannot
   * be one is refused so by the first call.
   */
  constructor(options?: KiwiVMOptions);
  /** The calls of the group `backup`. */
  readonly backup: BackupCalls;
  /** The calls of the group `basicShell`. */
  readonly basicShell: BasicShellCalls;
  /** The calls of the group `ipv6`. */
  readonly ipv6: Ipv6Calls;
  /** The calls of the group `iso`. */
  readonly iso: IsoCalls;
  /** The calls of the group `kiwivm`. */
  readonly kiwivm: KiwivmCalls;
  /** The calls of the group `migrate`. */
  readonly migrate: MigrateCalls;
  /** The calls of the group `privateIp`. */
  readonly privateIp: PrivateIpCalls;
  /** The calls of the group `shellScript`. */
  readonly shellScript: ShellScriptCalls;
  /** The calls of the group `snapshot`. */
  readonly snapshot: SnapshotCalls;
  /**
   * Start the VPS.
   *
   * A VPS that is running already is refused (error 700003, seen on some panels).
   *
   * `POST /start`: acts: executing it twice differs from executing it once.
   *
   * Gives {@link Started}.
   */
  readonly start: Call<[options?: CallOptions], Started>;
  /**
   * Shut the VPS down.
   *
   * `POST /stop`: sets something: the same call again changes nothing more.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly stop: Call<[options?: CallOptions], unknown>;
  /**
   * Reboot the VPS.
   *
   * `POST /restart`: acts: executing it twice differs from executing it once.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly restart: Call<[options?: CallOptions], unknown>;
  /**
   * Power off a VPS that hangs and does not respond to `stop`.
   *
   * Data not yet written to disk is lost.
   *
   * `POST /kill`: acts: executing it twice differs from executing it once.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly kill: Call<[options?: CallOptions], unknown>;
  /**
   * Show the plan, the location, the addresses and the used transfer of the VPS.
   *
   * It does not say whether the VPS is running: see `getLiveServiceInfo`.
   *
   * `POST /getServiceInfo`: only reads.
   *
   * Gives {@link ServiceInfo}.
   */
  readonly getServiceInfo: Call<[options?: CallOptions], ServiceInfo>;
  /**
   * Show everything that `getServiceInfo` does, and the present state of the VPS.
   *
   * The service asks the node and the VPS itself: an answer may take 15 seconds.
   *
   * `POST /getLiveServiceInfo`: only reads.
   *
   * Gives {@link LiveServiceInfo}.
   */
  readonly getLiveServiceInfo: Call<[options?: CallOptions], LiveServiceInfo>;
  /**
   * List the operating systems that can be installed.
   *
   * `POST /getAvailableOS`: only reads.
   *
   * Gives {@link AvailableOs}.
   */
  readonly getAvailableOs: Call<[options?: CallOptions], AvailableOs>;
  /**
   * Reinstall the operating system. Everything on the disk is lost for good.
   *
   * The answer holds the only copy of the new root password: keep it. The installation itself goes on after the answer;
   * until it is done, other calls are refused as locked, and report its progress.
   *
   * `POST /reinstallOS`: **destroys data, or gives up an address for good**.
   *
   * Gives {@link Reinstallation}.
   */
  readonly reinstallOs: Call<[params: ReinstallOsParams, options?: CallOptions], Reinstallation>;
  /**
   * Set the SSH keys that the next `reinstallOS` puts into the VPS.
   *
   * They replace the keys set before, and go before the keys of the account. The running system is not touched.
   *
   * `POST /updateSshKeys`: sets something: the same call again changes nothing more.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly updateSshKeys: Call<[params: UpdateSshKeysParams, options?: CallOptions], unknown>;
  /**
   * Show the SSH keys kept for the VPS and for the account, and which of them `reinstallOS` would use.
   *
   * `POST /getSshKeys`: only reads.
   *
   * Gives {@link SshKeys}.
   */
  readonly getSshKeys: Call<[options?: CallOptions], SshKeys>;
  /**
   * Reset the root password to one that the service generates.
   *
   * Each call generates another one, so the first answer no longer holds.
   *
   * `POST /resetRootPassword`: acts: executing it twice differs from executing it once.
   *
   * Gives {@link NewRootPassword}.
   */
  readonly resetRootPassword: Call<[options?: CallOptions], NewRootPassword>;
  /**
   * Set the host name of the VPS.
   *
   * `POST /setHostname`: sets something: the same call again changes nothing more.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly setHostname: Call<[params: SetHostnameParams, options?: CallOptions], unknown>;
  /**
   * Set the reverse DNS name of an address, in place of the one before.
   *
   * Only where `rdns_api_available` of `getServiceInfo` says so.
   *
   * `POST /setPTR`: sets something: the same call again changes nothing more.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly setPtr: Call<[params: SetPtrParams, options?: CallOptions], unknown>;
  /**
   * Request graphs of the usage. Obsolete; its answer is undocumented.
   *
   * `POST /getUsageGraphs`: only reads.
   *
   * Gives whatever the service sends.
   *
   * @deprecated Use `getRawUsageStats`.
   */
  readonly getUsageGraphs: Call<[options?: CallOptions], unknown>;
  /**
   * Show the usage of CPU, network and disk over time.
   *
   * A point for each 5 minutes of up to two years: an answer may have 200,000 points and some 30 MB.
   *
   * `POST /getRawUsageStats`: only reads.
   *
   * Gives {@link RawUsageStats}.
   */
  readonly getRawUsageStats: Call<[options?: CallOptions], RawUsageStats>;
  /**
   * Show who did what to the VPS through the panel and the API.
   *
   * `POST /getAuditLog`: only reads.
   *
   * Gives {@link AuditLog}.
   */
  readonly getAuditLog: Call<[options?: CallOptions], AuditLog>;
  /**
   * Show how many more API calls the service will take.
   *
   * About 1,000 points are given for 15 minutes and 20,000 for 24 hours; without points calls may go unanswered for
   * some minutes.
   *
   * `POST /getRateLimitStatus`: only reads.
   *
   * Gives {@link RateLimitStatus}.
   */
  readonly getRateLimitStatus: Call<[options?: CallOptions], RateLimitStatus>;
  /**
   * Copy another server, of any provider, over this VPS. OpenVZ only.
   *
   * Everything on this VPS is replaced by the copy. The provider logs in to the other server as root, and so learns its
   * password: change it afterwards.
   *
   * `POST /cloneFromExternalServer`: **destroys data, or gives up an address for good**.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly cloneFromExternalServer: Call<[params: CloneFromExternalServerParams, options?: CallOptions], unknown>;
  /**
   * Show why the VPS is suspended, with the evidence.
   *
   * `POST /getSuspensionDetails`: only reads.
   *
   * Gives {@link SuspensionDetails}.
   */
  readonly getSuspensionDetails: Call<[options?: CallOptions], SuspensionDetails>;
  /**
   * Show the pending policy violations, before they lead to a suspension.
   *
   * `POST /getPolicyViolations`: only reads.
   *
   * Gives {@link PolicyViolations}.
   */
  readonly getPolicyViolations: Call<[options?: CallOptions], PolicyViolations>;
  /**
   * Mark an abuse case as resolved, and unsuspend the VPS.
   *
   * Only cases marked `is_soft`; for others, contact the provider's support.
   *
   * `POST /unsuspend`: acts: executing it twice differs from executing it once.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly unsuspend: Call<[params: UnsuspendParams, options?: CallOptions], unknown>;
  /**
   * Mark a policy violation as resolved, so that the VPS is not suspended for it.
   *
   * Only cases marked `is_soft`; for others, contact the provider's support.
   *
   * `POST /resolvePolicyViolation`: acts: executing it twice differs from executing it once.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly resolvePolicyViolation: Call<[params: ResolvePolicyViolationParams, options?: CallOptions], unknown>;
}

/** The calls of the group `backup`. */
export interface BackupCalls {
  /**
   * List the backups.
   *
   * `POST /backup/list`: only reads.
   *
   * Gives {@link BackupList}.
   */
  readonly list: Call<[options?: CallOptions], BackupList>;
  /**
   * Copy a backup into a snapshot, which then can be restored or downloaded.
   *
   * It is made after the answer; until it is done, other calls are refused as locked, and report its progress.
   *
   * `POST /backup/copyToSnapshot`: **costs money or creates something**.
   *
   * Gives {@link TaskStarted}.
   */
  readonly copyToSnapshot: Call<[params: BackupCopyToSnapshotParams, options?: CallOptions], TaskStarted>;
}

/** The calls of the group `basicShell`. */
export interface BasicShellCalls {
  /**
   * Resolve a change of directory inside the VPS.
   *
   * The service keeps no state: a shell built on this call keeps the answer and passes it as `current_dir`.
   *
   * `POST /basicShell/cd`: only reads.
   *
   * Gives {@link WorkingDirectory}.
   */
  readonly cd: Call<[params: BasicShellCdParams, options?: CallOptions], WorkingDirectory>;
  /**
   * Run a command as root inside the VPS, and wait until it ends.
   *
   * A command that fails is an answer, not an error: see its exit status. For long work use `shellScript/exec`.
   *
   * `POST /basicShell/exec`: acts: executing it twice differs from executing it once.
   *
   * Gives {@link CommandResult}.
   */
  readonly exec: Call<[params: BasicShellExecParams, options?: CallOptions], CommandResult>;
}

/** The calls of the group `ipv6`. */
export interface Ipv6Calls {
  /**
   * Add an IPv6 /64 subnet; on older panels, an IPv6 address.
   *
   * `plan_max_ipv6s` of `getServiceInfo` says how many there can be.
   *
   * `POST /ipv6/add`: **costs money or creates something**.
   *
   * Gives {@link AssignedIpv6}.
   */
  readonly add: Call<[params?: Ipv6AddParams, options?: CallOptions], AssignedIpv6>;
  /**
   * Release an IPv6 /64 subnet; on older panels, a single address.
   *
   * Newer panels have no way to ask for the same one again.
   *
   * `POST /ipv6/delete`: **destroys data, or gives up an address for good**.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly delete: Call<[params: Ipv6DeleteParams, options?: CallOptions], unknown>;
}

/** The calls of the group `iso`. */
export interface IsoCalls {
  /**
   * Mount an ISO image, from which the VPS boots.
   *
   * Takes effect at the next power-on: `stop` the VPS fully, then `start` it. A reboot is not enough.
   *
   * `POST /iso/mount`: acts: executing it twice differs from executing it once.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly mount: Call<[params: IsoMountParams, options?: CallOptions], unknown>;
  /**
   * Unmount the ISO image, so that the VPS boots from its disk.
   *
   * Takes effect at the next power-on: `stop` the VPS fully, then `start` it. A reboot is not enough.
   *
   * `POST /iso/unmount`: acts: executing it twice differs from executing it once.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly unmount: Call<[options?: CallOptions], unknown>;
}

/** The calls of the group `kiwivm`. */
export interface KiwivmCalls {
  /**
   * Show the kinds of notification e-mails, and which of them are sent.
   *
   * `POST /kiwivm/getNotificationPreferences`: only reads.
   *
   * Gives {@link NotificationPreferences}.
   */
  readonly getNotificationPreferences: Call<[options?: CallOptions], NotificationPreferences>;
  /**
   * Enable or disable kinds of notification e-mails. Those that are not given stay as they are.
   *
   * `POST /kiwivm/setNotificationPreferences`: sets something: the same call again changes nothing more.
   *
   * Gives {@link NotificationChanges}.
   */
  readonly setNotificationPreferences: Call<
    [params: KiwivmSetNotificationPreferencesParams, options?: CallOptions],
    NotificationChanges
  >;
}

/** The calls of the group `migrate`. */
export interface MigrateCalls {
  /**
   * List the locations that the VPS can move to.
   *
   * `POST /migrate/getLocations`: only reads.
   *
   * Gives {@link Locations}.
   */
  readonly getLocations: Call<[options?: CallOptions], Locations>;
  /**
   * Move the VPS to another location. All its IPv4 addresses are lost, and replaced by new ones.
   *
   * On older panels all IPv6 addresses are lost too, without replacement. The monthly transfer may become less: see
   * `data_transfer_multipliers` first. The answer may take minutes; the move goes on after it.
   *
   * `POST /migrate/start`: acts: executing it twice differs from executing it once.
   *
   * Gives {@link MigrationStarted}.
   */
  readonly start: Call<[params: MigrateStartParams, options?: CallOptions], MigrationStarted>;
}

/** The calls of the group `privateIp`. */
export interface PrivateIpCalls {
  /**
   * List the private addresses that are free to be assigned.
   *
   * `POST /privateIp/getAvailableIps`: only reads.
   *
   * Gives {@link AvailableIps}.
   */
  readonly getAvailableIps: Call<[options?: CallOptions], AvailableIps>;
  /**
   * Assign a private address to the VPS.
   *
   * Needs a plan and a location with private networks: see `getServiceInfo`.
   *
   * `POST /privateIp/assign`: **costs money or creates something**.
   *
   * Gives {@link AssignedIps}.
   */
  readonly assign: Call<[params?: PrivateIpAssignParams, options?: CallOptions], AssignedIps>;
  /**
   * Remove a private address from the VPS. It may then be assigned to others.
   *
   * `POST /privateIp/delete`: **destroys data, or gives up an address for good**.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly delete: Call<[params: PrivateIpDeleteParams, options?: CallOptions], unknown>;
}

/** The calls of the group `shellScript`. */
export interface ShellScriptCalls {
  /**
   * Start a shell script as root inside the VPS, without waiting until it ends.
   *
   * The exit status is not reported; the output goes to a file.
   *
   * `POST /shellScript/exec`: acts: executing it twice differs from executing it once.
   *
   * Gives {@link ScriptStarted}.
   */
  readonly exec: Call<[params: ShellScriptExecParams, options?: CallOptions], ScriptStarted>;
}

/** The calls of the group `snapshot`. */
export interface SnapshotCalls {
  /**
   * Take a snapshot of the VPS.
   *
   * It is made after the answer; until it is done, other calls are refused as locked, and report its progress. A
   * snapshot that is not sticky is deleted by the service in time: see `purges_in`.
   *
   * `POST /snapshot/create`: **costs money or creates something**.
   *
   * Gives {@link TaskStarted}.
   */
  readonly create: Call<[params?: SnapshotCreateParams, options?: CallOptions], TaskStarted>;
  /**
   * List the snapshots.
   *
   * `POST /snapshot/list`: only reads.
   *
   * Gives {@link SnapshotList}.
   */
  readonly list: Call<[options?: CallOptions], SnapshotList>;
  /**
   * Delete a snapshot for good.
   *
   * `POST /snapshot/delete`: **destroys data, or gives up an address for good**.
   *
   * Gives {@link TaskStarted}.
   */
  readonly delete: Call<[params: SnapshotDeleteParams, options?: CallOptions], TaskStarted>;
  /**
   * Restore the VPS from a snapshot. Everything on its disk is lost for good.
   *
   * `POST /snapshot/restore`: **destroys data, or gives up an address for good**.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly restore: Call<[params: SnapshotRestoreParams, options?: CallOptions], unknown>;
  /**
   * Set whether a snapshot is sticky: a sticky one is not deleted when it is old.
   *
   * `POST /snapshot/toggleSticky`: sets something: the same call again changes nothing more.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly toggleSticky: Call<[params: SnapshotToggleStickyParams, options?: CallOptions], unknown>;
  /**
   * Get a token with which another VPS can fetch a snapshot of this one.
   *
   * Anyone who has the token and the VEID can read everything on the snapshot.
   *
   * `POST /snapshot/export`: **costs money or creates something**.
   *
   * Gives {@link SnapshotExport}.
   */
  readonly export: Call<[params: SnapshotExportParams, options?: CallOptions], SnapshotExport>;
  /**
   * Fetch a snapshot of another VPS, which has to `snapshot/export` it first.
   *
   * `POST /snapshot/import`: **costs money or creates something**.
   *
   * Gives nothing documented: `null`, or whatever came.
   */
  readonly import: Call<[params: SnapshotImportParams, options?: CallOptions], unknown>;
}

/** What `reinstallOs` takes. */
export interface ReinstallOsParams {
  /** The template to install, by its name in `getAvailableOS`. */
  os: string;
}

/** What `updateSshKeys` takes. */
export interface UpdateSshKeysParams {
  /** The public keys, one a line. */
  ssh_keys: string | readonly string[];
}

/** What `setHostname` takes. */
export interface SetHostnameParams {
  /** The new host name. */
  new_hostname: string;
}

/** What `setPtr` takes. */
export interface SetPtrParams {
  /** An address of the VPS. *(an address)* */
  ip: string;
  /** The name that the address is to resolve to. */
  ptr: string;
}

/** What `cloneFromExternalServer` takes. */
export interface CloneFromExternalServerParams {
  /** The address of the other server. *(an address)* */
  external_server_ip: string;
  /** The SSH port of the other server. *(1 to 65535)* */
  external_server_ssh_port: number | bigint;
  /** The root password of the other server. *(secret)* */
  external_server_root_password: string;
}

/** What `unsuspend` takes. */
export interface UnsuspendParams {
  /** The case: `record_id` of `getSuspensionDetails`. */
  record_id: string | number | bigint;
}

/** What `resolvePolicyViolation` takes. */
export interface ResolvePolicyViolationParams {
  /** The case: `record_id` of `getPolicyViolations`. */
  record_id: string | number | bigint;
}

/** What `backup.copyToSnapshot` takes. */
export interface BackupCopyToSnapshotParams {
  /** The backup: its key in `backup/list`. */
  backup_token: string;
}

/** What `basicShell.cd` takes. */
export interface BasicShellCdParams {
  /** The directory to start from. */
  current_dir: string;
  /** The directory to change to, relative or absolute. */
  new_dir: string;
}

/** What `basicShell.exec` takes. */
export interface BasicShellExecParams {
  /** The command line. May hold passwords, so it is masked in logs. *(secret)* */
  command: string;
}

/** What `ipv6.add` takes. */
export interface Ipv6AddParams {
  /**
   * Older panels only: the address to add, within the /64 of the first one. Leave it out for the first address, which
   * the service picks, and on newer panels. *(an IPv6 address)*
   */
  ip?: string | undefined;
}

/** What `ipv6.delete` takes. */
export interface Ipv6DeleteParams {
  /**
   * The subnet (`2001:db8::/64`) or address, as in `ip_addresses` of `getServiceInfo`. *(an address, with or without
   * `/prefix`)*
   */
  ip: string;
}

/** What `iso.mount` takes. */
export interface IsoMountParams {
  /** The image: one of `available_isos` of `getServiceInfo`. */
  iso: string;
}

/** What `kiwivm.setNotificationPreferences` takes. */
export interface KiwivmSetNotificationPreferencesParams {
  /** What to change: whether to send each kind of e-mail, by its id. Sent as a JSON object of 0 and 1. */
  json_notification_preferences: Readonly<Record<string, boolean>>;
}

/** What `migrate.start` takes. */
export interface MigrateStartParams {
  /** The id of the new location, from `migrate/getLocations`. */
  location: string;
}

/** What `privateIp.assign` takes. */
export interface PrivateIpAssignParams {
  /** The address to assign; without it the service picks one. *(an IPv4 address)* */
  ip?: string | undefined;
}

/** What `privateIp.delete` takes. */
export interface PrivateIpDeleteParams {
  /** The address. *(an IPv4 address)* */
  ip: string;
}

/** What `shellScript.exec` takes. */
export interface ShellScriptExecParams {
  /** The text of the script. May hold passwords, so it is masked in logs. *(secret)* */
  script: string;
}

/** What `snapshot.create` takes. */
export interface SnapshotCreateParams {
  /** Its description. */
  description?: string | undefined;
}

/** What `snapshot.delete` takes. */
export interface SnapshotDeleteParams {
  /** The snapshot: `fileName` of `snapshot/list`. */
  snapshot: string;
}

/** What `snapshot.restore` takes. */
export interface SnapshotRestoreParams {
  /** The snapshot: `fileName` of `snapshot/list`. */
  snapshot: string;
}

/** What `snapshot.toggleSticky` takes. */
export interface SnapshotToggleStickyParams {
  /** The snapshot: `fileName` of `snapshot/list`. */
  snapshot: string;
  /** Whether it is to be sticky: the new state, in spite of the call's name. */
  sticky: boolean;
}

/** What `snapshot.export` takes. */
export interface SnapshotExportParams {
  /** The snapshot: `fileName` of `snapshot/list`. */
  snapshot: string;
}

/** What `snapshot.import` takes. */
export interface SnapshotImportParams {
  /** The VEID of the other VPS. */
  source_veid: string | number | bigint;
  /** The token that the other VPS got. *(secret)* */
  source_token: string;
}

/** The private addresses that were assigned. */
export interface AssignedIps {
  /** The addresses. */
  assigned_ips: string[];
}

/** What was assigned: one of the two fields is present. */
export interface AssignedIpv6 {
  /** The new /64 subnet. Newer panels. */
  assigned_subnet?: string | null;
  /** The new address. Older panels. */
  ip?: string | null;
}

/** A line of the audit log. */
export interface AuditEntry {
  /** When it happened, Unix seconds. */
  timestamp: number;
  /**
   * The IPv4 address that asked for it, as one number with the first byte highest: 16909060 is 1.2.3.4, which
   * `std::net::Ipv4Addr::from(n)` gives. Missing if the service did it by itself or does not say.
   */
  requestor_ipv4?: number | null;
  /** The kind of event, as a number whose meaning is not documented. */
  type?: number | null;
  /** A description of the event. */
  summary?: string | null;
}

/** The audit log. */
export interface AuditLog {
  /** The events. */
  log_entries: AuditEntry[];
}

/** The free private addresses. */
export interface AvailableIps {
  /** The addresses. */
  available_ips: string[];
}

/** What is installed and what can be. */
export interface AvailableOs {
  /** The template of the installed system. */
  installed?: string | null;
  /** The templates that can be installed. */
  templates: string[];
}

/** A backup. */
export interface Backup {
  /** Its token, where the service repeats it; the key of the map in any case. */
  backup_token?: string | null;
  /** Its size, bytes. */
  size?: number | null;
  /** The operating system on it, by the name of its template. */
  os?: string | null;
  /** The MD5 checksum of the file. */
  md5?: string | null;
  /** When it was created, Unix seconds. */
  timestamp?: number | null;
}

/** The backups. */
export interface BackupList {
  /** The backups, by their token. */
  backups: { [id: string]: Backup };
}

/** The result of a command. */
export interface CommandResult {
  /** The exit status of the command, 0 to 255. Greater numbers are failures of the API, and come as an error. */
  error: number;
  /** The output of the command. May hold passwords, so it is masked in logs. *(secret)* */
  message?: string | null;
}

/**
 * The answer of `getLiveServiceInfo`: the fields of `ServiceInfo`, then the live ones.
 *
 * Which of the live ones there are depends on the kind of virtualisation and on whether the VPS is running.
 */
export interface LiveServiceInfo {
  /** The kind of virtualisation. */
  vm_type?: VmType | (string & {}) | null;
  /** The host name of the VPS. */
  hostname?: string | null;
  /** The address of the physical node. Older panels only; may be empty. */
  node_ip?: string | null;
  /** The provider's nickname for the physical node. */
  node_alias?: string | null;
  /** The id of the location (`USCA_1`), as `migrate/start` takes it. Not documented. */
  node_location_id?: string | null;
  /** The location: country and state. */
  node_location?: string | null;
  /** The name of the data centre. Not documented. */
  node_datacenter?: string | null;
  /** Whether the location has IPv6. */
  location_ipv6_ready?: boolean | null;
  /** The name of the plan. */
  plan?: string | null;
  /** The disk of the plan, bytes. */
  plan_disk?: number | null;
  /** The memory of the plan, bytes. */
  plan_ram?: number | null;
  /** The swap of the plan, bytes. */
  plan_swap?: number | null;
  /** The installed operating system, by the name of its template. */
  os?: string | null;
  /** The main e-mail address of the account. */
  email?: string | null;
  /** The monthly transfer allowance, bytes, before `monthly_data_multiplier`. */
  plan_monthly_data?: number | null;
  /** The transfer used this month, bytes, before `monthly_data_multiplier`. */
  data_counter?: number | null;
  /**
   * What `plan_monthly_data` and `data_counter` are both to be multiplied by, since transfer costs more in some
   * locations. May be a fraction (0.33). The ratio of the two is the same with and without it. *(an exact decimal as
   * text, never a float)*
   */
  monthly_data_multiplier?: string | null;
  /** When `data_counter` is reset to zero, Unix seconds. */
  data_next_reset?: number | null;
  /** The IPv4 addresses, and the IPv6 /64 subnets (older panels: single IPv6 addresses). */
  ip_addresses?: string[] | null;
  /** The IPv4 address at the far end of the tunnel that carries IPv6. Not documented; may be null. */
  ipv6_sit_tunnel_endpoint?: string | null;
  /** The private IPv4 addresses. */
  private_ip_addresses?: string[] | null;
  /** The addresses that are null-routed because of an attack, by address. Empty if there is no attack. */
  ip_nullroutes?: { [id: string]: Nullroute } | null;
  /** The mounted ISO image; empty or missing if no image is mounted. */
  iso1?: string | null;
  /** A second mounted ISO image; the service does not support one yet. */
  iso2?: string | null;
  /** The ISO images that `iso/mount` takes. */
  available_isos?: string[] | null;
  /** How many IPv6 /64 subnets (older panels: addresses) the plan allows. */
  plan_max_ipv6s?: number | null;
  /** Whether `setPTR` may be used. */
  rdns_api_available?: boolean | null;
  /** Whether the plan has private networks. */
  plan_private_network_available?: boolean | null;
  /** Whether the location has private networks. */
  location_private_network_available?: boolean | null;
  /** The reverse DNS name of each address; null or empty where none is set. */
  ptr?: { [id: string]: string | null } | null;
  /** How often the address can be replaced for free, in a unit that is not known; -100 is common. Not documented. */
  free_ip_replacement_interval?: number | null;
  /** The theme of the panel. Not documented. */
  plan_kiwivm_theme?: string | null;
  /** Whether the VPS is suspended: see `getSuspensionDetails`. */
  suspended?: boolean | null;
  /** Whether a policy violation is pending: see `getPolicyViolations`. */
  policy_violation?: boolean | null;
  /** How often the VPS was suspended in this calendar year. */
  suspension_count?: number | null;
  /** The abuse points accumulated in this calendar year. */
  total_abuse_points?: number | null;
  /** The abuse points that the plan allows in a calendar year. */
  max_abuse_points?: number | null;
  /** OpenVZ only: beancounters, load, numbers of processes, files and sockets, memory. Every value is text. */
  vz_status?: unknown;
  /** OpenVZ only: size, limits and inodes of the disk. Every value is text. */
  vz_quota?: unknown;
  /** KVM only: `Running`, `Stopped` or `Starting`; some panels write it in lower case, so compare ignoring case. */
  ve_status?: string | null;
  /** KVM only: the MAC address of the first network interface. */
  ve_mac1?: string | null;
  /** KVM only: the part of the disk image that is in use, bytes. */
  ve_used_disk_space_b?: number | null;
  /** KVM only: the size of the disk image, GB of 1024^3 bytes. */
  ve_disk_quota_gb?: number | null;
  /** Whether the CPU is slowed down after heavy use; ends by itself, every 2 hours. An empty answer reads as no. */
  is_cpu_throttled?: boolean | null;
  /**
   * KVM only: whether the disk is slowed down after heavy use; ends by itself after 15 to 180 minutes. An empty answer
   * reads as no.
   */
  is_disk_throttled?: boolean | null;
  /** The port that SSH listens on. On KVM only while the VPS is running. */
  ssh_port?: number | null;
  /** KVM only: what `hostname` says inside the VPS. */
  live_hostname?: string | null;
  /** KVM only: the load averages, as text. */
  load_average?: string | null;
  /** KVM only: free memory, KB. */
  mem_available_kb?: number | null;
  /** KVM only: total swap, KB. */
  swap_total_kb?: number | null;
  /** KVM only: free swap, KB. */
  swap_available_kb?: number | null;
  /** KVM only: a screenshot of the console, PNG. It shows whatever is on the console. */
  screendump_png_base64?: Uint8Array | null;
  /** The VEID of the VPS. Not documented; most panels send it. */
  veid?: number | null;
}

/** The present location of the VPS, and those that it can move to. */
export interface Locations {
  /** The id of the present location. */
  current_location?: string | null;
  /** The ids of the locations to move to. */
  locations: string[];
  /** The name of each location, by its id. */
  descriptions?: { [id: string]: string } | null;
  /**
   * What the monthly transfer of the plan is multiplied by in each location, by its id. May be a fraction. Not on the
   * oldest panels.
   */
  data_transfer_multipliers?: { [id: string]: string } | null;
}

/** A migration in progress. */
export interface MigrationStarted {
  /** The e-mail address that is notified when it is done. */
  notification_email?: string | null;
  /** The addresses that the VPS will have. Not on the oldest panels. */
  new_ips?: string[] | null;
}

/** A new root password. */
export interface NewRootPassword {
  /** The password. It is not shown again. *(secret)* */
  password?: string | null;
}

/** The result of a change of settings. */
export interface NotificationChanges {
  /** The requested values, by id. */
  submitted_email_preferences?: { [id: string]: boolean } | null;
  /** What was changed, by id, without what already had the requested state. */
  updated_email_preferences?: { [id: string]: boolean } | null;
  /** The subject of each kind of e-mail, by id. */
  friendly_descriptions?: { [id: string]: string } | null;
}

/** A kind of e-mail. Its fields are not documented: these are the ones that clients read. */
export interface NotificationPreference {
  /** Its subject. */
  friendly_description?: string | null;
  /** Whether it is sent. */
  is_enabled?: boolean | null;
  /** When that was last changed, Unix seconds. */
  changed_timestamp?: number | null;
  /** The setting as the service keeps it. */
  s_value?: string | null;
}

/** The kinds of notification e-mails. */
export interface NotificationPreferences {
  /** The kinds of e-mails: by category, then by the id that `kiwivm/setNotificationPreferences` takes. */
  email_preferences: { [id: string]: { [id: string]: NotificationPreference } };
  /** The address that they are sent to. */
  notification_email?: string | null;
}

/**
 * A null route: the network discards traffic to an address for as long as it is attacked.
 *
 * Old panels send a bare list of addresses: then nothing but the address, the key of the map, is known.
 */
export interface Nullroute {
  /** When the attack began, Unix seconds. */
  nullroute_timestamp?: number | null;
  /** For how long the address stays unreachable, seconds from then on. */
  nullroute_duration_s?: number | null;
  /** A packet dump of the attack, as text of many lines. */
  log?: string | null;
}

/** A case for which the VPS will be suspended. */
export interface PolicyViolation {
  /** Its id, for `resolvePolicyViolation`. */
  record_id: number;
  /** When it was recorded, Unix seconds. */
  timestamp?: number | null;
  /** When the VPS will be suspended if it is not resolved before, Unix seconds. */
  suspend_at?: number | null;
  /** The kind of abuse, such as `copyright`. */
  flag?: string | null;
  /** Whether `resolvePolicyViolation` can resolve it. If not, only the provider's support can. */
  is_soft?: boolean | null;
  /** The points that it adds to `total_abuse_points`. */
  abuse_points?: number | null;
  /** The text of the complaint. */
  evidence_data?: string | null;
}

/** The open policy violations and the abuse points. */
export interface PolicyViolations {
  /** The abuse points accumulated in this calendar year. */
  total_abuse_points?: number | null;
  /** The abuse points that the plan allows in a calendar year. */
  max_abuse_points?: number | null;
  /** The open cases. May be missing if there are no cases. */
  policy_violations?: PolicyViolation[] | null;
}

/** The remaining budget of API calls. */
export interface RateLimitStatus {
  /** Points left in the present 15 minutes. */
  remaining_points_15min?: number | null;
  /** Points left in the present 24 hours. */
  remaining_points_24h?: number | null;
}

/** Usage over time. */
export interface RawUsageStats {
  /** The points, one for each 5 minutes. */
  data: UsagePoint[];
  /** The kind of virtualisation. */
  vm_type?: VmType | (string & {}) | null;
}

/** A system being installed. The oldest panels answer none of this. */
export interface Reinstallation {
  /** The new root password. It is not shown again. *(secret)* */
  root_password?: string | null;
  /** The port that SSH will listen on. */
  ssh_port?: number | null;
  /** The public keys put into root's `authorized_keys`, one a line. */
  ssh_keys?: string[] | null;
  /** The same keys, shortened for display. */
  ssh_keys_brief?: string[] | null;
  /** The e-mail address that is notified when the installation is done. */
  notification_email?: string | null;
}

/** A running script. */
export interface ScriptStarted {
  /** The name of the file that its output goes to. */
  log?: string | null;
  /** The address of the physical node. Not documented. */
  node_ip?: string | null;
  /** The id of its output on that node. Not documented. */
  output_stream_id?: string | null;
}

/** The answer of `getServiceInfo`. */
export interface ServiceInfo {
  /** The kind of virtualisation. */
  vm_type?: VmType | (string & {}) | null;
  /** The host name of the VPS. */
  hostname?: string | null;
  /** The address of the physical node. Older panels only; may be empty. */
  node_ip?: string | null;
  /** The provider's nickname for the physical node. */
  node_alias?: string | null;
  /** The id of the location (`USCA_1`), as `migrate/start` takes it. Not documented. */
  node_location_id?: string | null;
  /** The location: country and state. */
  node_location?: string | null;
  /** The name of the data centre. Not documented. */
  node_datacenter?: string | null;
  /** Whether the location has IPv6. */
  location_ipv6_ready?: boolean | null;
  /** The name of the plan. */
  plan?: string | null;
  /** The disk of the plan, bytes. */
  plan_disk?: number | null;
  /** The memory of the plan, bytes. */
  plan_ram?: number | null;
  /** The swap of the plan, bytes. */
  plan_swap?: number | null;
  /** The installed operating system, by the name of its template. */
  os?: string | null;
  /** The main e-mail address of the account. */
  email?: string | null;
  /** The monthly transfer allowance, bytes, before `monthly_data_multiplier`. */
  plan_monthly_data?: number | null;
  /** The transfer used this month, bytes, before `monthly_data_multiplier`. */
  data_counter?: number | null;
  /**
   * What `plan_monthly_data` and `data_counter` are both to be multiplied by, since transfer costs more in some
   * locations. May be a fraction (0.33). The ratio of the two is the same with and without it. *(an exact decimal as
   * text, never a float)*
   */
  monthly_data_multiplier?: string | null;
  /** When `data_counter` is reset to zero, Unix seconds. */
  data_next_reset?: number | null;
  /** The IPv4 addresses, and the IPv6 /64 subnets (older panels: single IPv6 addresses). */
  ip_addresses?: string[] | null;
  /** The IPv4 address at the far end of the tunnel that carries IPv6. Not documented; may be null. */
  ipv6_sit_tunnel_endpoint?: string | null;
  /** The private IPv4 addresses. */
  private_ip_addresses?: string[] | null;
  /** The addresses that are null-routed because of an attack, by address. Empty if there is no attack. */
  ip_nullroutes?: { [id: string]: Nullroute } | null;
  /** The mounted ISO image; empty or missing if no image is mounted. */
  iso1?: string | null;
  /** A second mounted ISO image; the service does not support one yet. */
  iso2?: string | null;
  /** The ISO images that `iso/mount` takes. */
  available_isos?: string[] | null;
  /** How many IPv6 /64 subnets (older panels: addresses) the plan allows. */
  plan_max_ipv6s?: number | null;
  /** Whether `setPTR` may be used. */
  rdns_api_available?: boolean | null;
  /** Whether the plan has private networks. */
  plan_private_network_available?: boolean | null;
  /** Whether the location has private networks. */
  location_private_network_available?: boolean | null;
  /** The reverse DNS name of each address; null or empty where none is set. */
  ptr?: { [id: string]: string | null } | null;
  /** How often the address can be replaced for free, in a unit that is not known; -100 is common. Not documented. */
  free_ip_replacement_interval?: number | null;
  /** The theme of the panel. Not documented. */
  plan_kiwivm_theme?: string | null;
  /** Whether the VPS is suspended: see `getSuspensionDetails`. */
  suspended?: boolean | null;
  /** Whether a policy violation is pending: see `getPolicyViolations`. */
  policy_violation?: boolean | null;
  /** How often the VPS was suspended in this calendar year. */
  suspension_count?: number | null;
  /** The abuse points accumulated in this calendar year. */
  total_abuse_points?: number | null;
  /** The abuse points that the plan allows in a calendar year. */
  max_abuse_points?: number | null;
}

/** A snapshot. */
export interface Snapshot {
  /** Its file name, which the other calls take. */
  file_name: string;
  /** The operating system on it, by the name of its template. */
  os?: string | null;
  /** Its description. */
  description?: string | null;
  /** Its compressed size, bytes. */
  size?: number | null;
  /** Its uncompressed size, bytes. Not documented. */
  uncompressed?: number | null;
  /** The MD5 checksum of the file. */
  md5?: string | null;
  /** Whether it is kept for ever. */
  sticky?: boolean | null;
  /** Seconds until it is deleted; means nothing for a sticky one. */
  purges_in?: number | null;
  /**
   * The URL to download it from, over plain HTTP. Anyone who has the link can read everything on the snapshot.
   * *(secret)*
   */
  download_link?: string | null;
  /** The same over HTTPS. Not on older panels. *(secret)* */
  download_link_ssl?: string | null;
}

/** A snapshot ready to be fetched by another VPS. */
export interface SnapshotExport {
  /**
   * The token for `snapshot/import`. The document does not name the field: this is the name that clients read.
   * *(secret)*
   */
  token?: string | null;
}

/** The snapshots. */
export interface SnapshotList {
  /** The snapshots. */
  snapshots: Snapshot[];
}

/** The public SSH keys that the service keeps, one a line. */
export interface SshKeys {
  /** The keys of this VPS. */
  ssh_keys_veid?: string[] | null;
  /** The keys of the account. */
  ssh_keys_user?: string[] | null;
  /** The keys that `reinstallOS` will use: those of the VPS if it has any, else those of the account. */
  ssh_keys_preferred?: string[] | null;
  /** The keys of this VPS, shortened for display. */
  shortened_ssh_keys_veid?: string[] | null;
  /** The keys of the account, shortened for display. */
  shortened_ssh_keys_user?: string[] | null;
  /** The keys that `reinstallOS` will use, shortened for display. */
  shortened_ssh_keys_preferred?: string[] | null;
}

/** The answer to a start. */
export interface Started {
  /** Whether the disk of the VPS is mounted on its node. Not documented; some panels send it. */
  is_mounted?: boolean | null;
}

/** A case for which the VPS is suspended. */
export interface Suspension {
  /** Its id, for `unsuspend`. */
  record_id: number;
  /** The kind of abuse, such as `copyright`. */
  flag?: string | null;
  /** Whether `unsuspend` can resolve it. If not, only the provider's support can. */
  is_soft?: boolean | null;
  /** The key of its complaint in `evidence`. */
  evidence_record_id?: number | null;
  /** The points that it adds to `total_abuse_points`. */
  abuse_points?: number | null;
}

/** The open suspensions and the abuse points. */
export interface SuspensionDetails {
  /** How often the VPS was suspended in this calendar year. */
  suspension_count?: number | null;
  /** The abuse points accumulated in this calendar year. */
  total_abuse_points?: number | null;
  /** The abuse points that the plan allows in a calendar year. */
  max_abuse_points?: number | null;
  /** The open cases. May be missing if there are no cases. */
  suspensions?: Suspension[] | null;
  /** The full text of each complaint, by `evidence_record_id`. May be missing if there are no cases. */
  evidence?: { [id: string]: string } | null;
}

/** A task that goes on after the answer. */
export interface TaskStarted {
  /** The e-mail address that is notified when it is done. */
  notification_email?: string | null;
}

/** The usage within 5 minutes. */
export interface UsagePoint {
  /** The time of the point, Unix seconds. */
  timestamp: number;
  /** CPU usage, percent. */
  cpu_usage?: number | null;
  /** Received, bytes. */
  network_in_bytes?: number | null;
  /** Sent, bytes. */
  network_out_bytes?: number | null;
  /** Read from disk, bytes. */
  disk_read_bytes?: number | null;
  /** Written to disk, bytes. */
  disk_write_bytes?: number | null;
}

/** The directory after a change of directory. */
export interface WorkingDirectory {
  /** The directory, as `pwd` prints it. */
  pwd?: string | null;
}

/**
 * The kind of virtualisation.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `ovz`: OpenVZ: a container.
 * - `kvm`: KVM: a full machine.
 */
export type VmType = "ovz" | "kvm";
