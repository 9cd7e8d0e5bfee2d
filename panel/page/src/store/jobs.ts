/**
 * Jobs under way, of all accounts. Each goes on whatever screen is open, is saved before each of its calls, and is resumed after the
 * page was loaded again. What is saved (docs/jobs.md) holds neither keys nor passwords. A job runs in one tab at a time.
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
  /** Whether its plan was agreed to. */
  readonly isAgreed: boolean;
  readonly course: Course;
}

/** What of a job outlives the page. */
interface Saved {
  readonly account: string;
  readonly name: string;
  readonly isAgreed: boolean;
  /** The text from which the package goes on; nothing before its first call. */
  readonly text: string;
}

/** All jobs that were not closed, the oldest first. */
export const jobs = signal<readonly Kept[]>([]);

const KEY = "vpswire.job.";
/** Milliseconds that a job may take: a migration takes hours at times. */
const TIMEOUT = 6 * 3_600_000;

/** What only a running job has. */
interface Running {
  readonly control: AbortController;
  agree(): void;
}
const running = new Map<string, Running>();

const find = (id: string) => jobs.peek().find((one) => one.id === id);

function update(id: string, news: Partial<Kept>): void {
  jobs.value = jobs.peek().map((one) => (one.id === id ? { ...one, ...news } : one));
}

/** Only a relay has the same machines after the page was loaded again. */
const isLasting = () => source.peek()?.kind === "relay";

function save(id: string, text: string): void {
  const job = find(id);
  if (job === undefined || !isLasting()) return;
  const { account, name, isAgreed } = job;
  localStorage.setItem(KEY + id, JSON.stringify({ account, name, isAgreed, text } satisfies Saved));
}

/** A saved job, or nothing where the text is of something else. */
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

/** Makes the job of that name. Its WebAssembly is loaded with the first one. */
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
  // Where nothing waits for it, it is no error that it was left.
  agreed.catch(() => {});
  const account = accountOf(find(id)?.account ?? "");
  const course = () => find(id)?.course ?? BEGINNING;
  try {
    const { jobs: jobsOf } = await import("vpswire/fleet");
    if (account === undefined) throw new Error("the account of the job is not there");
    const wait = (time: number, aborted?: AbortSignal) => source.peek()?.wait(time, aborted);
    // biome-ignore lint/suspicious/noExplicitAny: the name says which of the jobs it is.
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

/** Leaves a job that the end of the session has ended: it is resumed with the next one, if it was saved. */
function leave(id: string): void {
  running.delete(id);
  close(id);
}

/** Runs it unless another tab does. */
const inOneTab = (id: string, work: () => Promise<void>): Promise<void> =>
  navigator.locks.request(KEY + id, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
  });

function add(id: string, account: string, name: string, isAgreed: boolean): void {
  jobs.value = [...jobs.peek(), { id, account, name, isAgreed, course: BEGINNING }];
}

/** Begins a job: it reads what its plan needs, and waits until that is agreed to. */
export function beginJob(account: string, name: string, params: object): void {
  const id = crypto.randomUUID();
  add(id, account, name, false);
  void inOneTab(id, () =>
    run(id, (of, options) => (of[name] as (...args: object[]) => Promise<Job<unknown>>)(params, options)),
  );
}

/** Agrees to the plan of a job: it does that, and nothing else. */
export function agree(id: string): void {
  update(id, { isAgreed: true });
  running.get(id)?.agree();
}

/** Ends a job where it is. One that was not agreed to is gone. */
export function stop(id: string): void {
  const isPlan = find(id)?.isAgreed === false;
  running.get(id)?.control.abort(new Error("stopped"));
  if (isPlan) close(id);
}

/** Takes a job that is over from the list. */
export function close(id: string): void {
  jobs.value = jobs.peek().filter((one) => one.id !== id);
}

/** Goes on with what was saved, once the accounts are known. */
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

/** Whether something is shown that is lost with the page: a password that the service says once. */
export const holdsSecret = (): boolean => jobs.peek().some(({ course }) => course.secrets.length > 0);
