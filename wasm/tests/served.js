// The simulator of the command `vpswire sim`, for tests that go through sockets.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Simulator } from "vpswire/testing";

/** The command: `VPSWIRE` in the environment, or what `cargo build -p vpswire-cli` makes. */
const COMMAND = process.env.VPSWIRE ?? new URL("../../target/debug/vpswire", import.meta.url).pathname;

/** A simulator that runs in a process of its own. */
class Served {
  #process;
  #admin;

  constructor(process, admin, url) {
    this.#process = process;
    this.#admin = admin;
    this.url = url;
  }

  /** The options of a client of the first account of an API, at another URL if one is given. */
  account(api, url = this.url) {
    const account = new Simulator()[api];
    return { ...account, baseUrl: url + new URL(account.baseUrl).pathname };
  }

  async admin(method, path, body) {
    const response = await fetch(this.#admin + path, { method, body });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return text;
  }

  /** What it was asked so far. */
  async seen() {
    return JSON.parse(await this.admin("GET", "/requests"));
  }

  async stop() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGINT");
    await ended;
  }
}

/** Starts one on a free port. */
export const serve = async (...options) => {
  const child = spawn(COMMAND, ["sim", "--port", "0", "--admin", "0", ...options], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let admin;
  let words = "";
  for await (const line of createInterface(child.stderr)) {
    words += `${line}\n`;
    admin ??= /admin API on (\S+)/.exec(line)?.[1];
    const url = /simulating on (\S+),/.exec(line)?.[1];
    if (url) {
      // What it says later is read by nobody, and must not block it.
      child.stderr.resume();
      return new Served(child, admin, url);
    }
  }
  throw new Error(`the simulator did not start: ${words}`);
};
