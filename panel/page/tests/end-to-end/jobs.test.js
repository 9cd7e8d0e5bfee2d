// Jobs go on where the page is loaded again, with a new link, and nothing is done twice by that.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser as launch, panel, simulate } from "./started.js";
import { go, open } from "./visit.js";

// Its clock is moved by the test alone, so that the job waits for as long as is wanted.
const simulator = await simulate("--no-limits", "--speed", "0");
const relay = await panel(simulator);
const browser = await launch();
after(async () => {
  await browser.close();
  await relay.stop();
  await simulator.stop();
});

const seen = async (call) => (await simulator.seen()).filter((one) => one.call === call).length;

/** Moves the clock of the world on until a text is there. */
const until = async (page, text) => {
  const there = page.getByText(text).first();
  while (!(await there.isVisible())) {
    await simulator.admin("POST", "/advance", "60");
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
};

test("a snapshot with rotation goes on after the page was loaded again", async () => {
  const page = await open(browser, relay.first);
  await go(page, "#/m/kiwivm/snapshots");
  const job = page.locator("form.course").filter({ hasText: "prefix" });
  await job.getByRole("button").click();
  await page.getByRole("button", { name: "Agree and begin" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("kiwivm");
  await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
  await page.getByRole("button", { name: "Stop here" }).waitFor();
  // It is under way at the service, and saved.
  await page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith("vpswire.job.")));
  while ((await seen("snapshot.create")) === 0) await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.reload();
  await page.getByRole("heading", { name: "This page needs a new link" }).waitFor();
  await page.goto(await relay.link());
  await page.getByRole("navigation").first().waitFor();
  await go(page, "#/jobs");
  await page.locator("main").getByText("kiwivm").first().waitFor();
  await until(page, "Done.");
  assert.equal(await seen("snapshot.create"), 1);
  // What is over is not kept.
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes("job"))), []);
});
