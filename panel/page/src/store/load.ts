/**
 * Loaded data, by key. A component that loads data is rendered again when it arrives. Old data remains while a newer answer is
 * loading, and if that fails.
 */
import { type Signal, signal } from "@preact/signals";

export interface Loaded<T> {
  readonly data?: T;
  /** The error of the last attempt, if it failed. */
  readonly error?: unknown;
  /** The time of the data, in Unix milliseconds. */
  readonly since?: number;
  readonly loading: boolean;
  reload(): Promise<void>;
}

interface Entry {
  readonly state: Signal<Loaded<unknown>>;
  read: () => Promise<unknown>;
  /** The time of the last request. */
  asked: number;
  /** Whether anything visible depends on it. */
  isShown: boolean;
}

/** The age from which data is reloaded when it is shown again, in milliseconds. */
const FRESH = 300_000;

const entries = new Map<string, Entry>();
const NOTHING: Loaded<never> = { loading: false, reload: async () => {} };

async function read(entry: Entry): Promise<void> {
  const asked = Date.now();
  entry.asked = asked;
  const { state } = entry;
  if (!state.peek().loading) state.value = { ...state.peek(), loading: true };
  // An answer that arrives after that of a later request is dropped.
  const show = (news: object) => {
    if (entry.asked !== asked) return;
    const { error: _, ...before } = state.peek();
    state.value = { ...before, ...news, loading: false };
  };
  try {
    show({ data: await entry.read(), since: Date.now() });
  } catch (error) {
    show({ error });
  }
}

/** Returns the result of `fn`, which is called once for all users of the key. Loads nothing without a key. */
export function load<T>(key: string | undefined, fn: () => Promise<T>): Loaded<T> {
  if (key === undefined) return NOTHING;
  let entry = entries.get(key);
  if (entry === undefined) {
    const made: Entry = {
      state: signal<Loaded<unknown>>(
        { loading: true, reload: () => read(made) },
        {
          watched: () => {
            made.isShown = true;
          },
          unwatched: () => {
            made.isShown = false;
          },
        },
      ),
      read: fn,
      asked: 0,
      isShown: false,
    };
    entry = made;
    entries.set(key, entry);
    read(entry);
  } else if (!entry.state.peek().loading && Date.now() - entry.asked > FRESH) {
    // Not during rendering.
    queueMicrotask(() => entry && read(entry));
    entry.asked = Date.now();
  }
  entry.read = fn;
  return entry.state.value as Loaded<T>;
}

/** Reloads all visible data whose key has the prefix; other data with it is reloaded when it is shown next. */
export async function reloadAll(prefix = ""): Promise<void> {
  age(prefix);
  const shown = [...entries].filter(([key, { isShown }]) => isShown && key.startsWith(prefix));
  await Promise.all(shown.map(([, entry]) => read(entry)));
}

/** Marks invisible data whose key has the prefix as changed, so that it is reloaded when it is shown next. */
export function age(prefix: string): void {
  for (const [key, entry] of entries) if (!entry.isShown && key.startsWith(prefix)) entry.asked = 0;
}

/** Drops all data, which belongs to another source. */
export function forget(): void {
  entries.clear();
}
