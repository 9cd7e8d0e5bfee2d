/** What a section sends: its buttons and forms say it, and of each call the first one's request is shown. */
import { type ReadonlySignal, signal } from "@preact/signals";

/** A call with what it is given. */
export interface Shown {
  readonly call: string;
  readonly params?: object | undefined;
}

/** The requests of a section. A table may have thousands of buttons, so only a change of what is shown is one. */
export class Requests {
  readonly #calls = new Map<string, Map<string, Shown>>();
  readonly #shown = signal<readonly Shown[]>([]);

  /** The first request of each call. */
  get shown(): ReadonlySignal<readonly Shown[]> {
    return this.#shown;
  }

  /** Says what a button or a form with that id sends. */
  say(id: string, one: Shown): void {
    const all = this.#calls.get(one.call) ?? new Map<string, Shown>();
    const before = first(all);
    all.set(id, one);
    this.#calls.set(one.call, all);
    if (first(all) !== before) this.#show();
  }

  /** Forgets what is not there any more. */
  forget(id: string, call: string): void {
    const all = this.#calls.get(call);
    if (all === undefined) return;
    const before = first(all);
    all.delete(id);
    if (all.size === 0) this.#calls.delete(call);
    if (first(all) !== before) this.#show();
  }

  #show(): void {
    this.#shown.value = [...this.#calls.values()].flatMap((all) => first(all) ?? []);
  }
}

const first = (all: ReadonlyMap<string, Shown>): Shown | undefined => all.values().next().value;
