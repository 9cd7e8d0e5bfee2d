/** The beginning of the page. */
import "./css/page.css";
import { mount } from "./app.tsx";
import { follow } from "./router.ts";
import { applySettings, begin } from "./store/index.ts";

await applySettings();
mount(document.getElementById("page") as HTMLElement);
// The link's token is in the fragment until `begin` has taken it.
await begin();
follow();
