// How `vpswire/fleet`, which is another file with a core of its own, asks a client for its account.

/** The name of the method that gives a client's API and options. They hold the key, so nothing shows or copies them. */
export const ACCOUNT = Symbol.for("vpswire.account");
