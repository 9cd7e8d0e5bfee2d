/** Chinese. Each area has a file with the same keys as the English one. */
import type { Texts } from "./index.ts";
import { demo } from "./zh/demo.ts";
import { machine } from "./zh/machine.ts";
import { overview } from "./zh/overview.ts";
import { page } from "./zh/page.ts";
import { request } from "./zh/request.ts";
import { small } from "./zh/small.ts";
import { vultr } from "./zh/vultr.ts";

export const zh: Texts = { ...page, ...overview, ...small, ...demo, ...machine, ...request, ...vultr };
