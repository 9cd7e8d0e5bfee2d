/** The accounts of the source. */
import { computed, signal } from "@preact/signals";
import type { Account, Source } from "../source/index.ts";
import { forget } from "./load.ts";
import { source } from "./source.ts";

export const accounts = signal<readonly Account[]>([]);

/** Reads the accounts of a source, and drops the data of the previous one. */
export async function openAccounts(of: Source): Promise<void> {
  const all = await of.accounts();
  forget();
  accounts.value = all;
}

export const accountOf = (name: string): Account | undefined => accounts.value.find((one) => one.name === name);

/** Whether an account is read-only. */
export const isReadOnly = (account: Account): boolean => account.readOnly || source.value?.isReadOnly === true;

/** The groups of the accounts. */
export const groups = computed(() => [...new Set(accounts.value.flatMap(({ groups }) => groups))].sort());
