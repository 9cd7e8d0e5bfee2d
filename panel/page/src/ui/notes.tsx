/** Short notes: a word in colour, that nothing is there, how old something is, and why something failed. */
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
/** Ticks each 15 seconds while an age is shown, so that it is true. */
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

/** How old data is: `as of 3 min ago`. Where a newer answer failed, that it is stale. */
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

/** Why something failed, what is known of its outcome, and what shows it. */
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
