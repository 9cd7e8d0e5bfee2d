/** Gauges of usage: a bar in a line of text, and a ring with a forecast. Both also describe the usage in words. */

const share = (value: number | undefined) => Math.min(1, Math.max(0, value ?? 0));
/** The parts from which a gauge changes its colour. */
const toneOf = (value: number | undefined) =>
  value === undefined ? "" : value >= 1 ? "full" : value >= 0.9 ? "close" : "";

interface BarProps {
  label: string;
  /** The used part, 1 for all of it. Missing if unknown. */
  value?: number | undefined;
  /** The same in words. */
  text: string;
}

export function Bar({ label, value, text }: BarProps) {
  return (
    <div class="bar">
      <span class="bar-label">{label}</span>
      <span class="bar-text">{text}</span>
      <span class={`bar-track ${toneOf(value)}`} aria-hidden="true">
        <span style={{ inlineSize: `${share(value) * 100}%` }} />
      </span>
    </div>
  );
}

interface RingProps {
  /** The whole description in words. */
  label: string;
  value?: number | undefined;
  /** The forecast for the end, drawn lighter after the value. */
  forecast?: number | undefined;
  /** A few characters for its middle. */
  text: string;
}

const RADIUS = 20;
const LENGTH = 2 * Math.PI * RADIUS;

export function Ring({ label, value, forecast, text }: RingProps) {
  const arc = (of: number | undefined, className: string) => (
    <circle
      class={className}
      cx="24"
      cy="24"
      r={RADIUS}
      stroke-dasharray={`${share(of) * LENGTH} ${LENGTH}`}
      transform="rotate(-90 24 24)"
    />
  );
  return (
    <svg class={`ring ${toneOf(value)}`} viewBox="0 0 48 48" role="img" aria-label={label}>
      <circle class="ring-track" cx="24" cy="24" r={RADIUS} />
      {forecast !== undefined && arc(forecast, forecast > 1 ? "ring-forecast short" : "ring-forecast")}
      {value !== undefined && arc(value, "ring-value")}
      <text x="24" y="24" text-anchor="middle" dominant-baseline="central">
        {text}
      </text>
    </svg>
  );
}
