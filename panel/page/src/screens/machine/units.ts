/** Numbers with units that only the screens of a machine have: speeds, points. */

const PREFIXES = ["", "k", "M", "G", "T"];

/** Three digits and a prefix: `1.25 Mbit/s`. The base is 1,000, as usual for networks and disk speeds. */
export function speedText(lang: string, unit: string): (value: number) => string {
  const number = new Intl.NumberFormat(lang, { maximumSignificantDigits: 3 });
  return (value) => {
    let scaled = value;
    let prefix = 0;
    for (; scaled >= 999.5 && prefix < PREFIXES.length - 1; prefix += 1) scaled /= 1_000;
    // Values below one are noise with too many digits.
    return `${number.format(prefix === 0 ? Math.round(scaled) : scaled)} ${PREFIXES[prefix]}${unit}`;
  };
}

export function percentText(lang: string): (value: number) => string {
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  return (value) => `${number.format(value)} %`;
}
