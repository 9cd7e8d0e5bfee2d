/** The choices of form fields: an id is sent, and its name is shown. */
import { lang } from "../../text/index.ts";
import type { Answer } from "./calls.ts";
import { listed, useRead } from "./kit.ts";

export type Options = readonly (readonly [value: string, label: string])[];

type Server = Answer<"server.list">[string];

/** Returns the display name of a server. */
export const nameOf = ({ label, subid }: Pick<Server, "label" | "subid">): string => label || String(subid);

/** Returns the main address of a server, or nothing until the service has assigned one. */
export const addressOf = ({ main_ip: ip }: Pick<Server, "main_ip">): string => (ip === "0.0.0.0" ? "" : (ip ?? ""));

/** The servers of the account. */
export const useServers = (): Options =>
  listed(useRead("server.list").data).map((one) => [String(one.subid), `${nameOf(one)} · ${addressOf(one)}`]);

/** The locations. */
export const useRegions = (): Options =>
  listed(useRead("regions.list").data).map(({ dcid, name, country }) => [String(dcid), `${name} ${country ?? ""}`]);

/** The firewall groups. */
export const useFirewalls = (): Options =>
  listed(useRead("firewall.group_list").data).map(({ firewallgroupid, description }) => [
    firewallgroupid,
    description || firewallgroupid,
  ]);

/** The snapshots that are complete. */
export const useSnapshots = (isWanted = true): Options =>
  listed(useRead("snapshot.list", undefined, isWanted).data)
    .filter(({ status }) => status === "complete")
    .map(({ snapshotid, description, date_created }) => [snapshotid, `${description || snapshotid} · ${date_created}`]);

/** The ISO images of the account. */
export const useIsos = (isWanted = true): Options =>
  listed(useRead("iso.list", undefined, isWanted).data).map(({ isoid, filename }) => [String(isoid), filename ?? ""]);

/** Hours of a day, in UTC. */
export const hours = (): Options => Array.from({ length: 24 }, (_, hour) => [String(hour), `${hour}:00 UTC`]);

/** Days of the week, with the service's numbers. */
export const weekdays = (): Options => {
  const words = new Intl.DateTimeFormat(lang(), { weekday: "long", timeZone: "UTC" });
  // The first day of that month was a Sunday.
  return Array.from({ length: 7 }, (_, day) => [String(day), words.format(Date.UTC(2023, 0, day + 1))]);
};
