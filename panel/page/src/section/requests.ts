/** What a section sends: its buttons and forms say it, and of those of the same name the first one's request is shown. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext, useEffect, useId } from "preact/hooks";
import { useAccount } from "./account.ts";

/** A call with what it is given. */
export interface Shown {
  readonly call: string;
  readonly params?: object | undefined;
  /** What its button says, where requests are chosen by that too. */
  readonly label?: string | undefined;
}

/** What a request is called where one is chosen. */
export const nameOf = ({ call, label }: Shown): string => (label === undefined ? call : `${call}: ${label}`);

/** The requests of a section. A table may have thousands of buttons, so only a change of what is shown is one. */
export class Requests {
  readonly #named = new Map<string, Map<string, Shown>>();
  readonly #shown = signal<readonly Shown[]>([]);

  /** The first request of each name. */
  get shown(): ReadonlySignal<readonly Shown[]> {
    return this.#shown;
  }

  /** Says what a button or a form with that id sends. */
  say(id: string, one: Shown): void {
    const name = nameOf(one);
    const all = this.#named.get(name) ?? new Map<string, Shown>();
    const before = first(all);
    all.set(id, one);
    this.#named.set(name, all);
    if (first(all) !== before) this.#show();
  }

  /** Forgets what is not there any more. */
  forget(id: string, name: string): void {
    const all = this.#named.get(name);
    if (all === undefined) return;
    const before = first(all);
    all.delete(id);
    if (all.size === 0) this.#named.delete(name);
    if (first(all) !== before) this.#show();
  }

  #show(): void {
    this.#shown.value = [...this.#named.values()].flatMap((all) => first(all) ?? []);
  }
}

const first = (all: ReadonlyMap<string, Shown>): Shown | undefined => all.values().next().value;

export const RequestsContext = createContext<Requests | undefined>(undefined);

/** A button or a form says to its section what it sends. */
export function useRequest(call: string, label: string, params: object | undefined): void {
  const id = useId();
  const requests = useContext(RequestsContext);
  const { service } = useAccount();
  const shown = { call, params, label: service.isNamed ? label : undefined };
  const name = nameOf(shown);
  const text = JSON.stringify(params);
  useEffect(() => requests?.say(id, shown), [requests, id, name, text]);
  useEffect(() => () => requests?.forget(id, name), [requests, id, name]);
}
