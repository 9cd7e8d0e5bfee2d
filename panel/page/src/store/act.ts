/**
 * Makes calls that change something, and says how each ended: done, refused, not sent, or unknown with the call that shows it.
 * All notices are here; `ui` shows them.
 */
import { signal } from "@preact/signals";
import { type Look, VpsError } from "vpswire";
import type { Effect } from "../source/index.ts";
import { accountOf } from "./accounts.ts";
import { callBy } from "./calls.ts";
import { age } from "./load.ts";
import { client } from "./source.ts";

/** What is about to be done. */
export interface Doing {
  readonly account: string;
  /** The call's name: `server.destroy`. */
  readonly call: string;
  readonly params?: object | undefined;
  readonly effect: Effect;
}

/** How it ended. `declined`: the person said no, so nothing was sent. */
export type Outcome = "done" | "declined" | "not_sent" | "rejected" | "unknown";

export interface Notice {
  readonly id: number;
  readonly doing: Doing;
  readonly outcome: Outcome;
  readonly message?: string | undefined;
  /** The call that shows whether it was done. */
  readonly look?: Look | undefined;
  /** What that call said. */
  readonly seen?: unknown;
}

/** The notices that are shown, the oldest first. */
export const notices = signal<readonly Notice[]>([]);

/** For how long it is shown that something was done. Milliseconds. */
const SHOWN = 6_000;

let last = 0;

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

function note(news: Omit<Notice, "id">): void {
  last += 1;
  const id = last;
  notices.value = [...notices.value, { ...news, id }];
  if (news.outcome === "done" || news.outcome === "declined") setTimeout(() => dismiss(id), SHOWN);
}

/** The words of an error after which the person said no. */
const DECLINED = /not confirmed/;

/** How a call ended that failed. */
export function outcomeOf(error: unknown): Outcome {
  if (!VpsError.is(error)) return "unknown";
  return error.verdict === "not_sent" && DECLINED.test(error.message) ? "declined" : error.verdict;
}

/** Says how something ended that failed, for what is no single call. */
export function report(doing: Doing, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  age(`${doing.account}/`);
  note({ doing, outcome: outcomeOf(error), message, look: VpsError.is(error) ? error.look : undefined });
}

/** Makes a call, and says how it ended. Gives its answer (`null` where that is nothing), or `undefined` where it failed. */
export async function act<T>(doing: Doing, run: () => Promise<T>): Promise<T | undefined> {
  try {
    const answer = await run();
    age(`${doing.account}/`);
    note({ doing, outcome: "done" });
    return answer;
  } catch (error) {
    report(doing, error);
    return undefined;
  }
}

/** Makes the call that shows how another one ended, and keeps what it says with the notice. */
export async function lookUp({ id, doing, look }: Notice): Promise<void> {
  const account = accountOf(doing.account);
  if (account === undefined || look === undefined) return;
  let seen: unknown;
  try {
    seen = await callBy(client(account), look.call, look.args);
  } catch (error) {
    seen = error;
  }
  notices.value = notices.value.map((notice) => (notice.id === id ? { ...notice, seen } : notice));
}
