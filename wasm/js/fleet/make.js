// Makes one call for the fleet or a job with its client: at the client's own pace, with its retries and hooks.

import { members } from "../client/arguments.js";
import { camel } from "../client/error.js";
import { lines } from "../client/pairs.js";

const NOTHING = new Uint8Array();

const bytes = (body = NOTHING) => (typeof body === "string" ? new TextEncoder().encode(body) : body);

/** Returns the bits of a float as an integer. */
const bits = (float) => new BigUint64Array(new Float64Array([float]).buffer)[0];

/** Returns the members of an error for the core. */
export const facts = ({ message, call, progress, serviceCode, ...error }) => {
  const { code, verdict, retryable, param, status, retryAfter, serviceMessage } = error;
  const { percent, ...known } = progress ?? {};
  return members(
    {
      code,
      verdict,
      retryable,
      param,
      status,
      retryAfter,
      serviceMessage,
      call,
      words: message.startsWith(`${call}: `) ? message.slice(call.length + 2) : message,
      serviceCode: Number.isSafeInteger(serviceCode) ? serviceCode : undefined,
      progress: progress && { ...known, percent: percent === undefined ? undefined : bits(percent) },
    },
    call,
  );
};

/**
 * Makes a call. Returns the outcome as the arguments of the core's `answered` (`response`), or of its `failed` (`failure`)
 * with the `error` itself.
 */
export const make = async (client, { call, bare, args }, signal) => {
  const method = call.split(".").reduce((of, name) => of[camel(name)], client);
  try {
    const { response } = await method.withResponse(...(bare ? [{ signal }] : [args, { signal }]));
    return { response: [response.status, lines(Object.entries(response.headers)), bytes(response.body)] };
  } catch (error) {
    return { failure: facts(error), error };
  }
};
