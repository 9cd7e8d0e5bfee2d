// Every screen, on the simulator in the page and over the relay: read without a complaint, no wider than the window, accessible.
// PICTURES names a folder for a picture of each.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser as launch, panel, simulate } from "./started.js";
import { fits, go, isAccessible, open, places } from "./visit.js";

const WIDTHS = [320, 768, 1440];
const MAIN = ["#/", "#/jobs", "#/alerts", "#/audit", "#/settings"];

const simulator = await simulate("--no-limits");
const [demo, relay] = [await panel(), await panel(simulator)];
const browser = await launch();
after(async () => {
  await browser.close();
  await Promise.all([demo.stop(), relay.stop()]);
  await simulator.stop();
});

/** All places: those of the head, and each tab of a machine of each kind. */
const all = async (page) => {
  const found = [...MAIN];
  const machines = [...(await places(page, "#/m/")), ...(await places(page, "#/v/"))];
  const kinds = new Map(machines.map((href) => [href.split("/").slice(0, 3).join("/").replace(/-\d+$/, ""), href]));
  for (const machine of kinds.values()) {
    await go(page, machine);
    const tabs = [...(await places(page, "#/m/")), ...(await places(page, "#/v/"))];
    found.push(machine, ...tabs);
  }
  return [...new Set(found)];
};

/** Visits all places at all widths. */
const visit = async (link, name, { scheme, lang, widths = WIDTHS }) => {
  const page = await open(browser, link, { scheme, lang });
  try {
    const found = await all(page);
    assert.ok(found.length > 20, `${found}`);
    for (const place of found) {
      await go(page, place);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await fits(page, `${place} at ${width}`);
        const words = place.replace(/[^\w-]+/g, "_");
        const path = `${process.env.PICTURES}/${name}-${lang}-${scheme}-${width}-${words}.png`;
        if (process.env.PICTURES) await page.screenshot({ path, fullPage: true });
      }
      await isAccessible(page, `${place} of ${name}, ${scheme}, ${lang}`);
    }
    assert.deepEqual(page.complaints, []);
  } finally {
    await page.context().close();
  }
};

for (const [scheme, lang] of [
  ["light", "en"],
  ["dark", "zh-CN"],
]) {
  test(`every screen of the demo, ${scheme}, ${lang}`, async () => {
    await visit(demo.first, "demo", { scheme, lang });
  });
}

test("every screen over the relay", async () => {
  // One that was printed before the demo was visited may be too old.
  await visit(await relay.link(), "relay", { scheme: "light", lang: "en", widths: [1440] });
});

test("every screen over the relay, dark, in Chinese", async () => {
  await visit(await relay.link(), "relay", { scheme: "dark", lang: "zh-CN", widths: [320] });
});
