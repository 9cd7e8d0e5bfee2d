/** The session: opens the source of the page's machines, and reports its state. */
import { signal } from "@preact/signals";
import { href, path } from "../router.ts";
import type { Source } from "../source/index.ts";
import { post, RelayError, relay, type Session } from "../source/relay.ts";
import { accounts, openAccounts } from "./accounts.ts";
import { confirm } from "./consent.ts";
import { resumeJobs } from "./jobs.ts";
import { isOver, source } from "./source.ts";

/**
 * `opening`; `open`; `link`: a new link from the terminal is needed; `password`: the relay requires one; `down`: no answer.
 */
export type State = "opening" | "open" | "link" | "password" | "down";

export const state = signal<State>("opening");
/** Whether the relay answered last time. */
export const isReached = signal(true);

/** Sets the source of the page. */
export async function use(opened: Source): Promise<void> {
  source.value = opened;
  isOver.value = false;
  await openAccounts(opened);
  resumeJobs();
  state.value = "open";
}

/** Reads the accounts again after they have changed. */
export async function reopen(): Promise<void> {
  if (source.value !== undefined) accounts.value = await source.value.accounts();
}

/** Opens the simulator in the page. */
export async function useSimulator(): Promise<void> {
  const { simulator } = await import("../source/simulator.ts");
  await use(await simulator(confirm));
}

/** Opens a saved world. Throws if the text is not a world. */
export async function useWorld(text: string): Promise<void> {
  const { savedWorld } = await import("../source/simulator.ts");
  await use(await savedWorld(text));
}

const hooks = {
  confirm,
  onEnded: () => {
    isOver.value = true;
    state.value = "link";
  },
  onReached: (reached: boolean) => {
    isReached.value = reached;
  },
};

/** Exchanges a token of a link, or a password, for a session. The state shows a failure. */
export async function open(proof: { token?: string; password?: string }): Promise<void> {
  try {
    const answer = (await post("/api/session", proof)) as Session | { demo: true };
    if ("demo" in answer) await useSimulator();
    else await use(relay(answer, hooks));
  } catch (error) {
    state.value = stateAfter(error, location.hostname);
    if (proof.password !== undefined && state.value === "password") throw error;
  }
}

/** Returns the next requirement. A panel under a host name other than this machine's requires its password. */
export function stateAfter(error: unknown, host: string): State {
  if (!(error instanceof RelayError) || (error.status !== 401 && error.status !== 429)) return "down";
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host) ? "link" : "password";
}

/** Returns the token in the address of a link, or nothing if it is a path of the page. */
export const tokenOf = (hash: string): string | undefined =>
  hash.length > 1 && !hash.startsWith("#/") ? hash.slice(1) : undefined;

/** Opens the source that the page and its link name. A new link for an open page does not reload it. */
export async function begin(): Promise<void> {
  const kind = document.querySelector<HTMLMetaElement>('meta[name="vpswire-source"]')?.content;
  if (kind === "demo") return useSimulator();
  addEventListener("hashchange", () => {
    const token = tokenOf(location.hash);
    if (token !== undefined) void enter(token);
  });
  const token = tokenOf(location.hash);
  await (token === undefined ? open({}) : enter(token));
}

/** Logs in by a token, which can be used only once and must not remain in the browser's history. */
async function enter(token: string): Promise<void> {
  history.replaceState(null, "", href(...path.peek()));
  await open({ token });
}
