// Lets tests import the page's TypeScript as it is: `node --import ./tests/register.js --test`.

import { register } from "node:module";

register("./typescript.js", import.meta.url);
