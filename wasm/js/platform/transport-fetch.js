// The built-in transport where there is nothing better than `fetch`.

import { viaFetch } from "./fetch.js";

export const transport = (...given) => viaFetch(fetch, ...given);
