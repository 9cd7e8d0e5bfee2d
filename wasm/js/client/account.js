// How `vpswire/fleet`, which is another file with a core of its own, asks a client for its account.

/** The name of the method that gives what a client is made of. That holds the key, so nothing shows or copies it. */
export const ACCOUNT = Symbol.for("vpswire.account");
