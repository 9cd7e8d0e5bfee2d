/** The account of sections, and the differences between services. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Asked, Labelled } from "../form/index.ts";
import type { AnyClient, Effect, Account as Known } from "../source/index.ts";
import { client, isReadOnly } from "../store/index.ts";

/** The properties of a service. */
export interface Service {
  /** The area of its texts and styles. */
  readonly area: "machine" | "vultr";
  /** Whether sections and requests have their own names; false if a table may have thousands of requests. */
  readonly isNamed: boolean;
  /** Returns the effect of a call of a button or form. */
  effectOf(call: string): Effect;
  /** Returns the key prefixes of the answers that it changes. */
  changedBy(account: string, call: string, params: object | undefined): readonly string[];
  /** Returns the label of a call's button. */
  labelOf(call: string): string;
  /** Returns a field with its label. */
  fieldOf(field: Asked): Labelled;
}

/** An account whose sections are shown. */
export interface Account extends Known {
  readonly client: AnyClient;
  readonly isReadOnly: boolean;
  readonly service: Service;
}

/** An account with the data that its sections need. */
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

/** Returns the key of an answer. Without parameters, it is the prefix of the keys of all answers of the call. */
export const keyOf = (account: string, name: string, params?: object): string =>
  `${account}/${name}/${params === undefined ? "" : JSON.stringify(params)}`;
