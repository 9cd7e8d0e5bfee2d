/** Questions to the user before calls that destroy or bill. One is shown at a time. */
import { signal } from "@preact/signals";
import type { Confirm, Question } from "../source/index.ts";

export interface Open {
  readonly id: number;
  readonly question: Question;
  /** Ends the question, with the input or with nothing. */
  answer(typed: string | undefined): void;
}

/** The questions that wait for an answer. The first one is shown. */
export const questions = signal<readonly Open[]>([]);

let last = 0;

export const confirm: Confirm = (question, aborted) =>
  new Promise((resolve) => {
    const leave = () => open.answer(undefined);
    last += 1;
    const open: Open = {
      id: last,
      question,
      answer: (typed) => {
        aborted?.removeEventListener("abort", leave);
        questions.value = questions.value.filter((one) => one !== open);
        resolve(typed);
      },
    };
    questions.value = [...questions.value, open];
    aborted?.addEventListener("abort", leave);
    if (aborted?.aborted) leave();
  });
