// The body of an answer that comes in parts. What is kept takes as many bytes as the body has, however small its parts are,
// and never more than may be kept.

export class Body {
  /** What holds the bytes: each block is as large as all before it together, or as the part that it was made for. */
  #blocks = [];
  /** The free end of the last block. */
  #free = new Uint8Array(0);
  #most;
  length = 0;

  /** @param most The greatest body that is kept, bytes. */
  constructor(most) {
    this.#most = most;
  }

  /** Adds a part. Whether the body is still no larger than it may be; what follows is of no use then. */
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

  /** How many bytes are held. */
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
