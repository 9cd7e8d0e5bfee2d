/** Short notes: a coloured word, an empty state, the age of data, and an error. */
import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { VpsError } from "vpswire";
import { t } from "../text/index.ts";
import { ago } from "./time.ts";

export type Tone = "good" | "busy" | "warn" | "bad" | "quiet";

export function Badge({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return <span class={`badge ${tone}`}>{children}</span>;
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

let timer: ReturnType<typeof setInterval> | undefined;
/** Ticks every 15 seconds while an age is shown, to keep it current. */
const tick = signal(0, {
  watched: () => {
    timer = setInterval(() => tick.value++, 15_000);
  },
  unwatched: () => clearInterval(timer),
});

interface Aged {
  readonly since?: number | undefined;
  readonly loading: boolean;
  readonly error?: unknown;
}

/** The age of data: `as of 3 min ago`. Marks it as stale if a newer answer failed. */
export function Age({ of: { since, loading, error } }: { of: Aged }) {
  tick.value;
  const isStale = since !== undefined && error !== undefined;
  const when = since === undefined ? "" : t(isStale ? "ui.stale" : "ui.asOf", { ago: ago(Date.now() - since) });
  return (
    <span class={isStale ? "age stale" : "age"}>
      {when}
      {loading && <span class="spinner" role="img" aria-label={t("ui.loading")} />}
    </span>
  );
}

/** An error, its known outcome, and the call that shows the outcome. */
export function Failure({ error }: { error: unknown }) {
  const isVps = VpsError.is(error);
  const message = error instanceof Error ? error.message : String(error);
  return (
    <div class="failure" role="alert">
      {isVps && <Badge tone={error.verdict === "unknown" ? "warn" : "bad"}>{t(`verdict.${error.verdict}`)}</Badge>}{" "}
      <span>{message}</span>
      {isVps && error.retryAfter !== undefined && (
        <small> {t("ui.retryAfter", { seconds: Math.ceil(error.retryAfter / 1000) })}</small>
      )}
    </div>
  );
}
