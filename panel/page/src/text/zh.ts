/** Chinese. Each area has a file with the same keys as the English one. */
import type { Texts } from "./index.ts";
import { machine } from "./zh/machine.ts";
import { page } from "./zh/page.ts";
import { request } from "./zh/request.ts";
import { vultr } from "./zh/vultr.ts";

export const zh: Texts = { ...page, ...machine, ...request, ...vultr };
