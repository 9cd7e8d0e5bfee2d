/** English. Each area has a file, and its keys begin with its name. */
import { demo } from "./en/demo.ts";
import { machine } from "./en/machine.ts";
import { overview } from "./en/overview.ts";
import { page } from "./en/page.ts";
import { request } from "./en/request.ts";
import { small } from "./en/small.ts";
import { vultr } from "./en/vultr.ts";

export const en = { ...page, ...overview, ...small, ...demo, ...machine, ...request, ...vultr };
