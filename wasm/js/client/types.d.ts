/** Shared by all three clients: options, calls, answers and errors. */

import type { Settings } from "./settings.js";

/** Headers by name: an object of texts, or pairs, such as a `Headers` or a `Map`. Each name occurs once. */
export type HeaderPairs = Readonly<Record<string, string>> | Iterable<readonly [string, string]>;

/** Options of calls. Each can be set for a client and for a single call. */
export interface CallOptions {
  /** Cancels the call. The error's `verdict` is `"not_sent"` before the first byte has been sent, then `"unknown"`. */
  signal?: AbortSignal | undefined;
  /** The time that one attempt may take. In milliseconds. Default: 30,000, or more for slow calls. */
  timeout?: number | undefined;
  /** How often a failed call is retried, if it is safe to send it again. Default: 2. */
  maxRetries?: number | undefined;
  /**
   * Additional headers, for a proxy in front of the service. They cannot replace those that the call itself needs. Headers
   * about the length, the host or the connection of a request (`Content-Length`, `Host`, `Connection` and the like) are
   * refused, so do not forward the headers of another request unchanged.
   */
  headers?: HeaderPairs | undefined;
}

/** Options of a client, beyond its account. */
export interface ClientOptions extends Omit<CallOptions, "signal">, Settings {
  /** The URL of the service, if it differs from the default: that of a proxy under the page's origin, or of a simulator. */
  baseUrl?: string | URL | undefined;
  /** A function to use instead of the built-in transport, such as `globalThis.fetch`. */
  fetch?: Fetch | undefined;
  /**
   * The URL of the HTTP proxy that every connection goes through. Such as `http://user:password@proxy:3128`. This
   * machine itself is reached without it. For Node 22.21, 24.5 and later. Default: the value of `HTTPS_PROXY`,
   * `HTTP_PROXY` and `NO_PROXY`.
   */
  proxy?: string | URL | undefined;
  /**
   * The form of integers that a number cannot hold exactly (beyond ±(2^53 - 1)). `true`: a `bigint`, whatever the type
   * says. `false`: text, and `flawsOf` the answer names those that are documented. Default: off.
   */
  bigint?: boolean | undefined;
  /**
   * The means by which a proxy at `baseUrl` guarantees that a call which acts, destroys or bills is executed at most once.
   * `"connection-close"`: it answers each request with `Connection: close`, so that no connection is reused.
   * `"once-token"`: each such request carries its own `Idempotency-Key`, 128 random bits in hex, and the proxy forwards each
   * key once; a repeated request gets the answer of the first.
   *
   * Browsers resend a POST by themselves if a reused connection breaks without an answer. In pages and their workers
   * (whatever `fetch` is set, except for the simulator of `vpswire/testing`), and over Deno's own `fetch`, such calls are
   * refused unless this is set: code `"invalid_params"`, verdict `"not_sent"`. Elsewhere, each is sent once without it.
   */
  delivery?: "connection-close" | "once-token" | undefined;
  /**
   * Called after each attempt, and before each wait. It receives no key, password or token. Its errors and rejections are
   * ignored, and its promises are not awaited.
   */
  onAttempt?: ((attempt: Attempt) => unknown) | undefined;
}

/** A function like `fetch`. It receives `redirect: "manual"`, and a `signal` that aborts it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One attempt at a call, or a wait before one, without secrets. */
export interface Attempt {
  /** The call's name: `server.list`. */
  readonly call: string;
  /** The number of the attempt, from 1. */
  readonly number: number;
  /** The HTTP status, if a complete answer arrived. */
  readonly status?: number;
  /** The duration of the attempt, in milliseconds. */
  readonly duration: number;
  /**
   * Milliseconds until the next attempt, if there will be one. Without `status` and `error`, the attempt waits for its turn,
   * so that the account stays below the service's rate limit.
   */
  readonly retryIn?: number;
  /** The error of the attempt, if it will be retried. */
  readonly error?: import("./error.js").VpsError;
}

/** A request that any HTTP stack can send. It contains the account's key. */
export interface PreparedRequest<Answer> {
  readonly method: "GET" | "POST";
  /** The whole URL, query string included. */
  readonly url: string;
  /** The headers by name; each name occurs once. */
  readonly headers: Record<string, string>;
  /** The form of a POST. */
  readonly body?: string;
  /**
   * Reads the answer, without retries. The `body` is text, bytes, or the one of a `Response`.
   * Rejects with a {@link VpsError} if the service rejected the call, or the response cannot be decoded.
   */
  parse(response: RawResponse | Response): Promise<Answer>;
}

/** A request for display: secrets are masked. */
export type PlannedRequest = Omit<PreparedRequest<never>, "parse">;

/** A raw response. The body may contain secrets. */
export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/**
 * A call: a function, with variants as its methods. It rejects only with a {@link VpsError}.
 *
 * The function itself has no comment: editors would show it instead of the comment of each call.
 */
export interface Call<Args extends unknown[], Answer> {
  (...args: Args): Promise<Answer>;
  /** Makes the call, and returns the answer together with the response. */
  withResponse(...args: Args): Promise<{ answer: Answer; response: RawResponse }>;
  /** Returns the request that the call would send, for an HTTP stack of your own. Sends nothing. */
  request(...args: Args): Promise<PreparedRequest<Answer>>;
  /** Returns the request that the call would send, with secrets masked. Sends nothing. */
  plan(...args: Args): Promise<PlannedRequest>;
}

/** A call whose answer may be long. */
export interface ListCall<Args extends unknown[], Answer, Row> extends Call<Args, Answer> {
  /**
   * Makes the call, and returns its answer as a {@link View}: rows in the service's order, whose fields are decoded when
   * they are read. For pages that show a few fields of thousands of rows.
   */
  view(...args: Args): Promise<View<Row>>;
}

/**
 * A row of a view. Its fields are getters of its class, so `{ ...row }` and `structuredClone(row)` are empty: copy
 * `row.toJSON()` instead.
 */
export type ViewRow<Row> = Row & {
  /** Returns the whole row as a plain object, with its undocumented members. */
  toJSON(): Row;
};

/** A long answer whose fields are decoded when they are read. It owns its data; there is nothing to free. */
export interface View<Row> extends Iterable<[id: string, row: ViewRow<Row>]> {
  /** The number of rows. */
  readonly size: number;
  /** Returns the row with an id. In a list without ids, the ids are indexes from "0". */
  get(id: string | number): ViewRow<Row> | undefined;
  /** Returns the row at an index, from 0. */
  at(index: number): ViewRow<Row> | undefined;
  /** Returns the ids, in the service's order. */
  keys(): IterableIterator<string>;
  /** Returns the rows, in the service's order. */
  values(): IterableIterator<ViewRow<Row>>;
  /** Returns the whole answer as a plain object or array, as the call itself returns it. */
  toJSON(): unknown;
}

/** The value of a parameter of a raw call. */
export type RawParam = string | number | bigint | readonly (string | number | bigint)[];
