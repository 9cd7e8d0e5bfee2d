/** The texts of request, in Chinese. */
import type { request as en } from "../en/request.ts";

export const request: Readonly<Record<keyof typeof en, string>> = {};
