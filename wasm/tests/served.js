// The simulator of the command `vpswire sim`, for tests that go through sockets.

import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Simulator } from "vpswire/testing";

/** The command: `VPSWIRE` in the environment, or what `cargo build -p vpswire-cli` makes. */
const COMMAND = process.env.VPSWIRE ?? new URL("../../target/debug/vpswire", import.meta.url).pathname;

/** A simulator that runs in a process of its own. */
class Served {
  #process;
  #admin;
  #token;

  constructor(process, url, settings) {
    this.#process = process;
    this.url = url;
    [, this.#admin, this.#token] = /VPSWIRE_SIM_ADMIN_URL='(.*)' VPSWIRE_SIM_ADMIN_TOKEN='(.*)'/.exec(settings);
    /** The file with the settings that it printed. */
    this.settings = join(mkdtempSync(join(tmpdir(), "vpswire-")), "settings");
    writeFileSync(this.settings, settings);
  }

  /** The options of a client of the first account of an API, at another URL if one is given. */
  account(api, url = this.url) {
    const account = new Simulator()[api];
    return { ...account, baseUrl: url + new URL(account.baseUrl).pathname };
  }

  async admin(method, path, body) {
    const headers = { authorization: `Bearer ${this.#token}` };
    const response = await fetch(this.#admin + path, { method, body, headers });
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

/** Starts one on a free port, with the keys that `Simulator` has. */
export const serve = async (...options) => {
  const child = spawn(COMMAND, ["sim", "--port", "0", "--admin", "0", "--fixed-keys", ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let settings = "";
  for await (const line of createInterface(child.stdout)) {
    settings += `${line}\n`;
    // The last line.
    if (line.startsWith("# export VPSWIRE_VULTR_API_KEY")) break;
  }
  let words = "";
  for await (const line of createInterface(child.stderr)) {
    words += `${line}\n`;
    const url = /simulating on (\S+),/.exec(line)?.[1];
    if (url) {
      // What it says later is not read, and must not block it.
      child.stderr.resume();
      return new Served(child, url, settings);
    }
  }
  throw new Error(`the simulator did not start: ${words}`);
};
