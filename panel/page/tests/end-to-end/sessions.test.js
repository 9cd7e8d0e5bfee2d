// Who is let in, for how long, and what a page says when it is not: links, loading again, a panel that ended, read-only ones.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser as launch, panel, simulate } from "./started.js";
import { go, open, read } from "./visit.js";

const simulator = await simulate("--no-limits");
const browser = await launch();
after(async () => {
  await browser.close();
  await simulator.stop();
});

const heading = (page) => page.getByRole("heading", { level: 1 }).first().textContent();

test("a link opens the page once, and a page that is loaded again wants another", async (t) => {
  const relay = await panel(simulator);
  t.after(() => relay.stop());
  const page = await open(browser, relay.first);
  assert.equal(await heading(page), "Overview");
  assert.equal(new URL(page.url()).hash, "#/");
  await page.reload();
  await page.getByRole("heading", { name: "This page needs a new link" }).waitFor();
  const again = await open(browser, relay.first);
  assert.equal(await heading(again), "This page needs a new link");
  const other = await open(browser, await relay.link());
  assert.equal(await heading(other), "Overview");
});

test("what was read stays, and is said to be old, when the panel has ended", async (t) => {
  const relay = await panel(simulator);
  const page = await open(browser, relay.first);
  t.after(() => page.context().close());
  const cards = await page.locator("main article, main .card").count();
  assert.ok(cards > 0);
  await relay.stop();
  await page.getByRole("button", { name: "Read again" }).click();
  await page.getByText("vpswire panel does not answer: it may have stopped.").waitFor();
  await page
    .getByText(/^stale: as of/)
    .first()
    .waitFor();
  assert.equal(await page.locator("main article, main .card").count(), cards);
});

test("a read-only panel offers nothing that changes anything, and its relay refuses it", async (t) => {
  const relay = await panel(simulator, "--read-only");
  t.after(() => relay.stop());
  const page = await open(browser, relay.first);
  await page.getByText("read-only", { exact: true }).waitFor();
  for (const place of ["#/m/kiwivm/machine", "#/m/kiwivm/snapshots", "#/v/vultr/servers/576965"]) {
    await go(page, place);
    const enabled = await page.locator("main button:is(.sets,.acts,.bills,.destroys):enabled").allInnerTexts();
    assert.deepEqual(enabled, [], place);
    assert.ok((await page.locator("main button:is(.sets,.acts,.bills,.destroys)").count()) > 0, place);
  }
  // What a page would send that offers it all the same.
  const { origin, hash } = new URL(await relay.link());
  const post = async (path, body, bearer) => {
    const headers = { "Content-Type": "application/json", Authorization: `Bearer ${bearer}` };
    return (await fetch(origin + path, { method: "POST", headers, body: JSON.stringify(body) })).json();
  };
  const { bearer, readOnly } = await post("/api/session", { token: hash.slice(1) });
  assert.equal(readOnly, true);
  const call = { account: "kiwivm", method: "POST", path: "/restart", form: [], once: "0" };
  const { failure } = await post("/api/call", call, bearer);
  assert.deepEqual([failure.code, failure.verdict], ["read_only", "not_sent"]);
  assert.ok(!(await simulator.seen()).some((one) => one.call === "restart"));
});

test("what destroys wants the typed name, and Escape leaves it alone", async (t) => {
  const relay = await panel(simulator);
  t.after(() => relay.stop());
  const page = await open(browser, relay.first);
  await go(page, "#/v/vultr/servers/576966");
  const before = (await simulator.seen()).filter(({ call }) => call === "server.destroy").length;
  const button = page.getByRole("button", { name: "Destroy the server" });
  await button.click();
  const dialog = page.getByRole("dialog");
  const confirm = dialog.getByRole("button", { name: "Confirm", exact: true });
  assert.equal(await confirm.isEnabled(), false);
  await dialog.getByRole("textbox").fill("web-1");
  assert.equal(await confirm.isEnabled(), false);
  // It is not shown for long.
  const declined = page.locator('.notice[data-outcome="declined"]').waitFor();
  await Promise.all([declined, page.keyboard.press("Escape")]);
  await dialog.waitFor({ state: "detached" });
  assert.equal(await button.evaluate((it) => it === document.activeElement), true);
  assert.equal((await simulator.seen()).filter(({ call }) => call === "server.destroy").length, before);
  await button.click();
  await dialog.getByRole("textbox").fill("web-2");
  const done = page.locator('.notice[data-outcome="done"]').waitFor();
  await Promise.all([done, confirm.click()]);
  assert.equal((await simulator.seen()).filter(({ call }) => call === "server.destroy").length, before + 1);
  await read(page);
});
