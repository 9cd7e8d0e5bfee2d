/**
 * KiwiVM's calls by name, so that a button, its effect, the request that it shows and the one that it sends always agree.
 * Names and parameters are checked against the package's types.
 */
import type { Effect } from "../../source/index.ts";

/**
 * The calls of buttons and forms: the effect of each, as in docs/calls/kiwivm.md, and the calls whose answers it changes.
 */
export const CHANGES = {
  start: ["acts", "getLiveServiceInfo"],
  stop: ["sets", "getLiveServiceInfo"],
  restart: ["acts", "getLiveServiceInfo"],
  kill: ["acts", "getLiveServiceInfo"],
  setHostname: ["sets", "getLiveServiceInfo"],
  setPtr: ["sets", "getLiveServiceInfo"],
  resetRootPassword: ["acts"],
  updateSshKeys: ["sets", "getSshKeys"],
  cloneFromExternalServer: ["destroys", "getLiveServiceInfo"],
  unsuspend: ["acts", "getLiveServiceInfo", "getSuspensionDetails", "getPolicyViolations"],
  resolvePolicyViolation: ["acts", "getLiveServiceInfo", "getSuspensionDetails", "getPolicyViolations"],
  "iso.mount": ["acts", "getLiveServiceInfo"],
  "iso.unmount": ["acts", "getLiveServiceInfo"],
  "basicShell.cd": ["reads"],
  "basicShell.exec": ["acts"],
  "shellScript.exec": ["acts"],
  "snapshot.create": ["bills", "snapshot.list"],
  "snapshot.delete": ["destroys", "snapshot.list"],
  "snapshot.restore": ["destroys", "getLiveServiceInfo"],
  "snapshot.toggleSticky": ["sets", "snapshot.list"],
  "snapshot.export": ["bills"],
  "snapshot.import": ["bills", "snapshot.list"],
  "backup.copyToSnapshot": ["bills", "snapshot.list"],
  "ipv6.add": ["bills", "getLiveServiceInfo"],
  "ipv6.delete": ["destroys", "getLiveServiceInfo"],
  "privateIp.assign": ["bills", "getLiveServiceInfo", "privateIp.getAvailableIps"],
  "privateIp.delete": ["destroys", "getLiveServiceInfo", "privateIp.getAvailableIps"],
  "kiwivm.setNotificationPreferences": ["sets", "kiwivm.getNotificationPreferences"],
} as const satisfies Record<string, readonly [Effect, ...Read[]]>;

export type Change = keyof typeof CHANGES;

/** The calls whose answers a section shows. */
export type Read =
  | "getLiveServiceInfo"
  | "getAvailableOs"
  | "getSshKeys"
  | "getRawUsageStats"
  | "getAuditLog"
  | "getRateLimitStatus"
  | "getSuspensionDetails"
  | "getPolicyViolations"
  | "snapshot.list"
  | "backup.list"
  | "migrate.getLocations"
  | "privateIp.getAvailableIps"
  | "kiwivm.getNotificationPreferences";
