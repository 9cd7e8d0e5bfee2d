// Printed from the table of calls. Do not edit: `make faces` rewrites it.
/** How a key is given that an account may lack, since some calls need none. */
export const KEY = "give apiKey, or in Node and Bun set VPSWIRE_VULTR_API_KEY";

/** The kinds of options that the core follows, and of what permits it to send a key. */
export const OPTIONS = {
  allowPlainHttp: "flag",
  maxRetries: "count",
  retrySets: "flag",
  readOnly: "flag",
  pace: "flag",
  maxBody: "bytes",
};

/** The greatest body of an answer, unless set and at most. */
export const [MAX_BODY, LARGEST_BODY] = [67108864, 268435455];
