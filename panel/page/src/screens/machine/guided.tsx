/** Jobs as forms: what is asked for, then the plan, agreement, progress and result. They go on while another tab is open. */
import { useState } from "preact/hooks";
import type { kiwivm } from "vpswire/fleet";
import type { Effect } from "../../source/index.ts";
import { agree, beginJob, close, jobs, stop } from "../../store/jobs.ts";
import { t } from "../../text/index.ts";
import { Button, CourseView } from "../../ui/index.ts";
import { Controls } from "./do.tsx";
import { type Asked, built, given } from "./fields.ts";
import type { Machine } from "./kit.tsx";

type Name = Exclude<keyof kiwivm.KiwiVMJobs, "resume">;

interface GuidedProps {
  m: Machine;
  job: Name;
  /** The gravest effect of its plan. */
  effect: Effect;
  label: string;
  /** What it does. */
  hint: string;
  fields: readonly Asked[];
}

export function Guided({ m, job, effect, label, hint, fields }: GuidedProps) {
  const [changed, setTyped] = useState<Record<string, string>>({});
  const typed = { ...given(fields), ...changed };
  const begun = jobs.value.find(({ account, name }) => account === m.account && name === job);
  const submit = (event: Event) => {
    event.preventDefault();
    beginJob(m.account, job, built(fields, typed));
  };
  if (begun !== undefined)
    return (
      <div class="course">
        <h3>{label}</h3>
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
      <h3>{label}</h3>
      <p>{hint}</p>
      <div class="row">
        <Controls fields={fields} typed={typed} onInput={(name, value) => setTyped({ ...changed, [name]: value })} />
        <Button effect="reads" disabled={m.isReadOnly} submit>
          {t("machine.job.ask")}
        </Button>
      </div>
    </form>
  );
}
