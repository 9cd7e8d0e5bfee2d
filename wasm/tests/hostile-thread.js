// The hostile server in a thread of its own, so that it keeps up while a test waits for what it measures.

import { parentPort } from "node:worker_threads";
import { serve } from "./hostile.js";

const { urls } = await serve();
parentPort.postMessage(urls);
