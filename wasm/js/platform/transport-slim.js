// The built-in transport where the place is not known before it runs.

import { place } from "./runtime.js";
import { transport as viaDeno } from "./transport-deno.js";
import { transport as viaFetch } from "./transport-fetch.js";
import { transport as viaNode } from "./transport-node.js";

export const transport = { deno: viaDeno, node: viaNode }[place()] ?? viaFetch;
