/** The source of the page's machines, and the client of each account. */
import { signal } from "@preact/signals";
import type { Cvm, KiwiVM, Vultr } from "vpswire";
import { type Account, type AnyClient, type Api, clientOf, type Source } from "../source/index.ts";

/** Missing until one is open. */
export const source = signal<Source | undefined>(undefined);

/** Whether the relay knows the session no more: until a new link is opened nothing is sent. */
export const isOver = signal(false);

interface Clients {
  readonly kiwivm: KiwiVM;
  readonly cvm: Cvm;
  readonly vultr: Vultr;
}

const clients = new WeakMap<Source, Map<string, AnyClient>>();

/** The client of an account, the same one each time. */
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

/** The time where the machines are. Milliseconds since 1970. */
export const now = (): number => source.peek()?.now() ?? Date.now();
