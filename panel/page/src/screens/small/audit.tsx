/** The log of changes through this panel. */
import { useState } from "preact/hooks";
import { load, source } from "../../store/index.ts";
import { type Key, t } from "../../text/index.ts";
import { Age, Badge, Button, Empty, Failure, Table, type Tone } from "../../ui/index.ts";
import { moment } from "../../ui/words.ts";
import { type Logged, loggedOf, lowest } from "./entries.ts";

const OUTCOMES: Readonly<Record<string, { tone: Tone; key: Key }>> = {
  ok: { tone: "good", key: "outcome.done" },
  refused: { tone: "bad", key: "outcome.rejected" },
  not_sent: { tone: "bad", key: "outcome.not_sent" },
  unknown: { tone: "warn", key: "outcome.unknown" },
  asked: { tone: "warn", key: "audit.asked" },
};

export function Screen() {
  const relay = source.value?.relay;
  const newest = load(relay && "relay/audit", async () => relay?.audit());
  const [older, setOlder] = useState<readonly unknown[]>([]);
  const pages = [newest.data, ...older];
  const first = Math.min(...pages.map(lowest));
  return (
    <>
      <header class="row">
        <h1>{t("page.audit")}</h1>
        <Age of={newest} />
      </header>
      {relay === undefined && <Empty>{t("audit.demo")}</Empty>}
      {newest.error !== undefined && <Failure error={newest.error} />}
      {relay !== undefined && newest.data !== undefined && (
        <section class="section">
          <Table
            rows={loggedOf(pages)}
            id={({ n }) => String(n)}
            empty={t("audit.empty")}
            label={t("page.audit")}
            columns={columns()}
          />
          {Number.isFinite(first) && first > 1 && (
            <div class="row">
              <Button onClick={async () => setOlder([...older, await relay.audit(first)])}>{t("audit.earlier")}</Button>
            </div>
          )}
        </section>
      )}
    </>
  );
}

const columns = () => [
  { title: t("audit.when"), value: ({ at }: Logged) => at, show: ({ at }: Logged) => moment(at) },
  { title: t("consent.account"), value: ({ account }: Logged) => account },
  { title: t("audit.call"), value: ({ call }: Logged) => call, show: ({ call }: Logged) => <code>{call}</code> },
  {
    title: t("audit.params"),
    value: ({ params }: Logged) => params,
    show: ({ params }: Logged) => <code>{params}</code>,
  },
  {
    title: t("audit.outcome"),
    value: ({ outcome }: Logged) => outcome,
    show: ({ outcome, why }: Logged) => {
      const known = OUTCOMES[outcome];
      return (
        <>
          <Badge tone={known?.tone ?? "quiet"}>{known ? t(known.key) : outcome}</Badge> {why}
        </>
      );
    },
  },
];
