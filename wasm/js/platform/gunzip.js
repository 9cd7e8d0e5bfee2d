// Decompresses a body like the Rust client. Node's own gunzip fails at the bytes that some servers write after a gzip
// stream, with another message.

const [NO_HEADER, CUT] = ["invalid gzip header", "unexpected end of file"];

/** Whether a gzip member begins here. Neither JSON nor text begins like one. */
const isMember = (bytes, at) => bytes[at] === 0x1f && bytes[at + 1] === 0x8b;

/** Returns the start of the deflated part of the member at `at`; beyond the end of the bytes if they are incomplete. */
const deflated = (bytes, at) => {
  const flags = bytes[at + 3];
  if (!isMember(bytes, at)) throw new Error(NO_HEADER);
  let start = at + 10;
  if (start > bytes.length) throw new Error(CUT);
  if (bytes[at + 2] !== 8) throw new Error(NO_HEADER);
  if (flags & 4) start += 2 + (bytes[start] | (bytes[start + 1] << 8));
  // A name, and a comment.
  for (const flag of [8, 16]) if (flags & flag) start = bytes.indexOf(0, start) + 1 || bytes.length;
  return flags & 2 ? start + 2 : start;
};

const inflate = (bytes, most) =>
  new Promise((resolve, reject) => {
    const options = { info: true, maxOutputLength: most, chunkSize: 64 << 10 };
    process
      .getBuiltinModule("node:zlib")
      .inflateRaw(bytes, options, (error, got) => (error ? reject(error) : resolve(got)));
  });

/**
 * Adds the content of the members of a gzip stream to a body, and ignores anything after the last. Returns whether it fits.
 *
 * Calls `stopped` before each member.
 */
const readMembers = async (bytes, body, most, stopped) => {
  const { crc32 } = process.getBuiltinModule("node:zlib");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  do {
    if (stopped()) return false;
    at = deflated(bytes, at);
    const { buffer, engine } = await inflate(bytes.subarray(at), Math.max(most - body.length, 1));
    at += engine.bytesWritten;
    if (at + 8 > bytes.length) throw new Error(CUT);
    if (view.getUint32(at, true) !== crc32(buffer) || view.getUint32(at + 4, true) !== buffer.length) {
      throw new Error("corrupt gzip stream does not have a matching checksum");
    }
    at += 8;
    if (!body.add(buffer)) return false;
  } while (isMember(bytes, at));
  return true;
};

/** Returns how many times a body is gzipped: by its headers, or else by its first bytes. An empty body is not compressed. */
export const layersOf = (headers, bytes) => {
  if (bytes.length === 0) return 0;
  const values = headers.filter(([name]) => name === "content-encoding").map(([, value]) => value);
  const names = values.join().toLowerCase().split(",");
  return names.filter((name) => /^\s*(x-)?gzip\s*$/.test(name)).length || Number(isMember(bytes, 0));
};

/** Decompresses a body into `body`, which is empty and has the limit. Returns `undefined` if it is too large. */
export const gunzip = async (bytes, body, most, stopped) => {
  try {
    return (await readMembers(bytes, body, most, stopped)) ? body.bytes() : undefined;
  } catch (error) {
    if (error.code === "ERR_BUFFER_TOO_LARGE") return undefined;
    throw new Error(`the answer's compression is broken: ${error.message}`);
  }
};

/** Returns the readable part of a truncated body: decompressed or, if that is impossible, as received. */
export const readable = (bytes, headers, most) => {
  if (!bytes || layersOf(headers, bytes) === 0) return bytes;
  const { constants, gunzipSync } = process.getBuiltinModule("node:zlib");
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most });
  } catch {
    return bytes;
  }
};
