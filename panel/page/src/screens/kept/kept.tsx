/** The transfer of a machine over time as `vpswire watch` has sampled it, if the panel has its history. */
import { useState } from "preact/hooks";
import { load, now, source } from "../../store/index.ts";
import { lang, t } from "../../text/index.ts";
import { Chart } from "../../ui/chart/chart.tsx";
import type { Range } from "../../ui/chart/thin.ts";
import { Age, Failure } from "../../ui/index.ts";
import { binary } from "../../ui/words.ts";
import { keptOf } from "./series.ts";

/** The period of a request, two years in seconds, and its number of points. */
const SPAN = 730 * 86_400;
const POINTS = 20_000;

/** A section for `account/id`; nothing without a history. */
export function Kept({ account, id }: { account: string; id: string | number }) {
  const relay = source.value?.relay;
  const [chosen, setRange] = useState<Range>();
  const machine = `${account}/${id}`;
  const loaded = load(relay && `${account}/history/${id}`, async () => {
    const to = Math.floor(now() / 1000) + 1;
    return keptOf(await relay?.history(machine, to - SPAN, to, POINTS));
  });
  const { data, error } = loaded;
  if (data === undefined) return error === undefined ? null : <Failure error={error} />;
  const [from, to] = [data.times[0] as number, data.times.at(-1) as number];
  const range = chosen ?? { from, to: Math.max(to, from + 3600) };
  const lines = [
    { label: t("kept.used"), values: data.used },
    { label: t("kept.allowed"), values: data.allowed },
  ];
  return (
    <section class="section">
      <div class="row">
        <h2>{t("kept.title")}</h2>
        <Age of={loaded} />
      </div>
      <Chart
        title={t("kept.chart")}
        times={data.times}
        lines={lines}
        gap={data.gap}
        range={range}
        lang={lang()}
        format={binary}
        onRange={setRange}
        onReset={() => setRange(undefined)}
      />
    </section>
  );
}
