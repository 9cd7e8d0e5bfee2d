/** All machines on one page: totals, failures, and a card for each machine, sorted and filtered. */
import { computed, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { type Summary, summaries } from "../../store/fleet.ts";
import { accounts, groups, now, reloadAll, settings } from "../../store/index.ts";
import { type Key, lang, t } from "../../text/index.ts";
import { Age, Badge, Button, Empty, Field } from "../../ui/index.ts";
import { binary, count } from "../../ui/words.ts";
import { Card } from "./card.tsx";
import { problemWord } from "./problems.ts";
import { ORDERS, type OrderName, type Row, rowsOf, totals, type Wanted, wantedRows } from "./rows.ts";

/** The filter and the order, which persist while another screen is open. */
const wanted = signal<Wanted>({ word: "", order: "account", state: "", group: "" });
const want = (news: Partial<Wanted>) => {
  wanted.value = { ...wanted.value, ...news };
};

/** The number of cards at first, and with each press of the button. */
const PAGE = 200;
const shown = signal(PAGE);

/** The rows of each account, computed again only when its answers change. */
const rows = computed(() => summaries.value.map((one) => computed(() => rowsOf(one.value, now() / 1000))));

const STATES: readonly (readonly [state: string, key: Key])[] = [
  ["", "overview.all"],
  ["problems", "overview.withProblems"],
  ["running", "overview.running"],
  ["stopped", "overview.stopped"],
  ["pending", "overview.pending"],
  ["locked", "overview.locked"],
  ["suspended", "overview.suspended"],
  ["unknown", "overview.unknown"],
];

export function Screen() {
  const minutes = settings.value.refresh;
  useEffect(() => {
    if (minutes === 0) return;
    const timer = setInterval(() => document.visibilityState === "visible" && reloadAll(), minutes * 60_000);
    return () => clearInterval(timer);
  }, [minutes]);
  const all = summaries.value.map((one) => one.value);
  const machines = rows.value.flatMap((one) => one.value);
  return (
    <>
      <header class="row">
        <h1>{t("page.overview")}</h1>
        <Age of={ageOf(all)} />
      </header>
      {accounts.value.length === 0 ? (
        <Empty>{t("overview.noAccounts")}</Empty>
      ) : (
        <>
          <Sums rows={machines} />
          <Filters />
          <Failures all={all} />
          <Cards rows={machines} isLoading={all.some(({ list }) => list.data === undefined && list.loading)} />
        </>
      )}
    </>
  );
}

/** The age of the oldest data, and whether anything is loading. */
function ageOf(all: readonly Summary[]) {
  const parts = all.flatMap(({ list, live, usage, problems }) => [list, live, usage, problems]);
  const since = parts.reduce((oldest, { since }) => Math.min(oldest, since ?? oldest), Number.POSITIVE_INFINITY);
  return {
    since: Number.isFinite(since) ? since : undefined,
    loading: parts.some(({ loading }) => loading),
    error: parts.find(({ data, error }) => data !== undefined && error !== undefined)?.error,
  };
}

function Sums({ rows }: { rows: readonly Row[] }) {
  const { machines, running, problems, used, allowed } = useMemo(() => totals(rows), [rows]);
  const sums = [
    [t("overview.machines"), count(machines)],
    [t("overview.areRunning"), count(running)],
    [t("overview.problems"), count(problems)],
    [t("overview.allTraffic"), t("overview.of", { used: binary(used), total: binary(allowed) })],
  ] as const;
  return (
    <dl class="sums">
      {sums.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Filters() {
  const { word, order, state, group } = wanted.value;
  return (
    <search class="filters">
      <Field label={t("ui.filter")} type="search" value={word} onInput={(word) => want({ word })} />
      <Field label={t("overview.show")} value={state} onInput={(state) => want({ state })}>
        {STATES.map(([value, key]) => (
          <option value={value} key={value}>
            {t(key)}
          </option>
        ))}
      </Field>
      {groups.value.length > 1 && (
        <Field label={t("overview.group")} value={group} onInput={(group) => want({ group })}>
          <option value="">{t("overview.all")}</option>
          {groups.value.map((one) => (
            <option value={one} key={one}>
              {one}
            </option>
          ))}
        </Field>
      )}
      <Field label={t("overview.sort")} value={order} onInput={(order) => want({ order: order as OrderName })}>
        {(Object.keys(ORDERS) as OrderName[]).map((name) => (
          <option value={name} key={name}>
            {t(`overview.by.${name}`)}
          </option>
        ))}
      </Field>
    </search>
  );
}

/** Accounts that could not be read, and problems of whole accounts. */
function Failures({ all }: { all: readonly Summary[] }) {
  const failed = all.flatMap(({ account, list, live, usage, problems }) => {
    const error = [list, live, usage, problems].find((part) => part.error !== undefined)?.error;
    return error instanceof Error ? [{ account: account.name, message: error.message }] : [];
  });
  const owned = all.flatMap(({ account, problems }) =>
    (problems.data?.problems ?? [])
      .filter(({ machine }) => machine == null)
      .map(({ kind, message, amount }) => ({
        account: account.name,
        kind,
        message: message ?? (amount == null ? "" : t("overview.amount", { amount })),
      })),
  );
  if (failed.length + owned.length === 0) return null;
  return (
    <ul class="failures">
      {failed.map(({ account, message }) => (
        <li key={account}>
          <Badge tone="bad">{t("overview.failed")}</Badge> <b>{account}</b> {message}
        </li>
      ))}
      {owned.map(({ account, kind, message }) => (
        <li key={`${account} ${kind}`}>
          <Badge tone="warn">{problemWord(kind)}</Badge> <b>{account}</b> {message}
        </li>
      ))}
    </ul>
  );
}

function Cards({ rows, isLoading }: { rows: readonly Row[]; isLoading: boolean }) {
  const found = wantedRows(rows, wanted.value, lang());
  if (found.length === 0) return <Empty>{isLoading ? t("ui.loading") : t("overview.nothing")}</Empty>;
  return (
    <>
      <div class="cards">
        {found.slice(0, shown.value).map((row) => (
          <Card row={row} key={row.id} />
        ))}
      </div>
      {found.length > shown.value && (
        <div class="row end">
          <Button
            onClick={() => {
              shown.value += PAGE;
            }}
          >
            {t("overview.more", { count: count(found.length - shown.value) })}
          </Button>
        </div>
      )}
    </>
  );
}
