// Calls that break, through the page and the relay: nothing is done twice, and the page says how each ended.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { browser as launch, panel, simulate } from "./started.js";
import { go, open, read } from "./visit.js";

const simulator = await simulate("--no-limits", "--speed", "0");
const relay = await panel(simulator);
const browser = await launch();
const page = await open(browser, relay.first);
const world = await simulator.admin("GET", "/world");
after(async () => {
  await browser.close();
  await relay.stop();
  await simulator.stop();
});

const press = (name) => page.locator("main").getByRole("button", { name, exact: true }).first().click();
/** Types the name that is asked for, and confirms. */
const agree = async () => {
  const dialog = page.getByRole("dialog");
  const label = await dialog.locator("label").textContent();
  await dialog.getByRole("textbox").fill(/^Type (.*) to confirm$/.exec(label)[1]);
  await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
};

/** Where each call is made, and how. */
const ACTS = [
  { call: "restart", rule: "kiwivm:restart", place: "#/m/kiwivm/machine", act: () => press("Restart") },
  {
    call: "snapshot.create",
    rule: "kiwivm:snapshot.create",
    place: "#/m/kiwivm/snapshots",
    act: async () => {
      await press("Take a snapshot");
      await agree();
    },
  },
  {
    call: "server.reboot",
    rule: "vultr:server.reboot",
    place: "#/v/vultr/servers/576965",
    act: async () => {
      await press("Reboot");
      await agree();
    },
  },
  {
    call: "server.destroy",
    rule: "vultr:server.destroy",
    place: "#/v/vultr/servers/576966",
    act: async () => {
      await press("Destroy the server");
      await agree();
    },
  },
];

/** What breaks, and how that ends for a call that acts. */
const FAULTS = [
  ["refuse", "unknown"],
  ["reset", "unknown"],
  ["cut:40", "unknown"],
  ["garbage", "unknown"],
  ["status:500", "unknown"],
  ["status:502", "unknown"],
  ["status:503", "unknown"],
  ["redirect", "unknown"],
  ["lose_answer", "unknown"],
];

const seen = async (call) => (await simulator.seen()).filter((one) => one.call === call).length;

for (const { call, rule, place, act } of ACTS) {
  test(`${call} is sent once whatever breaks, and its outcome is said`, async () => {
    for (const [fault, outcome] of FAULTS) {
      // What the one before has done is undone.
      await simulator.admin("PUT", "/world", world);
      await go(page, "#/settings");
      await go(page, place);
      await page.getByRole("button", { name: "Read again" }).click();
      await read(page);
      const before = await seen(call);
      await simulator.admin("POST", "/faults", `${rule}:*=${fault}`);
      await act();
      const notice = page.locator(`.notice[data-outcome]`);
      await notice.waitFor();
      const words = await notice.textContent();
      assert.equal(await notice.getAttribute("data-outcome"), outcome, `${fault}: ${words}`);
      assert.ok(words.includes(call), `${fault}: ${words}`);
      assert.equal(await seen(call), before + 1, fault);
      await simulator.admin("DELETE", "/faults");
      await notice.getByRole("button", { name: "Dismiss" }).click();
      await notice.waitFor({ state: "detached" });
    }
  });
}

test("the log has each of them, before it was sent and after", () => {
  const entries = readFileSync(relay.log, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const of = (call) => entries.filter((entry) => entry.call === call);
  for (const { call } of ACTS) assert.equal(of(call).length, 2 * FAULTS.length, call);
  for (const key of simulator.keys) assert.ok(!readFileSync(relay.log, "utf8").includes(key));
});
