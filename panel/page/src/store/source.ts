/** The source of the page's machines, and the client of each account. */
import { signal } from "@preact/signals";
import type { Cvm, KiwiVM, Vultr } from "vpswire";
import { type Account, type AnyClient, type Api, clientOf, type Source } from "../source/index.ts";

/** Missing until a source is open. */
export const source = signal<Source | undefined>(undefined);

/** Whether the relay no longer accepts the session: nothing is sent until a new link is opened. */
export const isOver = signal(false);

interface Clients {
  readonly kiwivm: KiwiVM;
  readonly cvm: Cvm;
  readonly vultr: Vultr;
}

const clients = new WeakMap<Source, Map<string, AnyClient>>();

/** Returns the client of an account, always the same one. */
export function client<Name extends Api>(account: Account & { readonly api: Name }): Clients[Name];
export function client(account: Account): AnyClient;
export function client(account: Account): AnyClient {
  const open = source.peek();
  if (open === undefined) throw new Error("no source is open");
  let made = clients.get(open);
  if (made === undefined) {
    made = new Map();
    clients.set(open, made);
  }
  const one = made.get(account.name) ?? clientOf(open, account);
  made.set(account.name, one);
  return one;
}

/** Returns the time of the machines, in Unix milliseconds. */
export const now = (): number => source.peek()?.now() ?? Date.now();
