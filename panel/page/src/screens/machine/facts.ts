/** What answers of KiwiVM and CVM say of a machine, in one form: state, how full it is, its addresses, what is wrong with it. */
import type { cvm, kiwivm } from "vpswire";

/** What the plain and the live answer have; the second has more. */
export type Info = kiwivm.ServiceInfo & Partial<kiwivm.LiveServiceInfo>;

export type State = "running" | "stopped" | "starting" | "suspended" | "unknown";

/** How much of something is used. */
export interface Share {
  readonly used: number;
  readonly total: number;
}

export interface Address {
  readonly address: string;
  readonly kind: "ipv4" | "ipv6" | "private";
  /** The reverse DNS name, where one is set. */
  readonly name?: string;
  /** All traffic to it is discarded because of an attack, until then (Unix seconds, where the service says it). */
  readonly nullroute?: { readonly until?: number; readonly log?: string };
}

/** OpenVZ's answers have a record of texts, which is not documented. */
function textOf(record: unknown, name: string): string | undefined {
  const value = typeof record === "object" && record !== null ? (record as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : undefined;
}

const numberOf = (record: unknown, name: string): number => Number(textOf(record, name) ?? Number.NaN);

/** A share of which both numbers are known and mean something. */
function share(used: number | null | undefined, total: number | null | undefined): Share | undefined {
  if (typeof used !== "number" || typeof total !== "number") return undefined;
  return used >= 0 && total > 0 ? { used, total } : undefined;
}

export function stateOf(info: Info): State {
  if (info.suspended === true) return "suspended";
  const word = (info.ve_status ?? textOf(info.vz_status, "status") ?? "").toLowerCase();
  return word === "running" || word === "stopped" || word === "starting" ? word : "unknown";
}

/** Memory in bytes. KVM says what is free, and only while the machine runs. */
export function memoryOf({ plan_ram: total, mem_available_kb: free }: Info): Share | undefined {
  return typeof total === "number" && typeof free === "number"
    ? share(Math.max(0, total - free * 1024), total)
    : undefined;
}

export function swapOf({ swap_total_kb: total, swap_available_kb: free }: Info): Share | undefined {
  return typeof total === "number" && typeof free === "number" ? share((total - free) * 1024, total * 1024) : undefined;
}

/** The disk in bytes: KVM's image or OpenVZ's quota. */
export function diskOf(info: Info): Share | undefined {
  const kvm = share(info.ve_used_disk_space_b, info.plan_disk ?? (info.ve_disk_quota_gb ?? Number.NaN) * 1024 ** 3);
  return kvm ?? share(numberOf(info.vz_quota, "occupied_kb") * 1024, numberOf(info.vz_quota, "softlimit_kb") * 1024);
}

/** Files of OpenVZ. */
export function inodesOf({ vz_quota: quota }: Info): Share | undefined {
  return share(numberOf(quota, "occupied_inodes"), numberOf(quota, "softlimit_inodes"));
}

export const loadOf = (info: Info): string | undefined => info.load_average ?? textOf(info.vz_status, "load_average");

/** Traffic in bytes, both numbers times the multiplier of the place, as the document says (docs/wire-facts.md, K22). */
export function trafficOf(info: Info): Share | undefined {
  const times = Number(info.monthly_data_multiplier ?? 1);
  const counted = (bytes: number | null | undefined) =>
    typeof bytes === "number" ? Math.round(bytes * times) : undefined;
  return share(counted(info.data_counter), counted(info.plan_monthly_data));
}

const textOrNone = (text: unknown): string | undefined => (typeof text === "string" && text !== "" ? text : undefined);

/** All addresses, private ones last. */
export function addressesOf(info: Info): Address[] {
  const routes = info.ip_nullroutes ?? {};
  const nullrouteOf = (address: string): Address["nullroute"] => {
    const route = routes[address];
    if (route === undefined) return undefined;
    const begun = route.nullroute_timestamp;
    const lasts = route.nullroute_duration_s;
    return {
      ...(typeof begun === "number" && typeof lasts === "number" ? { until: begun + lasts } : {}),
      ...(textOrNone(route.log) === undefined ? {} : { log: route.log as string }),
    };
  };
  const of = (address: string, kind: Address["kind"]): Address => {
    const name = textOrNone(info.ptr?.[address]);
    const nullroute = nullrouteOf(address);
    return {
      address,
      kind,
      ...(name === undefined ? {} : { name }),
      ...(nullroute === undefined ? {} : { nullroute }),
    };
  };
  return [
    ...(info.ip_addresses ?? []).map((address) => of(address, address.includes(":") ? "ipv6" : "ipv4")),
    ...(info.private_ip_addresses ?? []).map((address) => of(address, "private")),
  ];
}

/** An IPv4 address that is written as one number, the first byte highest. */
export function dotted(number: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join(".");
}

/** A name under which a panel of CVM has the machine. */
export const cvmName = ({ hostname, id }: cvm.Vps): string => textOrNone(hostname) ?? String(id);

/** Transfer of CVM: in all, or for each direction where the panel counts so. */
export function cvmTraffic(vps: cvm.Vps): { readonly kind: "both" | "in" | "out"; readonly share: Share }[] {
  const of = (kind: "both" | "in" | "out", one: Share | undefined) => (one === undefined ? [] : [{ kind, share: one }]);
  return [
    ...of("both", share(vps.traffic_used, vps.traffic_limit)),
    ...of("in", share(vps.traffic_in_used, vps.traffic_in_limit)),
    ...of("out", share(vps.traffic_out_used, vps.traffic_out_limit)),
  ];
}
