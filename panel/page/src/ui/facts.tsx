/** Names with values, and secrets that a service shows once. */
import type { ComponentChildren } from "preact";
import { t } from "../text/index.ts";
import { Copy } from "./button.tsx";

/** Names and values. Missing values are left out. */
export function Facts({ of }: { of: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {of.map(([name, value]) =>
        value === null || value === undefined || value === "" ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** A password or token that the service shows once. */
export function Secret({ name, value }: { name: string; value: string | null | undefined }) {
  if (value == null) return <p>{t("ui.secretNone", { name })}</p>;
  return (
    <p class="secret">
      {name}: <Copy text={value} /> <small>{t("ui.secretOnce")}</small>
    </p>
  );
}
