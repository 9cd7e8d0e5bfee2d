// The edge runtime of Next.js, which compiles what is imported so. The module may be of another realm, which only the way
// that waits does not mind.

import init from "../../pkg/fleet/vpswire_wasm.js";
import module from "./vpswire-fleet.wasm?module";

export const load = () => init({ module_or_path: module });
