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

/** Waits until the service has a call, and moves its clock on until that is over. */
const finish = async (page, call) => {
  while ((await seen(call)) === 0) await page.evaluate(() => new Promise(requestAnimationFrame));
  await simulator.admin("POST", "/advance", "86400");
};

/** Waits until the job is over, which looks every few seconds. */
const isDone = (page) => page.getByText("Done.", { exact: true }).waitFor();

/** The jobs that are saved in the browser. */
const saved = (page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("vpswire.job.")));

test("a snapshot with rotation goes on after the page was loaded again", async () => {
  const page = await open(browser, relay.first);
  await go(page, "#/m/kiwivm/snapshots");
  const job = page.locator("form.course").filter({ hasText: "prefix" });
  await job.getByRole("button").click();
  await page.getByRole("button", { name: "Agree and start" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("kiwivm");
  await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
  // The service has begun it, and the page knows that.
  await page.getByText(/Snapshot: \d+% completed/).waitFor();
  assert.equal((await saved(page)).length, 1);
  await page.reload();
  await page.getByRole("heading", { name: "This page needs a new link" }).waitFor();
  await page.goto(await relay.link());
  await page.getByRole("navigation").first().waitFor();
  await go(page, "#/jobs");
  await page.getByText(/Snapshot: \d+% completed/).waitFor();
  await finish(page, "snapshot.create");
  await isDone(page);
  assert.equal(await seen("snapshot.create"), 1);
  // What is over is not kept.
  while ((await saved(page)).length > 0) await page.evaluate(() => new Promise(requestAnimationFrame));
});

test("a reinstallation whose answer is lost is not repeated: the job looks, and says that the password did not come", async () => {
  const page = await open(browser, await relay.link());
  await simulator.admin("POST", "/faults", "kiwivm:reinstall_os:*=lose_answer");
  await go(page, "#/m/kiwivm/system");
  const job = page.locator("form.course").filter({ hasText: "Install a system" }).first();
  await job.getByRole("button").click();
  await page.getByRole("button", { name: "Agree and start" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("kiwivm");
  await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
  await finish(page, "reinstall_os");
  await isDone(page);
  await page.getByText("password came").waitFor();
  assert.equal(await seen("reinstall_os"), 1);
  await simulator.admin("DELETE", "/faults");
});
