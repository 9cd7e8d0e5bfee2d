/** A value in an answer that differs from the documentation. The answer contains it as received. */
export interface Flaw {
  /** The path from the root of the answer: names, keys and indexes, joined by dots: `576965.vcpu_count`. */
  readonly path: string;
  /** The documented type: `an integer`. */
  readonly expected: string;
  /** The value that was received; text is in quotes, and secrets are left out. */
  readonly found: string;
}

/**
 * Returns the values in an answer that differ from the documentation, at most 100. The list is usually empty. The answer
 * contains such a value as received, whatever its type says; a missing value is missing there, too.
 *
 * @param answer - The answer of a call: the object itself, not a copy.
 *
 * @example
 * ```ts
 * const servers = await vultr.server.list();
 * for (const { path, expected, found } of flawsOf(servers)) console.warn(`${path}: expected ${expected}, found ${found}`);
 * ```
 */
export declare function flawsOf(answer: unknown): readonly Flaw[];
