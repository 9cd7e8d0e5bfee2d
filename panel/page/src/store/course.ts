/** The course of a job: what its steps have said so far. */
import type { JobError, JobStep, Plan } from "vpswire/fleet";

/** What a job got that is shown once. */
export interface Handed {
  readonly name: string;
  readonly value: string;
}

export interface Course {
  readonly plan?: Plan;
  readonly message?: string;
  /** From 0 to 100. */
  readonly percent?: number;
  /** The calls that were made, the last one last. */
  readonly calls: readonly string[];
  readonly secrets: readonly Handed[];
  readonly end?: { readonly answer: Readonly<Record<string, unknown>> } | { readonly error: JobError | Error };
}

export const BEGINNING: Course = { calls: [], secrets: [] };

/** Calls that are kept: a job that waits for hours makes many. */
const KEPT = 20;

/** The course after a step. */
export function after(course: Course, step: JobStep<unknown>): Course {
  switch (step.kind) {
    case "plan":
      return { ...course, plan: step.plan };
    case "progress": {
      const { percent: _, ...rest } = course;
      return { ...rest, message: step.message, ...(step.percent === undefined ? {} : { percent: step.percent }) };
    }
    case "secret":
      return { ...course, secrets: [...course.secrets, { name: step.name, value: step.value }] };
    case "called":
      return { ...course, calls: [...course.calls, step.call].slice(-KEPT) };
    case "done":
      return { ...course, end: { answer: (step.answer ?? {}) as Record<string, unknown> } };
    default:
      return course;
  }
}

/** The course after the job ended with an error. A password that it got by then is not lost. */
export function failed(course: Course, error: JobError | Error): Course {
  const secrets = "secrets" in error ? error.secrets : [];
  const isNew = ({ value }: Handed) => !course.secrets.some((one) => one.value === value);
  return { ...course, secrets: [...course.secrets, ...secrets.filter(isNew)], end: { error } };
}

/** What an answer says, without what is shown once and what is empty. */
export function facts(answer: Readonly<Record<string, unknown>>): [name: string, value: string][] {
  return Object.entries(answer).flatMap(([name, value]): [string, string][] => {
    if (name === "root_password" || value === null || value === undefined) return [];
    const text = Array.isArray(value) ? value.join(", ") : String(value);
    return text === "" ? [] : [[name, text]];
  });
}
