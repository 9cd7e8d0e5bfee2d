// The edge runtime of Next.js, which compiles such imports. The module may be from another realm, which only asynchronous
// instantiation accepts.

import init from "../../pkg/fleet/vpswire_wasm.js";
import module from "./vpswire-fleet.wasm?module";

export const load = () => init({ module_or_path: module });
