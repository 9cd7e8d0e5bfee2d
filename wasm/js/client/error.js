// The class of all errors.

/** An error of a transport, with a text from which the core has removed all secrets. */
const safe = (thrown, words) => {
  const { name = "Error", code = thrown.cause?.code } = thrown;
  return Object.assign(new Error(words), { name }, code === undefined ? {} : { code });
};

/** The mark of a `VpsError` of any copy of this package. */
const MARK = Symbol.for("vpswire.VpsError");

/** Returns a call's name in JavaScript: `getLiveServiceInfo`; for a raw call, its path. */
export const camel = (name) =>
  /^[a-z]/.test(name) ? name.replace(/_([a-z\d])/g, (_, letter) => letter.toUpperCase()) : name;

/** Decodes a float from its bits as digits, which is how the core encodes it. */
export const float = (digits) => new Float64Array(new BigUint64Array([BigInt(digits)]).buffer)[0];

/** Returns a message that begins with the call's name, and may name the call that shows the outcome. */
const spelt = (message, call, look) => {
  const own = call && message.startsWith(call) ? camel(call) + message.slice(call.length) : message;
  return look ? own.replace(`${look.call}(`, `${camel(look.call)}(`) : own;
};

/** The error of a failed call. error.d.ts documents the members. */
export class VpsError extends Error {
  static name = "VpsError";
  static mark = MARK;

  static is(value) {
    return value instanceof VpsError;
  }

  /**
   * @param {{ message: string, words?: string, call: string, look?: { call: string }, progress?: { percent?: string } } & Record<string, unknown>} details
   * @param {{ thrown?: unknown, cause?: unknown, body?: Uint8Array }} [kept]
   */
  constructor({ message, words, ...details }, { thrown, cause = thrown && safe(thrown, words), body } = {}) {
    const { call, look, progress } = details;
    super(spelt(message, call, look), cause === undefined ? undefined : { cause });
    Object.assign(this, details, { call: camel(call) });
    if (look) this.look = { ...look, call: camel(look.call) };
    if (progress?.percent !== undefined) Object.assign(progress, { percent: float(progress.percent) });
    // A body may contain secrets: it is accessible, but nothing that shows the error shows it.
    if (body) Object.defineProperty(this, "body", { value: body });
  }

  toJSON() {
    const { name, message } = this;
    return { name, message, ...this };
  }
}
Object.defineProperty(VpsError.prototype, MARK, { value: true });
// An error of any copy is an instance. A class that extends this one has its own mark.
Object.defineProperty(VpsError, Symbol.hasInstance, {
  value(error) {
    return error?.[this.mark] === true;
  },
});
Object.defineProperty(VpsError.prototype, "name", { value: "VpsError" });

/** Returns the error for an invalid argument or option. */
export const invalid = (call, param, why) =>
  new VpsError({
    message: `${call && `${call}: `}${param}: ${why}`,
    code: "invalid_params",
    call,
    verdict: "not_sent",
    retryable: false,
    param,
  });
