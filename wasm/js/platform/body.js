// The body of an answer that arrives in parts. Its memory is proportional to its size, however small the parts are, and
// limited.

export class Body {
  /** The blocks of bytes: each is as large as all before it together, or as the part that it was created for. */
  #blocks = [];
  /** The free end of the last block. */
  #free = new Uint8Array(0);
  #most;
  length = 0;

  /** @param most The maximum size of the body, in bytes. */
  constructor(most) {
    this.#most = most;
  }

  /** Adds a part. Returns whether the body is still within the limit; if not, further parts are useless. */
  add(part) {
    if (this.length + part.length > this.#most) return false;
    for (let rest = part; rest.length > 0; ) {
      if (this.#free.length === 0) {
        const size = Math.min(Math.max(this.length, rest.length), this.#most - this.length);
        this.#free = new Uint8Array(size);
        this.#blocks.push(this.#free);
      }
      const fitting = rest.subarray(0, this.#free.length);
      this.#free.set(fitting);
      this.#free = this.#free.subarray(fitting.length);
      rest = rest.subarray(fitting.length);
      this.length += fitting.length;
    }
    return true;
  }

  /** The number of bytes. */
  get held() {
    return this.length + this.#free.length;
  }

  /** Returns the bytes of a truncated body that have arrived, or `undefined` if no byte has. */
  received() {
    return this.length > 0 ? this.bytes() : undefined;
  }

  /** Returns all bytes. */
  bytes() {
    if (this.#blocks.length === 1) return this.#blocks[0].subarray(0, this.length);
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const block of this.#blocks) {
      all.set(block.subarray(0, this.length - at), at);
      at += block.length;
    }
    return all;
  }
}
