/** The head of the page, with the navigation. */
import { href, path } from "../router.ts";
import { reloadAll, source, state } from "../store/index.ts";
import { type Key, t } from "../text/index.ts";
import { Badge, Button } from "../ui/index.ts";

const PLACES: readonly (readonly [name: string, key: Key])[] = [
  ["", "page.overview"],
  ["jobs", "page.jobs"],
  ["alerts", "page.alerts"],
  ["audit", "page.audit"],
  ["settings", "page.settings"],
];

export function Head() {
  const isOpen = state.value === "open";
  const at = path.value[0] ?? "";
  return (
    <header class="head">
      <strong class="head-name">vpswire</strong>
      {isOpen && (
        <nav class="links" aria-label={t("page.places")}>
          {PLACES.map(([name, key]) => (
            <a href={name === "" ? "#/" : href(name)} aria-current={at === name ? "page" : undefined} key={name}>
              {t(key)}
            </a>
          ))}
        </nav>
      )}
      {isOpen && (
        <span class="head-end">
          {source.value?.isReadOnly === true && <Badge tone="quiet">{t("page.readOnly")}</Badge>}
          <Button quiet onClick={() => reloadAll()}>
            {t("page.reload")}
          </Button>
        </span>
      )}
    </header>
  );
}
