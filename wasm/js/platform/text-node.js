// A body as a text of which each character is a byte. Node's `TextDecoder` takes seven times as long.

/** Bytes as text. */
export const text = ({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length).latin1Slice();
