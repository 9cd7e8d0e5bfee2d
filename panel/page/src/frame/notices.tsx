/** Notices of actions and their outcomes. An unknown outcome remains until it is dismissed, and offers the call that shows it. */
import { dismiss, lookUp, type Notice, notices, type Outcome } from "../store/index.ts";
import { t } from "../text/index.ts";
import { Badge, Button, Failure, type Tone } from "../ui/index.ts";
import { shownJson } from "../ui/json.ts";

const TONES: Readonly<Record<Outcome, Tone>> = {
  done: "good",
  declined: "quiet",
  not_sent: "bad",
  rejected: "bad",
  unknown: "warn",
};

export function Notices() {
  return (
    <section class="notices" aria-label={t("notice.all")} aria-live="polite">
      {notices.value.map((notice) => (
        <One notice={notice} key={notice.id} />
      ))}
    </section>
  );
}

function One({ notice }: { notice: Notice }) {
  const { id, doing, outcome, message, look, seen } = notice;
  const words = look && `${look.call}(${Object.entries(look.args).map(([name, value]) => `${name}=${value}`)})`;
  return (
    <article class={`notice ${outcome}`} data-outcome={outcome}>
      <div class="row">
        <Badge tone={TONES[outcome]}>{t(`outcome.${outcome}`)}</Badge>
        <span>
          <span class="mono">{doing.call}</span> · {doing.account}
        </span>
        <Button quiet onClick={() => dismiss(id)} about={doing.call}>
          {t("notice.dismiss")}
        </Button>
      </div>
      {message !== undefined && outcome !== "declined" && <p>{message}</p>}
      {look !== undefined && (
        <p>
          <Button effect="reads" onClick={() => lookUp(notice)}>
            {t("notice.look", { call: words ?? look.call })}
          </Button>
        </p>
      )}
      {seen instanceof Error && <Failure error={seen} />}
      {seen !== undefined && !(seen instanceof Error) && <pre class="seen">{shownJson(seen)}</pre>}
    </article>
  );
}
