// The browser of the tests: Debian's Chromium, or the one that CHROMIUM names.

import { chromium } from "playwright-core";

const PATH = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** What ends a test that hangs, milliseconds. No verdict depends on it. */
const PATIENCE = 300_000;

/** Starts it. Its pages wait as long as that. */
export const launch = async () => {
  const browser = await chromium.launch({ executablePath: PATH, args: FLAGS, timeout: PATIENCE });
  browser.on("context", (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
};
