/** A place in an answer that is not what is documented: its value is as it came. */
export interface Flaw {
  /** Names, keys and places from the root of the answer, joined by dots: `576965.vcpu_count`. */
  readonly path: string;
  /** What is documented: `an integer`. */
  readonly expected: string;
  /** What came; a text in quotes, and nothing of a secret. */
  readonly found: string;
}

/**
 * The places in an answer that are not what is documented, at most 100. Mostly the list is empty. In such a place the answer
 * has what came, whatever its type says, and nothing if that is what came.
 *
 * @param answer - What a call gave: the object itself, no copy of it.
 *
 * @example
 * ```ts
 * const servers = await vultr.server.list();
 * for (const { path, expected, found } of flawsOf(servers)) console.warn(`${path}: expected ${expected}, found ${found}`);
 * ```
 */
export declare function flawsOf(answer: unknown): readonly Flaw[];
