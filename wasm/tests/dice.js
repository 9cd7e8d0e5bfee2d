// Random numbers of a seed, for tests.

export class Dice {
  #state;

  constructor(seed) {
    this.#state = Math.imul(seed + 1, 0x9e3779b9);
  }

  /** An integer from 0, below that (mulberry32). */
  below(end) {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  percent(chance) {
    return this.below(100) < chance;
  }

  pick(all) {
    return all[this.below(all.length)];
  }
}
