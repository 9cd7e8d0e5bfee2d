/**
 * What was read, by keys. A component that loads something is rendered again when it comes. Data that is there stays while a newer
 * answer is on its way, and where that fails.
 */
import { type Signal, signal } from "@preact/signals";

export interface Loaded<T> {
  readonly data?: T;
  /** Why it could not be read last time. */
  readonly error?: unknown;
  /** When the data came. Milliseconds since 1970. */
  readonly since?: number;
  readonly loading: boolean;
  reload(): Promise<void>;
}

interface Entry {
  readonly state: Signal<Loaded<unknown>>;
  read: () => Promise<unknown>;
  /** When it was asked for last time. */
  asked: number;
  /** Whether anything that is shown depends on it. */
  isShown: boolean;
}

/** What is older than this is read again when it is shown again. Milliseconds. */
const FRESH = 300_000;

const entries = new Map<string, Entry>();
const NOTHING: Loaded<never> = { loading: false, reload: async () => {} };

async function read(entry: Entry): Promise<void> {
  const asked = Date.now();
  entry.asked = asked;
  const { state } = entry;
  if (!state.peek().loading) state.value = { ...state.peek(), loading: true };
  // An answer that came after that of a later question is not shown.
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

/** What `fn` gives, read once for all that ask for that key. Nothing is read without a key. */
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
    // Not while something is rendered.
    queueMicrotask(() => entry && read(entry));
    entry.asked = Date.now();
  }
  entry.read = fn;
  return entry.state.value as Loaded<T>;
}

/** Reads again all that is shown and whose key begins so; what is not shown is read again when it is shown next. */
export async function reloadAll(prefix = ""): Promise<void> {
  age(prefix);
  const shown = [...entries].filter(([key, { isShown }]) => isShown && key.startsWith(prefix));
  await Promise.all(shown.map(([, entry]) => read(entry)));
}

/** Has what begins so and is not shown read again when it is shown next: something has changed. */
export function age(prefix: string): void {
  for (const [key, entry] of entries) if (!entry.isShown && key.startsWith(prefix)) entry.asked = 0;
}

/** Forgets all that was read: it was of another source. */
export function forget(): void {
  entries.clear();
}
