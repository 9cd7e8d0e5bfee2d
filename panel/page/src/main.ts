/** The entry point of the page. */
import "./css/page.css";
import { mount } from "./app.tsx";
import { follow } from "./router.ts";
import { applySettings, begin } from "./store/index.ts";

await applySettings();
follow();
mount(document.getElementById("page") as HTMLElement);
await begin();
