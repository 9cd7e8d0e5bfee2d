// Printed from the table of calls. Do not edit: `make faces` rewrites it.
import { Client, group } from "../client/client.js";

export class Vultr extends Client {
  static name = "Vultr";
  static api = "vultr";
  static account = {
    apiKey: ["text", "VPSWIRE_VULTR_API_KEY", false],
    baseUrl: ["url", "VPSWIRE_VULTR_URL", false],
  };
  get account() {
    return group(this, "account", "info()");
  }
  get app() {
    return group(this, "app", "list()[]");
  }
  get auth() {
    return group(this, "auth", "info()");
  }
  get backup() {
    return group(this, "backup", "list[]");
  }
  get baremetal() {
    return group(
      this,
      "baremetal",
      "bandwidth create destroy halt ipv6Enable labelSet list[] listIpv4 listIpv6 reboot tagSet appChange appChangeList[] getAppInfo getUserData osChange osChangeList[] reinstall setUserData",
    );
  }
  get block() {
    return group(this, "block", "attach create delete detach labelSet list[] resize");
  }
  get dns() {
    return group(
      this,
      "dns",
      "createDomain createRecord deleteDomain deleteRecord dnssecEnable dnssecInfo list()[] records[] soaInfo soaUpdate updateRecord",
    );
  }
  get firewall() {
    return group(
      this,
      "firewall",
      "groupCreate groupDelete groupList[] groupSetDescription ruleCreate ruleDelete ruleList[]",
    );
  }
  get iso() {
    return group(this, "iso", "createFromUrl list()[]");
  }
  get os() {
    return group(this, "os", "list()[]");
  }
  get plans() {
    return group(this, "plans", "list[] listBaremetal()[] listVc2()[] listVdc2()[]");
  }
  get regions() {
    return group(this, "regions", "availability availabilityBaremetal availabilityVc2 availabilityVdc2 list[]");
  }
  get reservedip() {
    return group(this, "reservedip", "attach convert create destroy detach list()[]");
  }
  get server() {
    return group(
      this,
      "server",
      "createIpv4 destroyIpv4 ipv6Enable listIpv4 listIpv6 reverseDefaultIpv4 reverseDeleteIpv6 reverseListIpv6 reverseSetIpv4 reverseSetIpv6 backupDisable backupEnable backupGetSchedule backupSetSchedule restoreBackup restoreSnapshot isoAttach isoDetach isoStatus create destroy list[] bandwidth firewallGroupSet neighbors privateNetworkDisable privateNetworkEnable privateNetworks[] halt reboot start getAppInfo getUserData labelSet setUserData tagSet upgradePlan upgradePlanList appChange appChangeList[] osChange osChangeList[] reinstall",
    );
  }
  get snapshot() {
    return group(this, "snapshot", "create destroy list[]");
  }
  get sshkey() {
    return group(this, "sshkey", "create destroy list()[] update");
  }
  get startupscript() {
    return group(this, "startupscript", "create destroy list()[] update");
  }
  get user() {
    return group(this, "user", "create delete list()[] update");
  }
}
