// Asks the service at a URL for something, and for a server on the connection that is there then; prints the outcome. A third
// argument is the name of what this host does not have.

import { readFileSync } from "node:fs";
import process from "node:process";

const [, , name, baseUrl, missing] = process.argv;
if (missing) delete globalThis[missing];
const { init, Vultr } = await import(name);
init?.(readFileSync(new URL(import.meta.resolve("vpswire/vpswire.wasm"))));
const vultr = new Vultr({ apiKey: "KEY", baseUrl, pace: false, maxRetries: 5 });
await vultr.os.list();
const failed = await vultr.server.create({ dcid: 1, vpsplanid: 201, osid: 167 }).catch((error) => error);
console.log(failed.code, failed.verdict);
