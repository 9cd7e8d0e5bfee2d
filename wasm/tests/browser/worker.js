// The story in a worker.

import { inProcess } from "/told.js";

inProcess().then(postMessage, (error) => postMessage({ error: error.message }));
