// Printed from the table of calls. Do not edit: `make faces` rewrites it.
import { Client, calls, group } from "../client/client.js";

export class KiwiVM extends Client {
  static name = "KiwiVM";
  static api = "kiwivm";
  static account = {
    veid: ["id", "VPSWIRE_KIWIVM_VEID", true],
    apiKey: ["text", "VPSWIRE_KIWIVM_API_KEY", true],
    baseUrl: ["url", "VPSWIRE_KIWIVM_URL", false],
  };
  constructor(options) {
    super(options);
    calls(
      this,
      "start() stop() restart() kill() getServiceInfo() getLiveServiceInfo() getAvailableOs() reinstallOs updateSshKeys getSshKeys() resetRootPassword() setHostname setPtr getUsageGraphs() getRawUsageStats() getAuditLog() getRateLimitStatus() cloneFromExternalServer getSuspensionDetails() getPolicyViolations() unsuspend resolvePolicyViolation",
    );
  }
  get backup() {
    return group(this, "backup", "list() copyToSnapshot");
  }
  get basicShell() {
    return group(this, "basicShell", "cd exec");
  }
  get ipv6() {
    return group(this, "ipv6", "add delete");
  }
  get iso() {
    return group(this, "iso", "mount unmount()");
  }
  get kiwivm() {
    return group(this, "kiwivm", "getNotificationPreferences() setNotificationPreferences");
  }
  get migrate() {
    return group(this, "migrate", "getLocations() start");
  }
  get privateIp() {
    return group(this, "privateIp", "getAvailableIps() assign delete");
  }
  get shellScript() {
    return group(this, "shellScript", "exec");
  }
  get snapshot() {
    return group(this, "snapshot", "create list() delete restore toggleSticky export import");
  }
}
