/**
 * The overview's data of each account, read by the fleet's verbs. The fast verbs of all accounts run before the slow ones of
 * any, and some connections remain free for the user's actions.
 */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { FleetProblems, Machines, Usages } from "vpswire/fleet";
import type { Account } from "../source/index.ts";
import { accounts } from "./accounts.ts";
import { type Loaded, load } from "./load.ts";
import { queue } from "./queue.ts";
import { client, source } from "./source.ts";

/** Browsers open six connections to a server. */
const AT_ONCE = 4;
const inTurn = queue(AT_ONCE);

/** The answers of an account. */
export interface Summary {
  readonly account: Account;
  readonly list: Loaded<Machines>;
  /** The same with data that takes long to read: the states of KiwiVM and CVM. */
  readonly live: Loaded<Machines>;
  readonly usage: Loaded<Usages>;
  readonly problems: Loaded<FleetProblems>;
}

/** A failure that the fleet reports in its answer. */
export class AccountFailure extends Error {
  readonly code: string;

  constructor({ code, message }: { code: string; message: string }) {
    super(message);
    this.code = code;
  }
}

/** Returns a fleet of one account, so that a failure belongs to that account. */
async function fleetOf(account: Account) {
  const { Fleet } = await import("vpswire/fleet");
  return new Fleet({ [account.name]: client(account) });
}

type OfOne = Awaited<ReturnType<typeof fleetOf>>;

/** Runs a verb. Throws a failure of the whole account, so that older data remains. */
function verb<T extends { failures: readonly { code: string; message: string; machine?: string | null }[] }>(
  account: Account,
  name: string,
  urgency: number,
  ask: (fleet: OfOne) => Promise<T>,
): Loaded<T> {
  return load(`${account.name}/fleet.${name}`, () =>
    inTurn(urgency, async () => {
      const answer = await ask(await fleetOf(account));
      const whole = answer.failures.find(({ machine }) => machine == null);
      if (whole !== undefined) throw new AccountFailure(whole);
      return answer;
    }),
  );
}

function summaryOf(account: Account): ReadonlySignal<Summary> {
  return computed(() => {
    const list = verb(account, "list", 0, (fleet) => fleet.list());
    return {
      account,
      list,
      usage: verb(account, "usage", 1, (fleet) => fleet.usage()),
      problems: verb(account, "problems", 2, (fleet) => fleet.problems()),
      // Vultr's plain list contains the states.
      live: account.api === "vultr" ? list : verb(account, "live", 3, (fleet) => fleet.list({ live: true })),
    };
  });
}

/** The summaries of all accounts, each a signal of its own. */
export const summaries = computed(() => {
  // Everything is read again for another source.
  source.value;
  return accounts.value.map(summaryOf);
});
