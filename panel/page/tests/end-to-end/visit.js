// A page of the panel in the browser, and what is asked of each: that it is read, that nothing failed, that it fits.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Opens a page. What the browser complains of is in `complaints`. */
export const open = async (browser, link, { width = 1440, scheme = "light", lang = "en" } = {}) => {
  const options = { viewport: { width, height: 900 }, colorScheme: scheme, locale: lang, reducedMotion: "reduce" };
  const context = await browser.newContext({ ...options, timezoneId: "UTC" });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(link);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await read(page);
  return Object.assign(page, { complaints });
};

/** Waits until all that the page shows was read. */
export const read = (page) =>
  page.waitForFunction(() => {
    const main = document.querySelector("main");
    return main !== null && main.textContent !== "" && main.querySelector(".spinner") === null;
  });

/** Goes to a place of the page. */
export const go = async (page, hash) => {
  await page.evaluate(
    (hash) =>
      new Promise((resolve) => {
        if (location.hash === hash) return resolve();
        // The page hears of it first, and draws what is there then.
        addEventListener("hashchange", () => requestAnimationFrame(() => requestAnimationFrame(resolve)), {
          once: true,
        });
        location.hash = hash;
      }),
    hash,
  );
  // The screen may still have to be loaded.
  await page.waitForFunction(() => document.querySelector("main")?.textContent !== "");
  await read(page);
};

/** The links of a page to places within it that begin so. */
export const places = (page, begin) =>
  page
    .$$eval("a[href]", (all) => all.map((a) => a.getAttribute("href")))
    .then((all) => [...new Set(all)].filter((href) => href.startsWith(begin)));

/** Asserts that the page is no wider than the window, once it is drawn for that. */
export const fits = async (page, name) => {
  const isNarrow = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(isNarrow).catch(async () => {
    const widths = () => [document.documentElement.scrollWidth, document.documentElement.clientWidth];
    assert.fail(`${name}: ${await page.evaluate(widths)} px are the page and the window`);
  });
};

/** Asserts that axe finds nothing. */
export const isAccessible = async (page, name) => {
  // The policy lets no script in, but what the browser's own protocol evaluates.
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const shown = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("; ")}`,
  );
  assert.deepEqual(shown, [], name);
};
