// A request as the core made it, with the headers that this side adds.

/** A token that no other request has: 128 random bits. */
const token = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/**
 * The request with the caller's headers: objects, of which the last with a name counts. What the call needs itself comes
 * last, so that nothing replaces it.
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
