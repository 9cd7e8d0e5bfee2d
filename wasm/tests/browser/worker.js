// The story in a worker.

import { inProcess } from "/story.js";

inProcess().then(postMessage, (error) => postMessage({ error: error.message }));
