// Printed from the table of calls. Do not edit: `make faces` rewrites it.
import { Client, call, group } from "../client/client.js";

export class KiwiVM extends Client {
  static name = "KiwiVM";
  static api = "kiwivm";
  get start() {
    return call(this, "start()");
  }
  get stop() {
    return call(this, "stop()");
  }
  get restart() {
    return call(this, "restart()");
  }
  get kill() {
    return call(this, "kill()");
  }
  get getServiceInfo() {
    return call(this, "getServiceInfo()");
  }
  get getLiveServiceInfo() {
    return call(this, "getLiveServiceInfo()");
  }
  get getAvailableOs() {
    return call(this, "getAvailableOs()");
  }
  get reinstallOs() {
    return call(this, "reinstallOs");
  }
  get updateSshKeys() {
    return call(this, "updateSshKeys");
  }
  get getSshKeys() {
    return call(this, "getSshKeys()");
  }
  get resetRootPassword() {
    return call(this, "resetRootPassword()");
  }
  get setHostname() {
    return call(this, "setHostname");
  }
  get setPtr() {
    return call(this, "setPtr");
  }
  get getUsageGraphs() {
    return call(this, "getUsageGraphs()");
  }
  get getRawUsageStats() {
    return call(this, "getRawUsageStats()");
  }
  get getAuditLog() {
    return call(this, "getAuditLog()");
  }
  get getRateLimitStatus() {
    return call(this, "getRateLimitStatus()");
  }
  get cloneFromExternalServer() {
    return call(this, "cloneFromExternalServer");
  }
  get getSuspensionDetails() {
    return call(this, "getSuspensionDetails()");
  }
  get getPolicyViolations() {
    return call(this, "getPolicyViolations()");
  }
  get unsuspend() {
    return call(this, "unsuspend");
  }
  get resolvePolicyViolation() {
    return call(this, "resolvePolicyViolation");
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
