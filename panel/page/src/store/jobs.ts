/**
 * The running jobs of all accounts. Each continues whatever screen is open, is saved before each of its calls, and is resumed
 * after the page is reloaded. A saved job (docs/jobs.md) contains neither keys nor passwords. A job runs in one tab at a time.
 */
import { signal } from "@preact/signals";
import type { Job } from "vpswire/fleet";
import { accountOf, isReadOnly } from "./accounts.ts";
import { after, BEGINNING, type Course, failed } from "./course.ts";
import { reloadAll } from "./load.ts";
import { client, isOver, source } from "./source.ts";

export interface Kept {
  readonly id: string;
  readonly account: string;
  /** The job's name in the package: `restoreBackup`. */
  readonly name: string;
  /** Whether the user has agreed to its plan. */
  readonly isAgreed: boolean;
  readonly course: Course;
}

/** The part of a job that survives a reload. */
interface Saved {
  readonly account: string;
  readonly name: string;
  readonly isAgreed: boolean;
  /** The text from which the package resumes it; empty before its first call. */
  readonly text: string;
}

/** All jobs that have not been closed, the oldest first. */
export const jobs = signal<readonly Kept[]>([]);

const KEY = "vpswire.job.";
/** The time-out of a job in milliseconds: a migration may take hours. */
const TIMEOUT = 6 * 3_600_000;

/** The state of a running job. */
interface Running {
  readonly control: AbortController;
  agree(): void;
}
const running = new Map<string, Running>();

const find = (id: string) => jobs.peek().find((one) => one.id === id);

function update(id: string, news: Partial<Kept>): void {
  jobs.value = jobs.peek().map((one) => (one.id === id ? { ...one, ...news } : one));
}

/** Only a relay has the same machines after a reload. */
const isLasting = () => source.peek()?.kind === "relay";

function save(id: string, text: string): void {
  const job = find(id);
  if (job === undefined || !isLasting()) return;
  const { account, name, isAgreed } = job;
  localStorage.setItem(KEY + id, JSON.stringify({ account, name, isAgreed, text } satisfies Saved));
}

/** Returns a saved job, or nothing if the text is not one. */
export function readSaved(text: string | null): Saved | undefined {
  try {
    const saved = JSON.parse(text ?? "null");
    const { account, name, isAgreed, text: rest } = saved;
    const isSaved = [account, name, rest].every((one) => typeof one === "string") && typeof isAgreed === "boolean";
    return isSaved ? { account, name, isAgreed, text: rest } : undefined;
  } catch {
    return undefined;
  }
}

/** Creates a job by name. The first one loads the WebAssembly. */
type Make = (of: Record<string, (...args: never[]) => Promise<Job<unknown>>>, options: object) => Promise<Job<unknown>>;

/** A password that is shown once is lost with the page. */
const warn = (event: Event) => {
  if (holdsSecret()) event.preventDefault();
};

async function run(id: string, make: Make): Promise<void> {
  addEventListener("beforeunload", warn);
  const control = new AbortController();
  const { signal } = control;
  const agreed = new Promise<void>((resolve, reject) => {
    running.set(id, { control, agree: resolve });
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  // A rejection that nothing awaits must not be reported as an error.
  agreed.catch(() => {});
  const account = accountOf(find(id)?.account ?? "");
  const course = () => find(id)?.course ?? BEGINNING;
  try {
    const { jobs: jobsOf } = await import("vpswire/fleet");
    if (account === undefined) throw new Error("the account of the job is not there");
    const wait = (time: number, aborted?: AbortSignal) => source.peek()?.wait(time, aborted);
    // biome-ignore lint/suspicious/noExplicitAny: the name determines the type of the job.
    const job = await make(jobsOf(client(account) as any) as any, { timeout: TIMEOUT, wait });
    job.saving((text) => save(id, text));
    update(id, { course: { ...course(), plan: await job.plan({ signal }) } });
    if (find(id)?.isAgreed === false) await agreed;
    save(id, job.save());
    for await (const step of job.steps({ signal })) update(id, { course: after(course(), step) });
  } catch (error) {
    if (isOver.peek() && course().secrets.length === 0) return leave(id);
    update(id, { course: failed(course(), error instanceof Error ? error : new Error(String(error))) });
  }
  running.delete(id);
  localStorage.removeItem(KEY + id);
  if (account !== undefined) await reloadAll(`${account.name}/`);
}

/** Drops a job that the end of the session has ended. If it was saved, the next session resumes it. */
function leave(id: string): void {
  running.delete(id);
  close(id);
}

/** Runs a job unless another tab does. */
const inOneTab = (id: string, work: () => Promise<void>): Promise<void> =>
  navigator.locks.request(KEY + id, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
  });

function add(id: string, account: string, name: string, isAgreed: boolean): void {
  jobs.value = [...jobs.peek(), { id, account, name, isAgreed, course: BEGINNING }];
}

/** Starts a job: it reads the data for its plan, and waits for agreement. */
export function beginJob(account: string, name: string, params: object): void {
  const id = crypto.randomUUID();
  add(id, account, name, false);
  void inOneTab(id, () =>
    run(id, (of, options) => (of[name] as (...args: object[]) => Promise<Job<unknown>>)(params, options)),
  );
}

/** Agrees to the plan of a job, which then executes exactly that plan. */
export function agree(id: string): void {
  update(id, { isAgreed: true });
  running.get(id)?.agree();
}

/** Ends a job. A job without agreement is removed. */
export function stop(id: string): void {
  const isPlan = find(id)?.isAgreed === false;
  running.get(id)?.control.abort(new Error("stopped"));
  if (isPlan) close(id);
}

/** Removes a job that is over from the list. */
export function close(id: string): void {
  jobs.value = jobs.peek().filter((one) => one.id !== id);
}

/** Resumes the saved jobs, once the accounts are known. */
export function resumeJobs(): void {
  if (!isLasting()) return;
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(KEY))) {
    const id = key.slice(KEY.length);
    const saved = readSaved(localStorage.getItem(key));
    const account = accountOf(saved?.account ?? "");
    if (saved === undefined || account === undefined || isReadOnly(account) || find(id) !== undefined) continue;
    const { name, isAgreed, text } = saved;
    void inOneTab(id, async () => {
      add(id, account.name, name, isAgreed);
      await run(id, (of, options) => (of.resume as (...args: unknown[]) => Promise<Job<unknown>>)(name, text, options));
    });
  }
}

/** Whether the page shows something that a reload loses: a password that the service shows once. */
export const holdsSecret = (): boolean => jobs.peek().some(({ course }) => course.secrets.length > 0);
