/** Registers the requests that the buttons and forms of a section can send; of several with one name the first is shown. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext, useEffect, useId } from "preact/hooks";
import { useAccount } from "./account.ts";

/** A call with its parameters. */
export interface Shown {
  readonly call: string;
  readonly params?: object | undefined;
  /** The label of its button, if requests are also selected by it. */
  readonly label?: string | undefined;
}

/** Returns the label of a request in the selection. */
export const nameOf = ({ call, label }: Shown): string => (label === undefined ? call : `${call}: ${label}`);

/** The requests of a section. A table may have thousands of buttons, so only visible changes are reported. */
export class Requests {
  readonly #named = new Map<string, Map<string, Shown>>();
  readonly #shown = signal<readonly Shown[]>([]);

  /** The first request of each name. */
  get shown(): ReadonlySignal<readonly Shown[]> {
    return this.#shown;
  }

  /** Registers the request of a button or form by its id. */
  say(id: string, one: Shown): void {
    const name = nameOf(one);
    const all = this.#named.get(name) ?? new Map<string, Shown>();
    const before = first(all);
    all.set(id, one);
    this.#named.set(name, all);
    if (first(all) !== before) this.#show();
  }

  /** Removes the request of a button or form that no longer exists. */
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

/** Registers the request of a button or form with its section. */
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
