/** The account that sections are of, and what differs between services. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Asked, Labelled } from "../form/index.ts";
import type { AnyClient, Effect, Account as Known } from "../source/index.ts";
import { client, isReadOnly } from "../store/index.ts";

/** What is a service's own. */
export interface Service {
  /** The area of its texts and styles. */
  readonly area: "machine" | "vultr";
  /** Whether sections and requests have names of their own; not where a table may have thousands of requests. */
  readonly isNamed: boolean;
  /** What a call does that is made by a button or a form. */
  effectOf(call: string): Effect;
  /** The beginnings of the keys of the answers that it changes. */
  changedBy(account: string, call: string, params: object | undefined): readonly string[];
  /** What the button of a call says. */
  labelOf(call: string): string;
  /** A field with what it is called. */
  fieldOf(field: Asked): Labelled;
}

/** An account whose sections are shown. */
export interface Account extends Known {
  readonly client: AnyClient;
  readonly isReadOnly: boolean;
  readonly service: Service;
}

/** An account with what its sections need. */
export const opened = (account: Known, service: Service): Account => ({
  ...account,
  client: client(account),
  isReadOnly: isReadOnly(account),
  service,
});

export const AccountContext = createContext<Account | undefined>(undefined);

/** The account of the sections. */
export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (account === undefined) throw new Error("outside of an account");
  return account;
}

/** The key under which an answer is kept. Without parameters it begins those of all answers of the call. */
export const keyOf = (account: string, name: string, params?: object): string =>
  `${account}/${name}/${params === undefined ? "" : JSON.stringify(params)}`;
