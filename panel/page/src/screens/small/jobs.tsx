/** The jobs of all accounts: their progress, and the plans that wait for agreement. */
import type { Plan } from "vpswire/fleet";
import { href } from "../../router.ts";
import type { Effect } from "../../source/index.ts";
import { accountOf } from "../../store/index.ts";
import { agree, close, jobs, type Kept, stop } from "../../store/jobs.ts";
import { type Key, t } from "../../text/index.ts";
import { Badge, CourseView, Empty, type Tone } from "../../ui/index.ts";

export function Screen() {
  return (
    <>
      <h1>{t("page.jobs")}</h1>
      {jobs.value.length === 0 ? (
        <Empty>{t("jobs.empty")}</Empty>
      ) : (
        jobs.value.map((job) => <One job={job} key={job.id} />)
      )}
    </>
  );
}

function stateOf({ course: { end, plan }, isAgreed }: Kept): { tone: Tone; key: Key } {
  if (end !== undefined)
    return "error" in end ? { tone: "bad", key: "jobs.failed" } : { tone: "good", key: "jobs.done" };
  if (isAgreed) return { tone: "busy", key: "jobs.running" };
  return plan === undefined ? { tone: "busy", key: "jobs.planning" } : { tone: "warn", key: "jobs.asks" };
}

/** The gravest effect of a plan. */
function gravest({ items }: Plan): Effect {
  if (items.some(({ verb }) => verb === "deletes")) return "destroys";
  return items.some(({ verb }) => verb === "makes") ? "bills" : "acts";
}

function One({ job }: { job: Kept }) {
  const { id, account, name, course, isAgreed } = job;
  const { tone, key } = stateOf(job);
  const { plan } = course;
  const place = accountOf(account)?.api === "vultr" ? "v" : "m";
  return (
    <section class="section">
      <header class="row">
        <h2>
          {name} · <a href={href(place, account)}>{account}</a>
        </h2>
        <Badge tone={tone}>{t(key)}</Badge>
      </header>
      <CourseView
        course={course}
        effect={plan === undefined ? "acts" : gravest(plan)}
        isRunning={isAgreed}
        onAgree={() => agree(id)}
        onStop={() => stop(id)}
        onClose={() => close(id)}
      />
    </section>
  );
}
