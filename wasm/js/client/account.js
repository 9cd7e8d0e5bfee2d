// Passes a client's account to `vpswire/fleet`, a separate file with its own core.

/** The name of the method that returns a client's API and options. They contain the key, so nothing shows or copies them. */
export const ACCOUNT = Symbol.for("vpswire.account");
