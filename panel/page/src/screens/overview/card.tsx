/** The card of a machine. A card is rendered again only when its row or the language changes. */
import { href } from "../../router.ts";
import { type Key, t } from "../../text/index.ts";
import { Badge, Bar, Copy, Ring, type Tone } from "../../ui/index.ts";
import { binary, day, decimal, percent } from "../../ui/words.ts";
import { problemWord } from "./problems.ts";
import { bytesOf, type Row } from "./rows.ts";

const STATES: Readonly<Record<string, { tone: Tone; key: Key }>> = {
  running: { tone: "good", key: "overview.running" },
  stopped: { tone: "quiet", key: "overview.stopped" },
  pending: { tone: "busy", key: "overview.pending" },
  locked: { tone: "busy", key: "overview.locked" },
  suspended: { tone: "bad", key: "overview.suspended" },
};

const linkOf = ({ account, machine }: Row): string =>
  account.api === "vultr" ? href("v", account.name, "servers", machine.id) : href("m", account.name);

export function Card({ row }: { row: Row }) {
  const { name, account, machine, state, memory, disk, problems } = row;
  const known = STATES[state ?? ""];
  const [address] = machine.addresses;
  return (
    <article class={problems.length > 0 ? "card troubled" : "card"}>
      <header class="card-head">
        <h2>
          <a href={linkOf(row)}>{name}</a>
        </h2>
        <Badge tone={known?.tone ?? "quiet"}>
          {known ? t(known.key) : machine.provider_state || t("overview.unknown")}
        </Badge>
      </header>
      <p class="card-where">
        <span>{[account.name, machine.location, machine.os].filter(Boolean).join(" · ")}</span>
        {address !== undefined && <Copy text={address} />}
      </p>
      {machine.progress != null && (
        <Bar
          label={machine.progress.message || machine.progress.task || t("overview.locked")}
          value={(machine.progress.percent ?? 0) / 100}
          text={percent((machine.progress.percent ?? Number.NaN) / 100)}
        />
      )}
      <div class="card-body">
        <Traffic row={row} />
      </div>
      {memory && <Fill label={t("overview.memory")} {...memory} />}
      {disk && <Fill label={t("overview.disk")} {...disk} />}
      {problems.map((problem, at) => (
        <p class="card-problem" key={`${problem.kind} ${at}`}>
          <Badge tone="bad">{problemWord(problem.kind)}</Badge> {problem.message ?? problem.address}
          {problem.deadline != null && ` ${t("overview.deadline", { day: day(problem.deadline) })}`}
        </p>
      ))}
    </article>
  );
}

function Fill({ label, used, total }: { label: string; used: number; total: number }) {
  const text = t("overview.of", { used: binary(used), total: binary(total) });
  return <Bar label={label} value={used / total} text={text} />;
}

/** The ring of the traffic, and in words the usage, the forecast and the time of the reset. */
function Traffic({ row: { account, usage, share, forecast, forecastShare, daysLeft } }: { row: Row }) {
  const { used, allowed } = bytesOf(usage);
  if (usage === undefined || used === undefined) return <p class="empty">{t("overview.noTraffic")}</p>;
  const bytes = account.api === "vultr" ? decimal : binary;
  const what = t("overview.traffic", { used: bytes(used), allowed: bytes(allowed) });
  const end = forecastShare === undefined ? undefined : t("overview.forecast", { share: percent(forecastShare) });
  const out = forecast?.exhausted === undefined ? undefined : t("overview.exhausted", { day: day(forecast.exhausted) });
  const reset = daysLeft === undefined ? undefined : t("overview.reset", { days: daysLeft });
  const text = percent(share);
  return (
    <>
      <Ring
        label={[t("overview.used", { share: text }), end].filter(Boolean).join(", ")}
        value={share}
        forecast={forecastShare}
        text={text}
      />
      <ul class="card-lines">
        <li>{what}</li>
        {end !== undefined && <li class={forecast?.outlook === "short" ? "short" : undefined}>{out ?? end}</li>}
        {reset !== undefined && <li>{reset}</li>}
        {usage.warning != null && (
          <li>
            <details>
              <summary>{t("overview.doubtful")}</summary>
              {usage.warning}
            </details>
          </li>
        )}
      </ul>
    </>
  );
}
