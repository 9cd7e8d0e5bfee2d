// Printed from the table of calls. Do not edit: `make faces` writes it anew.
import { Client, define } from "./client.js";

export class KiwiVM extends Client {}
define(KiwiVM, "kiwivm", {
  "": "start() stop() restart() kill() getServiceInfo() getLiveServiceInfo() getAvailableOs() reinstallOs updateSshKeys getSshKeys() resetRootPassword() setHostname setPtr getUsageGraphs() getRawUsageStats() getAuditLog() getRateLimitStatus() cloneFromExternalServer getSuspensionDetails() getPolicyViolations() unsuspend resolvePolicyViolation",
  backup: "list() copyToSnapshot",
  basicShell: "cd exec",
  ipv6: "add delete",
  iso: "mount unmount()",
  kiwivm: "getNotificationPreferences() setNotificationPreferences",
  migrate: "getLocations() start",
  privateIp: "getAvailableIps() assign delete",
  shellScript: "exec",
  snapshot: "create list() delete restore toggleSticky export import",
});
