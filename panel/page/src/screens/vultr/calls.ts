/**
 * Vultr's calls by name, so that a button, its effect, the request that it shows and the one that it sends always agree. Names
 * and parameters are checked against the package's types.
 */
import type { Vultr } from "vpswire";
import { keyOf } from "../../section/index.ts";
import type { Effect } from "../../source/index.ts";
import type { Answer as AnswerOf } from "../../store/calls.ts";

/** The calls of buttons and forms: the effect of each, and the calls whose answers it changes. */
export const CHANGES = {
  "server.create": ["bills", "server.list"],
  "server.start": ["acts", "server.list"],
  "server.halt": ["acts", "server.list"],
  "server.reboot": ["acts", "server.list"],
  "server.reinstall": ["destroys", "server.list"],
  "server.destroy": ["destroys", "server.list"],
  "server.label_set": ["sets", "server.list"],
  "server.tag_set": ["sets", "server.list"],
  "server.upgrade_plan": ["bills", "server.list", "server.upgrade_plan_list"],
  "server.os_change": ["destroys", "server.list"],
  "server.app_change": ["destroys", "server.list", "server.get_app_info"],
  "server.set_user_data": ["sets", "server.get_user_data"],
  "server.backup_enable": ["bills", "server.list", "server.backup_get_schedule"],
  "server.backup_disable": ["destroys", "server.list", "server.backup_get_schedule"],
  "server.backup_set_schedule": ["sets", "server.backup_get_schedule"],
  "server.restore_backup": ["destroys", "server.list"],
  "server.restore_snapshot": ["destroys", "server.list"],
  "server.iso_attach": ["acts", "server.iso_status"],
  "server.iso_detach": ["acts", "server.iso_status"],
  "server.create_ipv4": ["bills", "server.list_ipv4"],
  "server.destroy_ipv4": ["destroys", "server.list_ipv4"],
  "server.ipv6_enable": ["acts", "server.list_ipv6", "server.list"],
  "server.reverse_set_ipv4": ["sets", "server.list_ipv4"],
  "server.reverse_default_ipv4": ["sets", "server.list_ipv4"],
  "server.reverse_set_ipv6": ["sets", "server.reverse_list_ipv6"],
  "server.reverse_delete_ipv6": ["sets", "server.reverse_list_ipv6"],
  "server.firewall_group_set": ["sets", "server.list"],
  "server.private_network_enable": ["acts", "server.private_networks"],
  "server.private_network_disable": ["acts", "server.private_networks"],
  "snapshot.create": ["bills", "snapshot.list"],
  "snapshot.destroy": ["destroys", "snapshot.list"],
  "dns.create_domain": ["bills", "dns.list"],
  "dns.delete_domain": ["destroys", "dns.list"],
  "dns.create_record": ["bills", "dns.records"],
  "dns.update_record": ["sets", "dns.records"],
  "dns.delete_record": ["destroys", "dns.records"],
  "dns.soa_update": ["sets", "dns.soa_info"],
  "dns.dnssec_enable": ["sets", "dns.dnssec_info"],
  "firewall.group_create": ["bills", "firewall.group_list"],
  "firewall.group_delete": ["destroys", "firewall.group_list"],
  "firewall.group_set_description": ["sets", "firewall.group_list"],
  "firewall.rule_create": ["bills", "firewall.rule_list", "firewall.group_list"],
  "firewall.rule_delete": ["destroys", "firewall.rule_list", "firewall.group_list"],
  "reservedip.create": ["bills", "reservedip.list"],
  "reservedip.convert": ["bills", "reservedip.list", "server.list_ipv4"],
  "reservedip.attach": ["acts", "reservedip.list"],
  "reservedip.detach": ["acts", "reservedip.list"],
  "reservedip.destroy": ["destroys", "reservedip.list"],
  "block.create": ["bills", "block.list"],
  "block.attach": ["acts", "block.list"],
  "block.detach": ["acts", "block.list"],
  "block.resize": ["bills", "block.list"],
  "block.label_set": ["sets", "block.list"],
  "block.delete": ["destroys", "block.list"],
  "startupscript.create": ["bills", "startupscript.list"],
  "startupscript.update": ["sets", "startupscript.list"],
  "startupscript.destroy": ["destroys", "startupscript.list"],
  "sshkey.create": ["bills", "sshkey.list"],
  "sshkey.update": ["sets", "sshkey.list"],
  "sshkey.destroy": ["destroys", "sshkey.list"],
  "iso.create_from_url": ["bills", "iso.list"],
} as const satisfies Record<string, readonly [Effect, ...Read[]]>;

/** A call that changes something. */
export type Change = keyof typeof CHANGES;

/** A call whose answer a section shows. */
export type Read =
  | "account.info"
  | "auth.info"
  | "app.list"
  | "backup.list"
  | "block.list"
  | "dns.list"
  | "dns.records"
  | "dns.soa_info"
  | "dns.dnssec_info"
  | "firewall.group_list"
  | "firewall.rule_list"
  | "iso.list"
  | "os.list"
  | "plans.list"
  | "regions.list"
  | "regions.availability"
  | "reservedip.list"
  | "server.list"
  | "server.list_ipv4"
  | "server.list_ipv6"
  | "server.reverse_list_ipv6"
  | "server.backup_get_schedule"
  | "server.iso_status"
  | "server.bandwidth"
  | "server.neighbors"
  | "server.private_networks"
  | "server.get_app_info"
  | "server.get_user_data"
  | "server.upgrade_plan_list"
  | "server.app_change_list"
  | "server.os_change_list"
  | "snapshot.list"
  | "sshkey.list"
  | "startupscript.list";

/** The answer of a call. */
export type Answer<Name extends string> = AnswerOf<Vultr, Name>;

/** Returns the key prefixes of the answers that a change affects; for answers of servers, only those of its server. */
export function changedBy(account: string, name: Change, params: object | undefined): string[] {
  const [, ...reads] = CHANGES[name] as readonly [Effect, ...Read[]];
  const subid = (params as { subid?: number } | undefined)?.subid;
  const isOfServer = (read: Read) => read.startsWith("server.") && read !== "server.list" && subid !== undefined;
  return reads.map((read) => keyOf(account, read, isOfServer(read) ? { subid } : undefined));
}
