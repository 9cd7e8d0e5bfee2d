// The command's processes that these tests use, and the browser: the simulator, a panel in front of it, and the panel's demo.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "../../../../wasm/tests/browser/chromium.js";
import { serve } from "../../../../wasm/tests/served.js";

const COMMAND = process.env.VPSWIRE ?? fileURLToPath(new URL("../../../../target/debug/vpswire", import.meta.url));

/** The settings that a simulator prints: its variables, of the first account of each service. */
const settingsOf = ({ settings }) => {
  const lines = readFileSync(settings, "utf8").split("\n");
  const exported = lines.filter((line) => line.startsWith("export VPSWIRE_") && !line.includes("_SIM_"));
  return Object.fromEntries(
    exported.flatMap((line) => [...line.matchAll(/(\w+)='([^']*)'/g)].map(([, name, value]) => [name, value])),
  );
};

/** Starts a simulator. With `keys`: what must never reach a page. */
export const simulate = async (...options) => {
  const simulator = await serve(...options);
  const variables = settingsOf(simulator);
  const secrets = Object.entries(variables).filter(([name]) => /_(KEY|TOKEN)$/.test(name));
  return Object.assign(simulator, { variables, keys: secrets.map(([, value]) => value) });
};

/** A panel that runs, on a terminal of its own: Enter prints another link. */
class Panel {
  #process;
  #printed = "";
  #waiting = [];

  constructor(variables, options) {
    const home = mkdtempSync(join(tmpdir(), "vpswire-panel-"));
    const { PATH } = process.env;
    const env = { PATH, HOME: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home, TERM: "dumb", ...variables };
    this.log = join(home, "vpswire/panel-audit.jsonl");
    const words = [COMMAND, "panel", ...options].map((word) => `'${word}'`).join(" ");
    this.#process = spawn("script", ["-qfec", words, "/dev/null"], { env, stdio: ["pipe", "pipe", "inherit"] });
    this.#process.stdout.on("data", (data) => {
      this.#printed += data;
      this.#give();
    });
    this.#process.once("exit", () => {
      for (const { reject } of this.#waiting) reject(new Error(`the panel ended: ${this.#printed}`));
    });
  }

  #give() {
    for (;;) {
      const link = /(http:\/\/\S+)[\r\n]/.exec(this.#printed);
      if (link === null || this.#waiting.length === 0) return;
      this.#printed = this.#printed.slice(link.index + link[0].length);
      this.#waiting.shift().resolve(link[1]);
    }
  }

  /** The next link that it prints. */
  printed() {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#give();
    });
  }

  /** A new link. */
  link() {
    this.#process.stdin.write("\r");
    return this.printed();
  }

  async stop() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#waiting = [];
    // Ctrl-C on its terminal.
    this.#process.stdin.write("\x03");
    await ended;
  }
}

/** Starts a panel for the accounts of a simulator, or the demo without one. `first` is its first link. */
export const panel = async (simulator, ...options) => {
  const started = new Panel(simulator?.variables ?? {}, simulator === undefined ? ["--demo", ...options] : options);
  return Object.assign(started, { first: await started.printed() });
};

export const browser = launch;
