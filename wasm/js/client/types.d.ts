/** What all three clients share: their options, their calls, answers and errors. */

import type { Settings } from "./settings.js";

/** Headers by name: an object of texts, or pairs, such as a `Headers` or a `Map`. Each name occurs once. */
export type HeaderPairs = Readonly<Record<string, string>> | Iterable<readonly [string, string]>;

/** Options of calls. Each can be set for a client and for a single call. */
export interface CallOptions {
  /** Ends the call. Before a byte has left, the error's `verdict` is `"not_sent"`; after that `"unknown"`. */
  signal?: AbortSignal | undefined;
  /** How long one attempt may take. In milliseconds; unless set the call's own: 30,000, more for the slow ones. */
  timeout?: number | undefined;
  /** How often a call that may be sent again is sent again. 2 unless set. */
  maxRetries?: number | undefined;
  /**
   * Additional headers, for a proxy in front of the service. They cannot replace those that the call itself needs. Headers
   * about the length, the host or the connection of a request (`Content-Length`, `Host`, `Connection` and the like) are
   * refused, so do not forward the headers of another request unchanged.
   */
  headers?: HeaderPairs | undefined;
}

/** What a client may be given beyond its account. */
export interface ClientOptions extends Omit<CallOptions, "signal">, Settings {
  /** Where the service is, if it is elsewhere: a proxy under the page's own origin, or a simulator. */
  baseUrl?: string | URL | undefined;
  /** What to use instead of the built-in transport; `globalThis.fetch` fits. */
  fetch?: Fetch | undefined;
  /**
   * The URL of the HTTP proxy that every connection goes through. Such as `http://user:password@proxy:3128`; what is on
   * this machine is reached without it. For Node 22.21, 24.5 and later. Unless set what `HTTPS_PROXY`, `HTTP_PROXY` and
   * `NO_PROXY` say holds there.
   */
  proxy?: string | URL | undefined;
  /**
   * What an integer is given as that a number cannot hold exactly (beyond ±(2^53 - 1)). `true`: it comes as a `bigint`,
   * whatever its type says. `false`: it is text, and `flawsOf` the answer names it where it is documented. Off unless set.
   */
  bigint?: boolean | undefined;
  /**
   * How a proxy at `baseUrl` guarantees that a call which acts, destroys or bills is carried out once at most.
   * `"connection-close"`: it answers each request with `Connection: close`, so that no connection is used twice.
   * `"once-token"`: each such request carries an `Idempotency-Key` of its own, 128 random bits in hex, and the proxy
   * forwards each key once; what comes again gets the first one's answer.
   *
   * Browsers send a POST again by themselves when a connection that was used before breaks without an answer. In pages
   * and their workers (whatever `fetch` is set, except for the simulator of `vpswire/testing`), and over Deno's own
   * `fetch`, such calls are refused unless this is set: code `"invalid_params"`, verdict `"not_sent"`. Elsewhere each is
   * sent once without it.
   */
  delivery?: "connection-close" | "once-token" | undefined;
  /**
   * Is called after each attempt, and before each wait. It is shown no key, password or token. What it throws is
   * ignored.
   */
  onAttempt?: ((attempt: Attempt) => unknown) | undefined;
}

/** A function like `fetch`. It gets `redirect: "manual"`, and a `signal` that ends it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One attempt at a call, or a wait before one, without secrets. */
export interface Attempt {
  /** The call's name: `server.list`. */
  readonly call: string;
  /** The number of the attempt, from 1. */
  readonly number: number;
  /** The HTTP status, if a whole answer came. */
  readonly status?: number;
  /** Milliseconds that it took. */
  readonly duration: number;
  /**
   * Milliseconds until the next attempt, if there will be one. With neither `status` nor `error` beside it the attempt waits
   * for its turn, so that the account stays under its service's limit.
   */
  readonly retryIn?: number;
  /** Why it failed, if it will be tried again. */
  readonly error?: import("./error.js").VpsError;
}

/** A request, ready to be sent by any HTTP stack. It holds the account's key. */
export interface PreparedRequest<Answer> {
  readonly method: "GET" | "POST";
  /** The whole URL, query string included. */
  readonly url: string;
  /** By name; each name comes once. */
  readonly headers: Record<string, string>;
  /** The form of a POST. */
  readonly body?: string;
  /**
   * Reads the answer, and nothing else: nothing is tried again. The `body` is text, bytes, or what `fetch` gives.
   * Rejects with a {@link VpsError} if the service said no, or the response cannot be decoded.
   */
  parse(response: RawResponse | Response): Promise<Answer>;
}

/** A request that is only shown: secrets are masked. */
export type PlannedRequest = Omit<PreparedRequest<never>, "parse">;

/** A response as it came. The body may hold secrets. */
export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/**
 * A call: a function, and other ways to make it. It rejects with a {@link VpsError}, and with nothing else.
 *
 * The function itself has no comment: editors would show it instead of what each call does.
 */
export interface Call<Args extends unknown[], Answer> {
  (...args: Args): Promise<Answer>;
  /** Makes the call, and gives the response beside the answer. */
  withResponse(...args: Args): Promise<{ answer: Answer; response: RawResponse }>;
  /** The request that the call would send, for an HTTP stack of your own. Nothing is sent. */
  request(...args: Args): Promise<PreparedRequest<Answer>>;
  /** The request that the call would send, with masks for secrets. Nothing is sent. */
  plan(...args: Args): Promise<PlannedRequest>;
}

/** A call whose answer may be long. */
export interface ListCall<Args extends unknown[], Answer, Row> extends Call<Args, Answer> {
  /**
   * Makes the call, and gives its answer as a {@link View}: rows in the order of the service, each field read when it
   * is asked for. For pages that show a few fields of thousands of rows.
   */
  view(...args: Args): Promise<View<Row>>;
}

/**
 * A row of a view. Its fields are read by getters of its class, so `{ ...row }` and `structuredClone(row)` are empty: copy
 * `row.toJSON()`.
 */
export type ViewRow<Row> = Row & {
  /** All of the row as a plain object, with its undocumented members. */
  toJSON(): Row;
};

/** A long answer whose fields are read when they are asked for. It owns what it shows; there is nothing to free. */
export interface View<Row> extends Iterable<[id: string, row: ViewRow<Row>]> {
  /** How many rows there are. */
  readonly size: number;
  /** The row of that id; in a list without ids, ids are places from "0". */
  get(id: string | number): ViewRow<Row> | undefined;
  /** The row at that place, from 0. */
  at(index: number): ViewRow<Row> | undefined;
  /** The ids, in the order of the service. */
  keys(): IterableIterator<string>;
  /** The rows, in the order of the service. */
  values(): IterableIterator<ViewRow<Row>>;
  /** All of it as a plain object (or array), as the call itself gives it. */
  toJSON(): unknown;
}

/** The value of a parameter of a raw call. */
export type RawParam = string | number | bigint | readonly (string | number | bigint)[];
