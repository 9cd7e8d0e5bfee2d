// Printed from the table of calls. Do not edit: `make faces` rewrites it.
/** What each account is made of: its kind, the variable of the environment, and whether it is required. */
export const ACCOUNTS = {
  kiwivm: {
    veid: ["id", "VPSWIRE_KIWIVM_VEID", true],
    apiKey: ["text", "VPSWIRE_KIWIVM_API_KEY", true],
    baseUrl: ["url", "VPSWIRE_KIWIVM_URL", false],
  },
  cvm: {
    baseUrl: ["url", "VPSWIRE_CVM_URL", true],
    publicToken: ["text", "VPSWIRE_CVM_PUBLIC_TOKEN", true],
    privateToken: ["text", "VPSWIRE_CVM_PRIVATE_TOKEN", true],
  },
  vultr: {
    apiKey: ["text", "VPSWIRE_VULTR_API_KEY", false],
    baseUrl: ["url", "VPSWIRE_VULTR_URL", false],
  },
};

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
