/**
 * The relay of `vpswire panel`, which has the keys and makes the calls. The page has a bearer token, only in memory. The relay
 * first answers a call that destroys or bills with a question; the page repeats the call with the user's answer.
 */
import { declined, errorOf, type Failure, refused } from "./errors.ts";
import type { Account, Confirm, Effect, Relay, Source } from "./index.ts";
import { read, type Sent } from "./sent.ts";
import { CLIENT_TIMEOUT, waitFor } from "./wait.ts";

/** The relay's data of the whole session. */
export interface Session {
  readonly bearer: string;
  readonly readOnly: boolean;
  readonly version: string;
}

/** The events of the session while the page is open. */
export interface Hooks {
  readonly confirm: Confirm;
  /** The relay no longer accepts the bearer token. */
  onEnded(): void;
  /** Whether the relay answered last time. */
  onReached(isReached: boolean): void;
}

interface Consent {
  readonly nonce: string;
  readonly name: string;
  readonly call: string;
  readonly effect: Effect;
}

type Answer =
  | { readonly status: number; readonly headers: [string, string][]; readonly body: string }
  | { readonly failure: Failure }
  | { readonly consent: Consent };

/** The relay refused a request of the page. Nothing was sent to a service. */
export class RelayError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The base URL of the clients. Nothing is sent there. */
const BASE = "/relay";
/** The number of retries of a request without an answer: the relay executes the same request only once. */
const AGAIN = 2;
/** The statuses of answers without a body. */
const BARE = [204, 205, 304];

/** Returns the text of a refusal, or nothing if it is not the relay's own. */
function refusalOf(text: string): string | undefined {
  try {
    const { error } = JSON.parse(text) as { error?: unknown };
    return typeof error === "string" ? error : undefined;
  } catch {
    return undefined;
  }
}

/** Sends a body to the relay, and returns its answer. */
export async function post(path: string, body: object, bearer?: string, signal?: AbortSignal | null): Promise<unknown> {
  const response = await fetch(path, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(body),
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    signal: signal ?? null,
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  const refusal = refusalOf(text);
  if (refusal !== undefined) throw new RelayError(response.status, refusal);
  // A proxy may answer like this even for a request that it has forwarded: the outcome is unknown.
  throw new Error(`no answer from the relay: HTTP ${response.status} from something in front of it`);
}

export function relay(session: Session, hooks: Hooks): Source {
  const { bearer, readOnly, version } = session;

  const ask = async (path: string, body: object, signal?: AbortSignal | null): Promise<unknown> => {
    for (let tries = 0; ; tries++) {
      try {
        const answer = await post(path, body, bearer, signal);
        hooks.onReached(true);
        return answer;
      } catch (error) {
        if (error instanceof RelayError) {
          hooks.onReached(true);
          if (error.status === 401) hooks.onEnded();
          throw error;
        }
        if (signal?.aborted || tries === AGAIN) {
          if (!signal?.aborted) hooks.onReached(false);
          throw error;
        }
        await waitFor(300 * (tries + 1), signal ?? undefined);
      }
    }
  };

  /** Makes a call, and asks the user if the relay requires it, again if it does not accept the answer. */
  const make = async (account: string, sent: Sent, signal: AbortSignal | undefined): Promise<Response> => {
    let consent: { nonce: string; typed: string } | undefined;
    for (;;) {
      const body = { account, ...sent, ...(consent === undefined ? {} : { consent }) };
      const answer = (await ask("/api/call", body, signal)) as Answer;
      if ("failure" in answer) throw errorOf(answer.failure);
      if (!("consent" in answer)) {
        const { status, headers } = answer;
        return new Response(BARE.includes(status) ? null : answer.body, { status, headers });
      }
      const { nonce, ...question } = answer.consent;
      const typed = await hooks.confirm({ account, form: sent.form, ...question }, signal);
      if (typed === undefined) throw declined();
      consent = { nonce, typed };
    }
  };

  const fetchOf = (account: string, base: string) => async (url: string, init: RequestInit) => {
    try {
      return await make(account, read(base, url, init), init.signal ?? undefined);
    } catch (error) {
      throw error instanceof RelayError ? refused(`the relay refused the request: ${error.message}`) : error;
    }
  };

  const also: Relay = {
    version,
    history: (machine, from, to, points) => ask("/api/history", { machine, from, to, points }),
    alerts: () => ask("/api/alerts", {}),
    audit: (before) => ask("/api/audit", before === undefined ? {} : { before }),
  };

  return {
    kind: "relay",
    isReadOnly: readOnly,
    accounts: async () => ((await ask("/api/accounts", {})) as { accounts: Account[] }).accounts,
    options: ({ name, readOnly: isReadOnly }) => {
      const baseUrl = `${location.origin}${BASE}`;
      return {
        baseUrl,
        fetch: fetchOf(name, baseUrl),
        delivery: "once-token",
        // The relay enforces the pace and the time-out of each account.
        pace: false,
        timeout: CLIENT_TIMEOUT,
        readOnly: readOnly || isReadOnly,
      };
    },
    now: Date.now,
    wait: waitFor,
    relay: also,
  };
}
