/** The faults of the demo's switch: a selection of the simulator's (docs/simulator.md). */

/** The simulator's names of faults. The page's texts describe each of them. */
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

/** The calls that a fault applies to. */
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

/** Whether each call fails, or only the next one. */
export type When = "*" | "1" | "30%";

export const ruleOf = (target: Target, when: When, fault: Fault): string => `${target}:${when}=${fault}`;
