/** The accounts of the source. */
import { computed, signal } from "@preact/signals";
import type { Account, Source } from "../source/index.ts";
import { forget } from "./load.ts";
import { source } from "./source.ts";

export const accounts = signal<readonly Account[]>([]);

/** Reads the accounts of a source; what was read of another one is forgotten. */
export async function openAccounts(of: Source): Promise<void> {
  const all = await of.accounts();
  forget();
  accounts.value = all;
}

export const accountOf = (name: string): Account | undefined => accounts.value.find((one) => one.name === name);

/** Whether nothing of an account may be changed. */
export const isReadOnly = (account: Account): boolean => account.readOnly || source.value?.isReadOnly === true;

/** The groups that accounts are in. */
export const groups = computed(() => [...new Set(accounts.value.flatMap(({ groups }) => groups))].sort());
