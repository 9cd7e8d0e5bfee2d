// The demo: its calls break as the bar was asked, nothing is done twice, and its clock is stepped.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser as launch, panel } from "./started.js";
import { go, open, read } from "./visit.js";

const demo = await panel();
const browser = await launch();
const page = await open(browser, demo.first);
after(async () => {
  await browser.close();
  await demo.stop();
});

/** Breaks the next call. */
const fault = async (target, name) => {
  const bar = page.getByRole("complementary", { name: "Demonstration" });
  if ((await bar.getByLabel("Effect").count()) === 0 || !(await bar.getByLabel("Effect").isVisible())) {
    await bar.locator("summary").click();
  }
  await bar.getByLabel("Calls").selectOption(target);
  await bar.getByLabel("When").selectOption("1");
  await bar.getByLabel("Effect").selectOption(name);
  await bar.getByRole("button", { name: "Break", exact: true }).click();
  await bar.getByText(`${target}:1=${name}`).waitFor();
};

/** What breaks, and whether the call is done all the same. */
const FAULTS = [
  ["refuse", 0],
  ["lose_answer", 1],
  ["status:500", 0],
  ["reset_within", 1],
  ["redirect", 0],
];

test("a snapshot is taken once at most, whatever breaks, and the look-up shows whether it was", async () => {
  let all = 0;
  for (const [name, done] of FAULTS) {
    await go(page, "#/m/vps-1/snapshots");
    await fault("kiwivm:snapshot.create", name);
    await page.locator("main").getByRole("button", { name: "Take a snapshot", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("vps-1");
    await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
    const notice = page.locator(".notice[data-outcome]");
    await notice.waitFor();
    assert.equal(await notice.getAttribute("data-outcome"), "unknown", name);
    // A snapshot takes its time, which the demo has.
    await page.getByRole("button", { name: "+ 1 h" }).click();
    await read(page);
    await notice.getByRole("button", { name: /^Check with/ }).click();
    const { snapshots } = JSON.parse(await notice.locator(".seen").textContent());
    all += done;
    assert.equal(snapshots.length, all, name);
    await notice.getByRole("button", { name: "Dismiss" }).click();
    await page.getByRole("button", { name: "Remove all faults" }).click();
  }
  assert.deepEqual(page.complaints, []);
});

test("ten machines more are there when they are asked for", async () => {
  await go(page, "#/");
  const before = await page.locator("main .card").count();
  await page.getByRole("button", { name: "Add 10 machines" }).click();
  await page.waitForFunction((wanted) => document.querySelectorAll("main .card").length === wanted, before + 10);
});
