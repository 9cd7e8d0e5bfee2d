// The page without a mouse, and without motion where none is wanted.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser as launch, panel } from "./started.js";
import { go, open } from "./visit.js";

const demo = await panel();
const browser = await launch();
const page = await open(browser, demo.first);
const SNAPSHOTS = "#/m/vps-1/snapshots";
after(async () => {
  await browser.close();
  await demo.stop();
});

const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());

test("the first press of Tab offers to skip to the content, and then come the places", async () => {
  await go(page, "#/settings");
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "Skip to the content");
  const found = [];
  for (let at = 0; at < 5; at++) {
    await page.keyboard.press("Tab");
    found.push(await focused());
  }
  assert.deepEqual(found, await page.locator(".head nav a").allTextContents());
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash === "#/audit");
});

test("skipping puts the focus on the content", async () => {
  await page.getByRole("button", { name: "Skip to the content" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
});

test("Tab reaches every control of a screen, each where it can be seen", async () => {
  await go(page, SNAPSHOTS);
  const controls =
    "main :is(a[href], button, input, select, textarea, summary):not(:disabled, [tabindex='-1'], [type='radio'])";
  const wanted = await page.locator(controls).filter({ visible: true }).count();
  assert.ok(wanted > 10, `${wanted}`);
  await page.evaluate((controls) => {
    document.getElementById("main").focus();
    globalThis.reached = new Set();
    addEventListener("focusin", ({ target }) => target.matches(controls) && globalThis.reached.add(target));
  }, controls);
  for (let at = 0; at < 2 * wanted; at++) {
    await page.keyboard.press("Tab");
    const isIn = await page.evaluate(() => document.getElementById("main").contains(document.activeElement));
    if (!isIn) break;
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(outline, "none", await focused());
  }
  assert.equal(await page.evaluate(() => globalThis.reached.size), wanted);
});

test("Escape closes each dialog, which keeps the focus within and gives it back", async () => {
  await go(page, SNAPSHOTS);
  for (const button of [
    page.getByRole("button", { name: "Show the request" }).first(),
    page.getByRole("button", { name: "Take a snapshot" }),
  ]) {
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    for (let at = 0; at < 12; at++) {
      await page.keyboard.press("Tab");
      const isIn = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement.closest("dialog") !== null,
      );
      assert.equal(isIn, true, await focused());
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.equal(await button.evaluate((it) => it === document.activeElement), true);
  }
});

test("nothing moves where no motion is wanted", async () => {
  const moving = await page.evaluate(() => {
    const spinner = document.createElement("span");
    spinner.className = "spinner";
    document.querySelector("main").append(spinner);
    const all = [...document.querySelectorAll("*")].filter((one) => {
      const { animationName, transitionDuration } = getComputedStyle(one);
      return animationName !== "none" || transitionDuration !== "0s";
    });
    spinner.remove();
    return all.map((one) => one.outerHTML.slice(0, 80));
  });
  assert.deepEqual(moving, []);
});
