/** Code of a user of vpswire/fleet: `tsc --strict` must find what is marked, and nothing else. */

import { Cvm, KiwiVM, VpsError, Vultr } from "vpswire";
import {
  type Acted,
  type cvm,
  Fleet,
  type Job,
  JobError,
  type JobOptions,
  type JobStep,
  jobs,
  type kiwivm,
  type Machines,
  type MemberOptions,
  type Plan,
  type PlanItem,
  type Snapshot,
  type VerbOptions,
  type vultr,
} from "vpswire/fleet";

/** Compiles only where the two types are the same, so that an `any` or a wider type is found. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<Expected>(): <Found>(found: Found, is: Same<Expected, Found>) => void;

export async function verbs(signal: AbortSignal): Promise<Snapshot[]> {
  const kiwi = new KiwiVM({ veid: 1, apiKey: "KEY" });
  const fleet = new Fleet({ tokyo: kiwi, shop: new Vultr({ apiKey: "KEY" }) });
  const rule: MemberOptions = { trafficRule: "allowance" };
  same<Fleet>()(fleet.add("panel", new Cvm(), rule).add("osaka", kiwi), true);
  same<string[]>()(fleet.accounts, true);
  same<Promise<Machines>>()(fleet.list({ live: true, signal }), true);
  const options: VerbOptions = { signal };
  same<Promise<Acted>>()(fleet.power.restart("web-1", options), true);
  same<Promise<Acted>>()(fleet.snapshots.restore("web-1", "shop/5359435d28b9a"), true);
  await fleet.snapshots.create("web-1", { description: "by hand", signal });
  await fleet.rdns.set("web-1", "198.18.0.1", "web.example.com");
  const { machines, failures } = await fleet.list();
  for (const { state, created_at } of machines) {
    if (state === "running") console.log(created_at?.toFixed());
  }
  for (const { account, retryable } of failures) console.log(account, retryable satisfies boolean);
  // @ts-expect-error: there is no such option.
  await fleet.list({ lve: true });
  // @ts-expect-error: a machine is required.
  await fleet.power.kill();
  // @ts-expect-error: there is no such rule.
  fleet.add("other", kiwi, { trafficRule: "neither" });
  // @ts-expect-error: a client is required.
  new Fleet({ tokyo: {} });
  return (await fleet.snapshots.list({ account: "shop" })).snapshots;
}

export async function rotation(signal: AbortSignal): Promise<string> {
  const kiwi = new KiwiVM({ veid: 1, apiKey: "KEY" });
  const options: JobOptions = { timeout: 60_000, wait: (time, signal) => console.log(time, signal?.aborted) };
  const job = await jobs(kiwi).rotate({ prefix: "nightly ", keep: 7 }, options);
  same<Job<kiwivm.Rotated>>()(job, true);
  const plan: Plan = await job.plan({ signal });
  const items: PlanItem[] = plan.items;
  for await (const step of job) {
    same<JobStep<kiwivm.Rotated>>()(step, true);
    switch (step.kind) {
      case "plan":
        console.log(step.plan.text, items);
        break;
      case "progress":
        console.log(step.message, step.percent?.toFixed());
        break;
      case "secret":
        console.log(step.name, step.value);
        break;
      case "called":
        console.log(step.call);
        break;
      case "wait":
        console.log(step.time);
        break;
      default:
        return step.answer.description;
    }
  }
  same<Promise<vultr.Created>>()(
    (await jobs(new Vultr()).create({ dcid: 1, vpsplanid: 201, osid: 167, label: "shop-9" })).run({ signal }),
    true,
  );
  const resumed = await jobs(kiwi).resume("reinstall", job.save());
  same<Job<kiwivm.Reinstalled>>()(resumed, true);
  resumed.saving(async (text: string) => console.log(text));
  // @ts-expect-error: how many to keep is required.
  await jobs(kiwi).rotate({ prefix: "nightly " });
  // @ts-expect-error: no call makes a VPS.
  await jobs(kiwi).create({});
  // @ts-expect-error: there is no such job.
  await jobs(kiwi).resume("rotation", "{}");
  same<Promise<cvm.Waited>>()((await jobs(new Cvm()).wait({ id: 1, until: "gone" })).run(), true);
  // @ts-expect-error: CVM has no snapshots.
  await jobs(new Cvm()).rotate({ prefix: "nightly ", keep: 7 });
  const kinds: string[] = [];
  await job.run({ onStep: async (step) => void kinds.push(step.kind) });
  await job.run({ onStep: (step) => kinds.push(step.kind) });
  return (await job.run({ onStep: (step) => console.log(step.kind) })).description;
}

export function shown(error: unknown): string {
  if (error instanceof JobError) {
    const secrets = error.secrets.map(({ name }) => name);
    return [...error.done, ...error.unknown, ...error.notDone].map((item) => item.what).join() + secrets + error.code;
  }
  if (error instanceof VpsError && error.code === "locked") return `${error.progress?.percent}`;
  // @ts-expect-error: only vpswire makes errors of it.
  return new JobError("no").message;
}
