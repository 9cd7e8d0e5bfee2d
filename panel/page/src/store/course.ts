/** The course of a job: the data of its steps so far. */
import type { JobError, JobStep, Plan } from "vpswire/fleet";

/** A secret of a job that is shown once. */
export interface Handed {
  readonly name: string;
  readonly value: string;
}

export interface Course {
  readonly plan?: Plan;
  readonly message?: string;
  /** From 0 to 100. */
  readonly percent?: number;
  /** The calls so far, the latest last. */
  readonly calls: readonly string[];
  readonly secrets: readonly Handed[];
  readonly end?: { readonly answer: Readonly<Record<string, unknown>> } | { readonly error: JobError | Error };
}

export const BEGINNING: Course = { calls: [], secrets: [] };

/** The number of calls to keep: a job that waits for hours makes many. */
const KEPT = 20;

/** Returns the course after a step. */
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

/** Returns the course after the job ended with an error. A password that it has received is kept. */
export function failed(course: Course, error: JobError | Error): Course {
  const secrets = "secrets" in error ? error.secrets : [];
  const isNew = ({ value }: Handed) => !course.secrets.some((one) => one.value === value);
  return { ...course, secrets: [...course.secrets, ...secrets.filter(isNew)], end: { error } };
}

/** Returns the content of an answer, without secrets that are shown once and without empty values. */
export function facts(answer: Readonly<Record<string, unknown>>): [name: string, value: string][] {
  return Object.entries(answer).flatMap(([name, value]): [string, string][] => {
    if (name === "root_password" || value === null || value === undefined) return [];
    const text = Array.isArray(value) ? value.join(", ") : String(value);
    return text === "" ? [] : [[name, text]];
  });
}
