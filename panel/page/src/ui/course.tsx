/** Shows the course of a job: its plan, which waits for agreement, its progress, and its result. */

import type { PlanItem } from "vpswire/fleet";
import type { Effect } from "../source/index.ts";
import { type Course, facts } from "../store/course.ts";
import { t } from "../text/index.ts";
import { Button } from "./button.tsx";
import { Facts, Secret } from "./facts.tsx";
import { Bar } from "./gauges.tsx";
import { Failure } from "./notes.tsx";

interface CourseViewProps {
  course: Course;
  /** The gravest effect of its plan. */
  effect: Effect;
  /** Whether the user has agreed to the plan. */
  isRunning: boolean;
  onAgree(): void;
  /** Ends the job, or declines the plan. */
  onStop(): void;
  /** Closes a job that is over. */
  onClose(): void;
}

export function CourseView({ course, effect, isRunning, onAgree, onStop, onClose }: CourseViewProps) {
  const { plan, end, message, percent, secrets, calls } = course;
  return (
    <div class="course">
      {plan === undefined ? (
        end === undefined && <p>{t("job.reads")}</p>
      ) : (
        <Items title={t("job.plan")} of={plan.items} />
      )}
      {secrets.map(({ name, value }) => (
        <Secret name={name === "root_password" ? t("ui.rootPassword") : name} value={value} key={value} />
      ))}
      {end === undefined && isRunning && (
        <div role="status">
          {percent !== undefined && (
            <Bar label={t("job.progress")} value={percent / 100} text={`${Math.round(percent)} %`} />
          )}
          <p>{message ?? t("job.runs", { call: calls.at(-1) ?? "…" })}</p>
        </div>
      )}
      {end !== undefined && "answer" in end && (
        <>
          <p role="status">{t("job.done")}</p>
          <Facts of={facts(end.answer).map(([name, value]) => [name.replaceAll("_", " "), value] as const)} />
        </>
      )}
      {end !== undefined && "error" in end && <Outcome error={end.error} />}
      <div class="row">
        {end !== undefined ? (
          <Button onClick={onClose}>{t("job.close")}</Button>
        ) : isRunning ? (
          <Button onClick={onStop}>{t("job.stop")}</Button>
        ) : (
          <>
            <Button effect={effect} disabled={plan === undefined} onClick={onAgree}>
              {t("job.agree")}
            </Button>
            <Button onClick={onStop}>{t("job.leave")}</Button>
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
      <ol class="plan">
        {of.map(({ key, verb, what, call, date }) => (
          <li class={verb} key={`${key} ${what}`}>
            <b>{verb}</b> {what} {date != null && <small>({date})</small>} <code>{call}</code>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The error of a job, and the items of its plan by outcome. */
function Outcome({ error }: { error: NonNullable<Extract<Course["end"], { error: unknown }>>["error"] }) {
  return (
    <>
      <Failure error={error} />
      {"notDone" in error && (
        <>
          <Items title={t("job.wasDone")} of={error.done} />
          <Items title={t("job.unknown")} of={error.unknown} />
          <Items title={t("job.notDone")} of={error.notDone} />
        </>
      )}
    </>
  );
}
