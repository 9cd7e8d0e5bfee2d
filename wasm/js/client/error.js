// Errors: one class, for all that can go wrong.

/** What a transport threw, in words out of which the core has taken all secrets. */
const safe = (thrown, words) => {
  const { name = "Error", code = thrown.cause?.code } = thrown;
  return Object.assign(new Error(words), { name }, code === undefined ? {} : { code });
};

/** What a `VpsError` of any copy of this package has, and no other error. */
const MARK = Symbol.for("vpswire.VpsError");

/** A call's name as JavaScript has it: `getLiveServiceInfo`. That of a raw call is its path. */
export const camel = (name) =>
  /^[a-z]/.test(name) ? name.replace(/_([a-z\d])/g, (_, letter) => letter.toUpperCase()) : name;

/** A float of its bits as digits, which is how the core gives one. */
export const float = (digits) => new Float64Array(new BigUint64Array([BigInt(digits)]).buffer)[0];

/** A message that begins with a call's name, and may say which other call to look with. */
const spelt = (message, call, look) => {
  const own = call && message.startsWith(call) ? camel(call) + message.slice(call.length) : message;
  return look ? own.replace(`${look.call}(`, `${camel(look.call)}(`) : own;
};

/** Why a call failed. What each member means is in error.d.ts. */
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
    // A body may hold secrets: it is there, but nothing that shows the error shows it.
    if (body) Object.defineProperty(this, "body", { value: body });
  }

  toJSON() {
    const { name, message } = this;
    return { name, message, ...this };
  }
}
Object.defineProperty(VpsError.prototype, MARK, { value: true });
// An error of any copy is an instance. A class that extends this one has a mark of its own.
Object.defineProperty(VpsError, Symbol.hasInstance, {
  value(error) {
    return error?.[this.mark] === true;
  },
});
Object.defineProperty(VpsError.prototype, "name", { value: "VpsError" });

/** An argument or option is invalid. */
export const invalid = (call, param, why) =>
  new VpsError({
    message: `${call && `${call}: `}${param}: ${why}`,
    code: "invalid_params",
    call,
    verdict: "not_sent",
    retryable: false,
    param,
  });
