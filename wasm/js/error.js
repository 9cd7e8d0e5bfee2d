// Errors: one class, for all that can go wrong.

/** What a transport threw, in words out of which the core has taken all secrets. */
const safe = (thrown, words) => {
  const { name = "Error", code = thrown.cause?.code } = thrown;
  return Object.assign(new Error(words), { name }, code === undefined ? {} : { code });
};

/** Why a call failed. What each member means is in error.d.ts. */
export class VpsError extends Error {
  static name = "VpsError";

  /**
   * @param {{ message: string, words?: string, progress?: { percent?: string } } & Record<string, unknown>} details
   * @param {{ thrown?: unknown, cause?: unknown, body?: Uint8Array }} [kept]
   */
  constructor({ message, words, ...details }, { thrown, cause = thrown && safe(thrown, words), body } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, details);
    if (details.progress?.percent !== undefined) {
      const bits = new BigUint64Array([BigInt(details.progress.percent)]);
      Object.assign(details.progress, { percent: new Float64Array(bits.buffer)[0] });
    }
    // A body may hold secrets: it is there, but nothing that shows the error shows it.
    if (body) Object.defineProperty(this, "body", { value: body });
  }
}
Object.defineProperty(VpsError.prototype, "name", { value: "VpsError" });

/** What a caller has given is not what it should be. */
export const invalid = (call, param, why) =>
  new VpsError({
    message: `${call && `${call}: `}${param}: ${why}`,
    code: "invalid_params",
    call,
    verdict: "not_sent",
    retryable: false,
    param,
  });
