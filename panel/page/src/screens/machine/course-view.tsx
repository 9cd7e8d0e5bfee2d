/** Shows the course of a job: its plan, which waits for agreement, its progress, and its result. */

import type { PlanItem } from "vpswire/fleet";
import type { Effect } from "../../source/index.ts";
import { type Course, facts } from "../../store/course.ts";
import { t } from "../../text/index.ts";
import { Bar, Button, Failure } from "../../ui/index.ts";
import { Facts, Secret } from "./kit.tsx";

interface CourseViewProps {
  course: Course;
  /** The gravest effect of its plan. */
  effect: Effect;
  /** Whether the plan was agreed to. */
  isRunning: boolean;
  onAgree(): void;
  /** Ends the job where it is, or leaves a plan. */
  onStop(): void;
  /** Closes a job that is over. */
  onClose(): void;
}

export function CourseView({ course, effect, isRunning, onAgree, onStop, onClose }: CourseViewProps) {
  const { plan, end, message, percent, secrets, calls } = course;
  return (
    <div class="machine-job">
      {plan === undefined ? (
        end === undefined && <p>{t("machine.job.reads")}</p>
      ) : (
        <Items title={t("machine.job.plan")} of={plan.items} />
      )}
      {secrets.map(({ name, value }) => (
        <Secret name={name === "root_password" ? t("machine.password") : name} value={value} key={value} />
      ))}
      {end === undefined && isRunning && (
        <div role="status">
          {percent !== undefined && (
            <Bar label={t("machine.job.progress")} value={percent / 100} text={`${Math.round(percent)} %`} />
          )}
          <p>{message ?? t("machine.job.runs", { call: calls.at(-1) ?? "…" })}</p>
        </div>
      )}
      {end !== undefined && "answer" in end && (
        <>
          <p role="status">{t("machine.job.done")}</p>
          <Facts of={facts(end.answer)} />
        </>
      )}
      {end !== undefined && "error" in end && <Outcome error={end.error} />}
      <div class="row">
        {end !== undefined ? (
          <Button onClick={onClose}>{t("machine.job.close")}</Button>
        ) : isRunning ? (
          <Button onClick={onStop}>{t("machine.job.stop")}</Button>
        ) : (
          <>
            <Button effect={effect} disabled={plan === undefined} onClick={onAgree}>
              {t("machine.job.agree")}
            </Button>
            <Button onClick={onStop}>{t("machine.job.leave")}</Button>
          </>
        )}
      </div>
    </div>
  );
}

function Items({ title, of }: { title: string; of: readonly PlanItem[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ol class="machine-plan">
        {of.map(({ key, verb, what, call, date }) => (
          <li class={verb} key={`${key} ${what}`}>
            <b>{verb}</b> {what} {date != null && <small>({date})</small>} <code>{call}</code>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Why a job ended, and what of its plan was done. */
function Outcome({ error }: { error: NonNullable<Extract<Course["end"], { error: unknown }>>["error"] }) {
  return (
    <>
      <Failure error={error} />
      {"notDone" in error && (
        <>
          <Items title={t("machine.job.wasDone")} of={error.done} />
          <Items title={t("machine.job.unknown")} of={error.unknown} />
          <Items title={t("machine.job.notDone")} of={error.notDone} />
        </>
      )}
    </>
  );
}
