/** Jobs as forms: the input, then the plan, agreement, progress and result. They continue while another tab is open. */
import type { kiwivm } from "vpswire/fleet";
import { type Labelled, useFields } from "../../form/index.ts";
import { useAccount } from "../../section/index.ts";
import type { Effect } from "../../source/index.ts";
import { agree, beginJob, close, jobs, stop } from "../../store/jobs.ts";
import { type Key, t } from "../../text/index.ts";
import { Button, CourseView } from "../../ui/index.ts";

/** The gravest effect of each job's plan, its name, and its description. */
const JOBS = {
  rotate: ["destroys", "machine.rotate.title", "machine.rotate.hint"],
  restoreBackup: ["destroys", "machine.backups.restore", "machine.backups.hint"],
  deployKeys: ["sets", "machine.keys.add", "machine.keys.hint"],
  reinstall: ["destroys", "machine.reinstall.title", "machine.reinstall.hint"],
  migrate: ["destroys", "machine.migrate.title", "machine.migrate.hint"],
} as const satisfies Partial<Record<keyof kiwivm.KiwiVMJobs, readonly [Effect, Key, Key]>>;

export function Guided({ job, fields }: { job: keyof typeof JOBS; fields: readonly Labelled[] }) {
  const { name: account, isReadOnly } = useAccount();
  const form = useFields(fields);
  const [effect, label, hint] = JOBS[job];
  const begun = jobs.value.find((one) => one.account === account && one.name === job);
  const submit = (event: Event) => {
    event.preventDefault();
    beginJob(account, job, form.params);
  };
  if (begun !== undefined)
    return (
      <div class="course">
        <h3>{t(label)}</h3>
        <CourseView
          course={begun.course}
          effect={effect}
          isRunning={begun.isAgreed}
          onAgree={() => agree(begun.id)}
          onStop={() => stop(begun.id)}
          onClose={() => close(begun.id)}
        />
      </div>
    );
  return (
    <form class="course" onSubmit={submit}>
      <h3>{t(label)}</h3>
      <p>{t(hint)}</p>
      <div class="row">
        {form.controls}
        <Button effect="reads" disabled={isReadOnly} submit>
          {t("machine.job.ask")}
        </Button>
      </div>
    </form>
  );
}
