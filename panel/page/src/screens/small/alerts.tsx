/** Problems that the services report at present, and alerts of the watching command that are still open. */
import type { Problem } from "vpswire/fleet";
import { href } from "../../router.ts";
import { summaries } from "../../store/fleet.ts";
import { load, source } from "../../store/index.ts";
import { t } from "../../text/index.ts";
import { Age, Badge, Empty, Failure, Table } from "../../ui/index.ts";
import { moment } from "../../ui/words.ts";
import { problemWord } from "../overview/problems.ts";
import { alertsOf } from "./entries.ts";

export function Screen() {
  return (
    <>
      <h1>{t("page.alerts")}</h1>
      <Problems />
      <Raised />
    </>
  );
}

function Problems() {
  const all = summaries.value.map(({ value }) => value);
  const rows = all.flatMap(({ account, problems }) =>
    (problems.data?.problems ?? []).map((problem) => ({ account, problem })),
  );
  const failed = all.filter(({ problems }) => problems.error !== undefined);
  const isLoading = all.some(({ problems }) => problems.loading);
  const since = Math.min(...all.map(({ problems }) => problems.since ?? Number.POSITIVE_INFINITY));
  const details = ({ message, address, amount }: Problem) =>
    [message, address, amount == null ? undefined : t("overview.amount", { amount })].filter(Boolean).join(" · ");
  return (
    <section class="section">
      <header class="row">
        <h2>{t("alerts.now")}</h2>
        <Age of={{ since: Number.isFinite(since) ? since : undefined, loading: isLoading }} />
      </header>
      <Table
        rows={rows}
        id={({ problem: { machine, kind } }, at) => `${machine} ${kind} ${at}`}
        empty={isLoading ? t("ui.loading") : t("alerts.nothing")}
        label={t("alerts.now")}
        columns={[
          {
            title: t("alerts.what"),
            value: ({ problem }) => problemWord(problem.kind),
            show: ({ problem }) => <Badge tone="bad">{problemWord(problem.kind)}</Badge>,
          },
          {
            title: t("alerts.where"),
            value: ({ account, problem }) => problem.machine ?? account.name,
            show: ({ account, problem }) => (
              <a href={href(account.api === "vultr" ? "v" : "m", account.name)}>{problem.machine ?? account.name}</a>
            ),
          },
          { title: t("alerts.details"), value: ({ problem }) => details(problem) },
          {
            title: t("alerts.deadline"),
            value: ({ problem }) => problem.deadline ?? problem.ends_at ?? undefined,
            show: ({ problem }) => moment(problem.deadline ?? problem.ends_at),
          },
        ]}
      />
      {failed.map(({ account, problems }) => (
        <div key={account.name}>
          <b>{account.name}</b> <Failure error={problems.error} />
        </div>
      ))}
    </section>
  );
}

function Raised() {
  const relay = source.value?.relay;
  const raised = load(relay && "relay/alerts", async () => alertsOf(await relay?.alerts()));
  if (relay === undefined) return null;
  return (
    <section class="section">
      <header class="row">
        <h2>{t("alerts.raised")}</h2>
        <Age of={raised} />
      </header>
      {raised.error !== undefined && <Failure error={raised.error} />}
      {raised.data === null && <Empty>{t("alerts.noHistory")}</Empty>}
      {raised.data != null && (
        <Table
          rows={raised.data}
          id={({ where, kind, what }) => `${where} ${kind} ${what}`}
          empty={t("alerts.nothing")}
          label={t("alerts.raised")}
          columns={[
            {
              title: t("alerts.what"),
              value: ({ kind, what }) => `${kind} ${what}`,
              show: ({ kind, what, severity }) => (
                <>
                  <Badge tone={severity === "critical" ? "bad" : "warn"}>{kind}</Badge> {what}
                </>
              ),
            },
            { title: t("alerts.where"), value: ({ where }) => where },
            { title: t("alerts.severity"), value: ({ severity }) => severity },
            { title: t("alerts.since"), value: ({ since }) => since, show: ({ since }) => moment(since) },
          ]}
        />
      )}
    </section>
  );
}
