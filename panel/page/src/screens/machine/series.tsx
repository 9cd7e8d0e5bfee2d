/** The usage of a machine over time: CPU, network and disk, for a day up to two years, and a forecast from the last 7 days. */
import { useMemo, useState } from "preact/hooks";
import { cycleUntil, forecast } from "../../forecast.ts";
import { lang, t } from "../../text/index.ts";
import { Chart } from "../../ui/chart/chart.tsx";
import { zoomed } from "../../ui/chart/keys.ts";
import type { Range } from "../../ui/chart/thin.ts";
import { binary as bytes } from "../../ui/words.ts";
import { GAP, lastMoment, recentRate, type Usage, usageOf } from "../../usage.ts";
import { type Info, trafficOf } from "./facts.ts";
import { Section, useRead } from "./kit.ts";
import { percentText, speedText } from "./units.ts";
import { now } from "./words.ts";

const DAY = 86_400;
const SPANS = { day: DAY, week: 7 * DAY, month: 30 * DAY, all: 730 * DAY };
type Span = keyof typeof SPANS;

export function Series() {
  const live = useRead("getLiveServiceInfo");
  return (
    <Section title={t("machine.usage")} isWide read="getRawUsageStats">
      {({ data }) => <Measured data={data} info={live.data} />}
    </Section>
  );
}

function Measured({ data, info }: { data: Parameters<typeof usageOf>[0]; info: Info | undefined }) {
  const usage = useMemo(() => usageOf(data), [data]);
  const end = lastMoment(usage);
  if (end === undefined) return <p>{t("machine.usage.none")}</p>;
  return <Charts usage={usage} end={end} info={info} />;
}

function Charts({ usage, end, info }: { usage: Usage; end: number; info: Info | undefined }) {
  const [span, setSpan] = useState<Span>("day");
  const [chosen, setRange] = useState<Range>();
  // All data, if it covers less than the requested range.
  const begins = Math.max(end - SPANS[span], Math.min(usage.times[0] as number, end - DAY));
  const range = chosen ?? { from: begins, to: end };
  const language = lang();
  const charts = useMemo(
    () => [
      { title: "CPU", lines: [{ label: "CPU", values: usage.cpu }], format: percentText(language) },
      {
        title: t("machine.usage.network"),
        lines: [
          { label: t("machine.usage.received"), values: usage.received },
          { label: t("machine.usage.sent"), values: usage.sent },
        ],
        format: speedText(language, "bit/s"),
      },
      {
        title: t("machine.disk"),
        lines: [
          { label: t("machine.usage.read"), values: usage.read },
          { label: t("machine.usage.written"), values: usage.written },
        ],
        format: speedText(language, "B/s"),
      },
    ],
    [usage, language],
  );
  const middle = (range.from + range.to) / 2;
  const moved = (by: number) =>
    setRange({ from: range.from + by * (range.to - range.from), to: range.to + by * (range.to - range.from) });
  return (
    <>
      <div class="row">
        {(Object.keys(SPANS) as Span[]).map((name) => (
          <button
            type="button"
            class="button"
            aria-pressed={chosen === undefined && span === name}
            onClick={() => {
              setSpan(name);
              setRange(undefined);
            }}
            key={name}
          >
            {t(`machine.usage.${name}`)}
          </button>
        ))}
        <button type="button" class="button" aria-label={t("machine.usage.earlier")} onClick={() => moved(-0.5)}>
          ←
        </button>
        <button type="button" class="button" aria-label={t("machine.usage.later")} onClick={() => moved(0.5)}>
          →
        </button>
        <button
          type="button"
          class="button"
          aria-label={t("machine.usage.shorter")}
          onClick={() => setRange(zoomed(range, middle, 0.5))}
        >
          +
        </button>
        <button
          type="button"
          class="button"
          aria-label={t("machine.usage.longer")}
          onClick={() => setRange(zoomed(range, middle, 2))}
        >
          −
        </button>
      </div>
      {charts.map((chart) => (
        <Chart
          {...chart}
          times={usage.times}
          gap={GAP}
          range={range}
          lang={language}
          onRange={setRange}
          onReset={() => setRange(undefined)}
          key={chart.title}
        />
      ))}
      <Recent usage={usage} end={end} info={info} />
    </>
  );
}

/** The forecast of the counter at its reset, at the rate of the last 7 days. */
function Recent({ usage, end, info }: { usage: Usage; end: number; info: Info | undefined }) {
  const traffic = info === undefined ? undefined : trafficOf(info);
  const reset = info?.data_next_reset;
  if (traffic === undefined || typeof reset !== "number" || reset <= 0) return null;
  const rate = recentRate(usage, Math.min(end, now()));
  const times = Number(info?.monthly_data_multiplier ?? 1);
  const expected = forecast({
    used: traffic.used,
    allowed: traffic.total,
    cycle: cycleUntil(reset),
    now: now(),
    rate: { ...rate, bytes: rate.bytes * times },
  });
  if (expected === undefined) return null;
  return (
    <p>{t("machine.usage.recent", { bytes: bytes(expected.bytes), share: Math.round((expected.share ?? 0) * 100) })}</p>
  );
}
