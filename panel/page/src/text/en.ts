/** English. Each area has a file, and its keys begin with its name. */
import { machine } from "./en/machine.ts";
import { page } from "./en/page.ts";
import { request } from "./en/request.ts";
import { vultr } from "./en/vultr.ts";

export const en = { ...page, ...machine, ...request, ...vultr };
