/** The parts of a simulator's world that the page uses: its accounts, and additional machines. */
import type { Account } from "./index.ts";

interface Vps {
  readonly veid: number;
  readonly api_key: string;
  readonly [other: string]: unknown;
}

/** A world in the simulator's saved form. */
export interface World {
  readonly kiwivm: { readonly vpses: readonly Vps[] };
  readonly cvm: {
    readonly users: readonly { public_token: string; private_token: string; admitted: boolean }[];
  };
  readonly vultr: {
    readonly accounts: readonly { key: string; servers: readonly { subid: number; label: string }[] }[];
  };
}

/** An account of the simulator, and the options of its client. */
export interface Known {
  readonly account: Account;
  readonly options: { readonly baseUrl: string } & Readonly<Record<string, string | number>>;
}

/** The host by which the package recognises clients of a simulator, which sends nothing. */
const HOST = "https://simulator.invalid";

export function accountsOf({ kiwivm, cvm, vultr }: World): Known[] {
  const account = (name: string, api: Account["api"], veid?: number): Account => ({
    name,
    api,
    groups: ["demo"],
    readOnly: false,
    ...(veid === undefined ? {} : { veid: String(veid) }),
  });
  return [
    ...kiwivm.vpses.map(({ veid, api_key }, at) => ({
      account: account(`vps-${at + 1}`, "kiwivm", veid),
      options: { veid, apiKey: api_key, baseUrl: `${HOST}/kiwivm/v1` },
    })),
    ...cvm.users
      .filter(({ admitted }) => admitted)
      .map(({ public_token, private_token }, at) => ({
        account: account(`panel-${at + 1}`, "cvm"),
        options: { publicToken: public_token, privateToken: private_token, baseUrl: `${HOST}/cvm/api/client` },
      })),
    ...vultr.accounts.map(({ key }, at) => ({
      account: account(`shop-${at + 1}`, "vultr"),
      options: { apiKey: key, baseUrl: `${HOST}/vultr` },
    })),
  ];
}

const PLACES = ["USCA_2", "USFL_1", "HKHK_1", "USNJ", "EUNL_3", "USAZ_2"];
const SYSTEMS = ["debian-12-x86_64", "ubuntu-24.04-x86_64", "almalinux-9-x86_64"];
const GIB = 2 ** 30;

/** Returns the world with a number of additional KiwiVM machines of different sizes and ages. */
export function more(world: World, count: number): World {
  const { vpses } = world.kiwivm;
  const last = Math.max(1_600_000, ...vpses.map(({ veid }) => veid));
  const added = Array.from({ length: count }, (_, at): Vps => {
    const number = vpses.length + at + 1;
    const size = 1 + (number % 4);
    return {
      veid: last + at + 1,
      api_key: `private_demo${String(number).padStart(20, "0")}`,
      hostname: `node-${number}.example.com`,
      location: PLACES[number % PLACES.length],
      os: SYSTEMS[number % SYSTEMS.length],
      created: 1_700_000_000 + number * 86_400,
      running: number % 9 !== 0,
      ips: [`203.0.113.${100 + (number % 100)}`],
      plan: {
        name: `kvmv5-${size * 20}g-${size}g`,
        disk: size * 20 * GIB,
        ram: size * GIB,
        swap: size * GIB * 0.25,
        monthly_data: size * 500 * GIB,
        max_ipv6s: 3,
      },
    };
  });
  return { ...world, kiwivm: { ...world.kiwivm, vpses: [...vpses, ...added] } };
}
