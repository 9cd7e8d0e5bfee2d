// Code of a user of `vpswire/slim`.

import type { Vultr } from "vpswire";
import { init, Vultr as Slim, VpsError } from "vpswire/slim";
import wasm from "vpswire/vpswire.wasm";

init(wasm);
init(new Uint8Array(3));
init(Promise.resolve(new Response()));
init(new URL("vpswire.wasm", "https://example.com"));
const vultr: Vultr = new Slim({ apiKey: "KEY" });
console.log(await vultr.server.list().catch((error) => error instanceof VpsError && error.verdict));

// @ts-expect-error: a number is no WebAssembly
init(1);
