// A request of the core, with the headers that JavaScript adds.

/** Returns a unique token: 128 random bits. */
const token = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/**
 * Returns the request with the caller's headers, if any, from several objects: the last one with a name counts, in any case.
 * The call's own headers come last, so that nothing replaces them.
 */
export const dressed = (request, { headers, delivery }) => {
  const needed = { ...request.headers };
  if (request.once && delivery === "once-token") needed["Idempotency-Key"] = token();
  const all = new Map();
  for (const some of [...headers, needed]) {
    for (const header of Object.entries(some ?? {})) all.set(header[0].toLowerCase(), header);
  }
  return { ...request, headers: Object.fromEntries(all.values()) };
};
