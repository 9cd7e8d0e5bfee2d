// A body as a text of which each character is a byte.

/** Bytes as text. */
export const text = (body) => new TextDecoder("latin1").decode(body);
