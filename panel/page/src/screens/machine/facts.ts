/** Reads answers of KiwiVM and CVM about a machine into one form: state, usage, addresses, problems. */
import type { cvm, kiwivm } from "vpswire";

/** The common members of the plain and the live answer, which has more. */
export type Info = kiwivm.ServiceInfo & Partial<kiwivm.LiveServiceInfo>;

export type State = "running" | "stopped" | "starting" | "suspended" | "unknown";

/** The usage of a resource. */
export interface Share {
  readonly used: number;
  readonly total: number;
}

export interface Address {
  readonly address: string;
  readonly kind: "ipv4" | "ipv6" | "private";
  /** The reverse DNS name, if one is set. */
  readonly name?: string;
  /** Set if all traffic to it is discarded because of an attack: the end of this (Unix seconds, if the service reports it). */
  readonly nullroute?: { readonly until?: number; readonly log?: string };
}

/** OpenVZ's answers contain an undocumented record of texts. */
function textOf(record: unknown, name: string): string | undefined {
  const value = typeof record === "object" && record !== null ? (record as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : undefined;
}

const numberOf = (record: unknown, name: string): number => Number(textOf(record, name) ?? Number.NaN);

/** Returns a usage if both numbers are known and valid. */
function share(used: number | null | undefined, total: number | null | undefined): Share | undefined {
  if (typeof used !== "number" || typeof total !== "number") return undefined;
  return used >= 0 && total > 0 ? { used, total } : undefined;
}

export function stateOf(info: Info): State {
  if (info.suspended === true) return "suspended";
  const word = (info.ve_status ?? textOf(info.vz_status, "status") ?? "").toLowerCase();
  return word === "running" || word === "stopped" || word === "starting" ? word : "unknown";
}

/** Memory in bytes. KVM reports free memory, and only while the machine runs. */
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

/** Traffic in bytes, both numbers times the location's multiplier, as documented (docs/wire-facts.md, K22). */
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

/** Returns the IPv4 address of a number, whose highest byte is the first. */
export function dotted(number: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join(".");
}

/** Returns the machine's name in a CVM panel. */
export const cvmName = ({ hostname, id }: cvm.Vps): string => textOrNone(hostname) ?? String(id);

/** The transfer of CVM: in total, or for each direction if the panel counts them separately. */
export function cvmTraffic(vps: cvm.Vps): { readonly kind: "both" | "in" | "out"; readonly share: Share }[] {
  const of = (kind: "both" | "in" | "out", one: Share | undefined) => (one === undefined ? [] : [{ kind, share: one }]);
  return [
    ...of("both", share(vps.traffic_used, vps.traffic_limit)),
    ...of("in", share(vps.traffic_in_used, vps.traffic_in_limit)),
    ...of("out", share(vps.traffic_out_used, vps.traffic_out_limit)),
  ];
}
