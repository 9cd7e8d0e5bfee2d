/** The bar of the demo: steps its clock, breaks calls, makes machines. */
import type { Demo } from "../source/index.ts";
import { t } from "../text/index.ts";

export function DemoBar({ demo: _ }: { demo: Demo }) {
  return <aside class="demo">{t("demo.what")}</aside>;
}
