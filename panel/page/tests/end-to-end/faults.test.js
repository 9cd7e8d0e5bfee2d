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

/** Waits for the notice of a call, and takes it away: one that says that all is well is not shown for long. */
const noticed = async () => {
  const taken = await page.waitForFunction(() => {
    const notice = document.querySelector(".notice[data-outcome]");
    if (notice === null) return undefined;
    const [dismiss, look] = notice.querySelectorAll("button");
    dismiss.click();
    return { outcome: notice.dataset.outcome, words: notice.textContent, look: look?.textContent };
  });
  await page.locator(".notice").waitFor({ state: "detached" });
  return taken.jsonValue();
};

// A snapshot that can be restored and deleted.
await go(page, "#/m/kiwivm/snapshots");
await press("Take a snapshot");
await agree();
assert.equal((await noticed()).outcome, "done");
await simulator.admin("POST", "/advance", "3600");
const world = await simulator.admin("GET", "/world");

/** Where each call is made, and how. `case` is the call of the conformance suite that ends in the same way. */
const ACTS = [
  { call: "restart", case: "kiwivm acts", place: "#/m/kiwivm/machine", act: () => press("Restart") },
  {
    call: "snapshot.create",
    case: "kiwivm bills",
    place: "#/m/kiwivm/snapshots",
    act: async () => {
      await press("Take a snapshot");
      await agree();
    },
  },
  {
    call: "snapshot.restore",
    case: "kiwivm destroys",
    place: "#/m/kiwivm/snapshots",
    act: async () => {
      await press(/^Restore /);
      await agree();
    },
  },
  {
    call: "snapshot.delete",
    case: "kiwivm destroys",
    place: "#/m/kiwivm/snapshots",
    act: async () => {
      await press(/^Delete /);
      await agree();
    },
  },
  {
    call: "server.reboot",
    case: "vultr acts",
    place: "#/v/vultr/servers/576965",
    act: async () => {
      await press("Reboot");
      await agree();
    },
  },
  {
    call: "server.destroy",
    case: "vultr destroys",
    place: "#/v/vultr/servers/576966",
    act: async () => {
      await press("Destroy the server");
      await agree();
    },
  },
  {
    call: "server.create",
    case: "vultr bills",
    place: "#/v/vultr/create",
    act: async () => {
      await page.getByLabel("Location", { exact: true }).selectOption("1");
      await page.locator("main").getByRole("radio").first().check();
      await page.getByLabel("System", { exact: true }).selectOption("167");
      await press("Create the server");
      await agree();
    },
  },
];

/** What breaks: before it is done, after it, in the head, in the body. */
const FAULTS = [
  "refuse",
  "lose_answer",
  "reset",
  "reset_within",
  "garbage",
  "truncated",
  "invalid_json",
  "wrong_type",
  "two_lengths",
  "status:500",
  "status:503:1",
  "status:429:1",
  "redirect",
  "gone",
];

/** How the conformance suite says that a call ends; what it does not say of KiwiVM is as of Vultr. */
const suite = JSON.parse(readFileSync(new URL("../../../../conformance/faults.json", import.meta.url), "utf8"));
const outcomeOf = (name, fault) => {
  const of = (call) => suite.cases.find((one) => one.call === call && one.fault?.replace(":{other}", "") === fault);
  const found = of(name) ?? of(name.replace("kiwivm", "vultr"));
  assert.ok(found !== undefined, `${name}, ${fault}`);
  return found.error?.verdict ?? "done";
};

const seen = async (call) => (await simulator.seen()).filter((one) => one.call === call).length;

for (const { call, case: name, place, act } of ACTS) {
  test(`${call} is sent once whatever breaks, and its outcome is said`, async () => {
    for (const fault of FAULTS) {
      const outcome = outcomeOf(name, fault);
      // What the one before has done is undone.
      await simulator.admin("PUT", "/world", world);
      await go(page, "#/settings");
      await go(page, place);
      await page.getByRole("button", { name: "Read again" }).click();
      await read(page);
      const before = await seen(call);
      await simulator.admin("POST", "/faults", `${name.split(" ")[0]}:${call}:*=${fault}`);
      await act();
      const { outcome: said, words, look } = await noticed();
      assert.equal(said, outcome, `${fault}: ${words}`);
      assert.ok(words.includes(call), `${fault}: ${words}`);
      // What shows whether it was done is offered, where that is not known.
      assert.equal(look?.startsWith("Check with "), outcome === "unknown" ? true : undefined, `${fault}: ${words}`);
      assert.equal(await seen(call), before + 1, fault);
      await simulator.admin("DELETE", "/faults");
    }
  });
}

test("the log has each of them, before it was sent and after", () => {
  const entries = readFileSync(relay.log, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const of = (call) => entries.filter((entry) => entry.call === call);
  // One snapshot was taken to begin with.
  const made = ({ call }) => 2 * (FAULTS.length + Number(call === "snapshot.create"));
  for (const act of ACTS) assert.equal(of(act.call).length, made(act), act.call);
  for (const key of simulator.keys) assert.ok(!readFileSync(relay.log, "utf8").includes(key));
});
