/** What the demo's switch can break: a choice of the simulator's faults (docs/simulator.md). */

/** Faults as the simulator names them. A text in the page's languages says what each does. */
export const FAULTS = [
  "refuse",
  "lose_answer",
  "reset_within",
  "status:500",
  "status:503:5",
  "garbage",
  "wrong_type",
  "redirect",
  "drip",
  "silent",
] as const;
export type Fault = (typeof FAULTS)[number];

/** Which calls a fault is about. */
export const TARGETS = [
  "*:*",
  "kiwivm:*",
  "cvm:*",
  "vultr:*",
  "kiwivm:start",
  "kiwivm:snapshot.create",
  "vultr:server.create",
] as const;
export type Target = (typeof TARGETS)[number];

/** Whether each call is broken, or the next one alone. */
export type When = "*" | "1" | "30%";

export const ruleOf = (target: Target, when: When, fault: Fault): string => `${target}:${when}=${fault}`;
