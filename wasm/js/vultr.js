// Printed from the table of calls. Do not edit: `make faces` writes it anew.
import { Client, define } from "./client.js";

export class Vultr extends Client {}
define(Vultr, "vultr", {
  account: "info()",
  app: "list()[]",
  auth: "info()",
  backup: "list[]",
  baremetal:
    "bandwidth create destroy halt ipv6Enable labelSet list[] listIpv4 listIpv6 reboot tagSet appChange appChangeList[] getAppInfo getUserData osChange osChangeList[] reinstall setUserData",
  block: "attach create delete detach labelSet list[] resize",
  dns: "createDomain createRecord deleteDomain deleteRecord dnssecEnable dnssecInfo list()[] records[] soaInfo soaUpdate updateRecord",
  firewall: "groupCreate groupDelete groupList[] groupSetDescription ruleCreate ruleDelete ruleList[]",
  iso: "createFromUrl list()[]",
  os: "list()[]",
  plans: "list[] listBaremetal()[] listVc2()[] listVdc2()[]",
  regions: "availability availabilityBaremetal availabilityVc2 availabilityVdc2 list[]",
  reservedip: "attach convert create destroy detach list()[]",
  server:
    "createIpv4 destroyIpv4 ipv6Enable listIpv4 listIpv6 reverseDefaultIpv4 reverseDeleteIpv6 reverseListIpv6 reverseSetIpv4 reverseSetIpv6 backupDisable backupEnable backupGetSchedule backupSetSchedule restoreBackup restoreSnapshot isoAttach isoDetach isoStatus create destroy list[] bandwidth firewallGroupSet neighbors privateNetworkDisable privateNetworkEnable privateNetworks[] halt reboot start getAppInfo getUserData labelSet setUserData tagSet upgradePlan upgradePlanList appChange appChangeList[] osChange osChangeList[] reinstall",
  snapshot: "create destroy list[]",
  sshkey: "create destroy list()[] update",
  startupscript: "create destroy list()[] update",
  user: "create delete list()[] update",
});
