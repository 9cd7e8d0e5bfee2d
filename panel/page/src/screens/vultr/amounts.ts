/** Sums of money. */

/** A sum of prices, exact in cents. */
export function totalOf(prices: readonly (string | null | undefined)[]): string {
  const cents = prices.reduce((sum, price) => sum + Math.round(Number(price ?? 0) * 100), 0);
  return (cents / 100).toFixed(2);
}
