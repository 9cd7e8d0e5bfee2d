/** The texts of machine, in Chinese. */
import type { machine as en } from "../en/machine.ts";

export const machine: Readonly<Record<keyof typeof en, string>> = {};
