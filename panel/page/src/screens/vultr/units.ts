/** Numbers of Vultr in words. */
import { lang } from "../../text/index.ts";

/** US dollars, with the service's digits: money is never rounded. */
export const money = (amount: string | number | null | undefined): string | undefined =>
  amount === null || amount === undefined ? undefined : `US$ ${amount}`;

const number = (value: number, digits: number) =>
  new Intl.NumberFormat(lang(), { maximumFractionDigits: digits }).format(value);

/** Gigabytes, as the service counts them. */
export const gigabytes = (value: number | null | undefined): string | undefined =>
  value === null || value === undefined ? undefined : `${number(value, 1)} GB`;

/** Bytes in the largest unit that leaves a digit before the decimal point. */
export function bytes(value: number): string {
  const power = Math.min(4, Math.floor(Math.log2(Math.max(1, value)) / 10));
  return `${number(value / 1024 ** power, 1)} ${["B", "KiB", "MiB", "GiB", "TiB"][power]}`;
}

/** A date and time of the service, which is UTC. */
export const utc = (text: string | null | undefined): string | undefined => (text ? `${text} UTC` : undefined);
