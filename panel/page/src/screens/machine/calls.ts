/**
 * KiwiVM's calls by name, so that a button, its effect, the request that it shows and what it sends are one thing. Names and
 * parameters are checked against the package's types.
 */
import type { KiwiVM } from "vpswire";
import type { Effect } from "../../source/index.ts";
import * as calls from "../../store/calls.ts";

/** The calls that are made by a button or a form, as docs/calls/kiwivm.md has them. */
export const EFFECTS = {
  start: "acts",
  stop: "sets",
  restart: "acts",
  kill: "acts",
  setHostname: "sets",
  setPtr: "sets",
  resetRootPassword: "acts",
  updateSshKeys: "sets",
  cloneFromExternalServer: "destroys",
  unsuspend: "acts",
  resolvePolicyViolation: "acts",
  "iso.mount": "acts",
  "iso.unmount": "acts",
  "basicShell.cd": "reads",
  "basicShell.exec": "acts",
  "shellScript.exec": "acts",
  "snapshot.create": "bills",
  "snapshot.delete": "destroys",
  "snapshot.restore": "destroys",
  "snapshot.toggleSticky": "sets",
  "snapshot.export": "bills",
  "snapshot.import": "bills",
  "backup.copyToSnapshot": "bills",
  "ipv6.add": "bills",
  "ipv6.delete": "destroys",
  "privateIp.assign": "bills",
  "privateIp.delete": "destroys",
  "kiwivm.setNotificationPreferences": "sets",
} as const satisfies Record<string, Effect>;

export type Change = keyof typeof EFFECTS;

/** The calls that a section shows the answer of. */
export type Read =
  | "getServiceInfo"
  | "getLiveServiceInfo"
  | "getAvailableOs"
  | "getSshKeys"
  | "getUsageGraphs"
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

/** The parameters of a call; nothing for one without. */
export type Params<Name extends string> = calls.Params<KiwiVM, Name>;

/** The answer of a call. */
export type Answer<Name extends string> = calls.Answer<KiwiVM, Name>;

/** Makes a call by its name. */
export const call = <Name extends Read | Change>(client: KiwiVM, name: Name, params?: Params<Name>) =>
  calls.callBy(client, name, params as object | undefined) as Promise<Answer<Name>>;
