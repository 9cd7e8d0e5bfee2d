/** The texts of vultr, in Chinese. */
import type { vultr as en } from "../en/vultr.ts";

export const vultr: Readonly<Record<keyof typeof en, string>> = {};
