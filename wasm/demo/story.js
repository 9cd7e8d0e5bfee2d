// A short story on all three APIs. It runs wherever JavaScript does: the caller gives it clients and a clock.

import { Cvm, KiwiVM, VpsError, Vultr } from "vpswire";

const sure = (is, what) => {
  if (!is) throw new Error(`NOT AS EXPECTED: ${what}`);
};

/** The error of a call that has to fail. */
const failed = async (call, code) => {
  const error = await call.then(
    () => undefined,
    (error) => error,
  );
  sure(error instanceof VpsError && error.code === code, `expected an error of code ${code}, got ${error}`);
  return error;
};

/** Asks until the answer is as wanted; at most five minutes of the world. */
const until = async (world, ask, wanted) => {
  for (let tries = 0; tries < 60; tries++) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await world.pass(5000);
  }
  throw new Error("NOT AS EXPECTED: it never came");
};

const kiwivm = async (world, say) => {
  const vps = new KiwiVM(world.kiwivm);
  const info = await vps.getServiceInfo();
  say("KiwiVM: look at the VPS.", `${info.hostname}, ${info.plan_ram / 2 ** 30} GiB of memory, ${info.os}`);
  sure(info.hostname === "my.server.example.com", "the hostname");

  const made = await vps.snapshot.create({ description: "before-upgrade" });
  say("Take a snapshot. A letter will tell when it is there.", made.notification_email);
  const locked = await failed(vps.snapshot.list(), "locked");
  say("While it is taken the machine is locked, and says how far it is.", locked.message);

  const list = async () => {
    try {
      return (await vps.snapshot.list()).snapshots.map(({ description }) => description);
    } catch (error) {
      if (error.code === "locked") return [];
      throw error;
    }
  };
  const found = await until(world, list, (found) => found.includes("before-upgrade"));
  say("Then it is there.", ...found);

  await vps.setPtr({ ip: "203.0.113.45", ptr: "mail.example.com" });
  const { ptr } = await vps.getServiceInfo();
  say("Set the reverse DNS name of an address, and read it back.", `203.0.113.45 ${ptr["203.0.113.45"]}`);
  sure(ptr["203.0.113.45"] === "mail.example.com", "the reverse DNS name");
};

const cvm = async (world, say) => {
  const panel = new Cvm(world.cvm);
  const { vpses } = await panel.vps.list();
  const { status } = await panel.vps.status({ id: vpses[0].id });
  say(
    "CVM: a panel of one's own.",
    ...vpses.map(({ id, hostname }) => `${id} ${hostname}`),
    `${vpses[0].id} is ${status}`,
  );
  sure(status === "running", "the status");
};

const ORDER = { dcid: 1, vpsplanid: 201, osid: 167 };

const vultr = async (world, say) => {
  const client = new Vultr(world.vultr);
  const web = await client.server.list({ tag: "web" });
  say("Vultr: the servers with a tag.", ...Object.entries(web).map(([subid, { label }]) => `${subid} ${label}`));
  sure(
    Object.values(web).some(({ label }) => label === "web-2"),
    "web-2 is among them",
  );

  const plan = await client.server.create.plan({ ...ORDER, label: "demo-1" });
  say(
    "Create a server: first only look at what would be sent.",
    `${plan.method} ${plan.url}`,
    plan.headers["API-Key"],
    plan.body,
  );
  sure(plan.headers["API-Key"] === "***", "the key is masked");
  const { subid } = await client.server.create({ ...ORDER, label: "demo-1" });
  const status = async () => Object.values(await client.server.list({ subid }))[0].status;
  say("Create it, and wait until it is active.", `${subid} is ${await status()}`);
  await until(world, status, (status) => status === "active");

  const careful = client.withOptions({ readOnly: true });
  const refused = await failed(careful.server.destroy({ subid }), "read_only");
  say("Destroy it. Not by accident, though: a read-only client refuses.", refused.message);
  await client.server.destroy({ subid });

  const lost = await failed(client.server.create({ ...ORDER, label: "demo-2" }, { maxRetries: 5 }), "transport");
  say(
    "A create whose response is lost: vpswire says that the outcome is unknown instead of sending it twice.",
    lost.message,
  );
  sure(lost.verdict === "unknown", "the verdict");
  const [method] = [lost.look.call.split(".").reduce((of, part) => of[part], client)];
  const found = Object.entries(await method(lost.look.args));
  say("So look before it is repeated: it is there.", ...found.map(([subid, { label }]) => `${subid} ${label}`));
  sure(found.length === 1, "it was made once");

  const [regions, plans, systems] = await Promise.all([client.regions.list(), client.plans.list(), client.os.list()]);
  const count = (of) => Object.keys(of).length;
  say("Many at once.", `${count(regions)} regions, ${count(plans)} plans, ${count(systems)} systems`);

  const stranger = new Vultr({ ...world.vultr, apiKey: "NOTTHEKEY" });
  const wrong = await failed(stranger.account.info(), "auth");
  say("A wrong key; no error shows it.", wrong.message);
  sure(!`${wrong.stack}`.includes("NOTTHEKEY"), "the key is not shown");
};

/**
 * Runs it.
 *
 * @param world Where it happens: the options of a client for each API, and `pass`, which lets that many milliseconds go
 * by there. The answer to its second `server.create` is lost.
 * @param say Is given each step: what we do, and lines of its outcome.
 */
export const story = async (world, say) => {
  await kiwivm(world, say);
  await cvm(world, say);
  await vultr(world, say);
};
