/**
 * Makes calls that change something, and reports their outcomes: done, refused, not sent, or unknown with the call that shows
 * it. All notices are here; `ui` shows them.
 */
import { signal } from "@preact/signals";
import { type Look, VpsError } from "vpswire";
import { isDeclined } from "../source/errors.ts";
import type { Effect } from "../source/index.ts";
import { accountOf } from "./accounts.ts";
import { callBy } from "./calls.ts";
import { age } from "./load.ts";
import { client } from "./source.ts";

/** The action to perform. */
export interface Doing {
  readonly account: string;
  /** The call's name: `server.destroy`. */
  readonly call: string;
  readonly params?: object | undefined;
  readonly effect: Effect;
}

/** The outcome. `declined`: the user declined, so nothing was sent. */
export type Outcome = "done" | "declined" | "not_sent" | "rejected" | "unknown";

export interface Notice {
  readonly id: number;
  readonly doing: Doing;
  readonly outcome: Outcome;
  readonly message?: string | undefined;
  /** The call that shows the outcome. */
  readonly look?: Look | undefined;
  /** The answer of that call. */
  readonly seen?: unknown;
}

/** The visible notices, the oldest first. */
export const notices = signal<readonly Notice[]>([]);

/** The time for which a success is shown, in milliseconds. */
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

/** Returns the outcome of a failed call. */
export function outcomeOf(error: unknown): Outcome {
  if (!VpsError.is(error)) return "unknown";
  return isDeclined(error) ? "declined" : error.verdict;
}

/** Reports the outcome of a failure that does not belong to a single call. */
export function report(doing: Doing, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  age(`${doing.account}/`);
  note({ doing, outcome: outcomeOf(error), message, look: VpsError.is(error) ? error.look : undefined });
}

/** Makes a call, and reports its outcome. Returns the answer (`null` if it is empty), or `undefined` if the call failed. */
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

/** Makes the call that shows the outcome of another one, and adds its answer to the notice. */
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
