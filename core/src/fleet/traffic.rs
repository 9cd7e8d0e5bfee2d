//! Exact arithmetic for traffic: multiples of counters, shares, months and forecasts. No float is used for it.

use crate::text::int;
use crate::text::time;

/// The seconds that a recent forecast looks back.
pub(super) const RECENT: u64 = 7 * 86_400;

/// The maximum number of digits of a decimal on either side of its point.
const DIGITS: usize = 18;
/// The number of parts of a share: it has six decimals.
const SHARES: u128 = 1_000_000;

/// Returns `count` times a decimal (`0.33`, `341.333`, `1.0e+3`), rounded to the nearest integer, halves upwards.
/// Nothing if the text is not such a decimal of a common size, is negative, or the product exceeds 64 bits.
pub(super) fn times(count: u64, decimal: &str) -> Option<u64> {
    let (digits, exponent) = decimal.split_once(['e', 'E']).unwrap_or((decimal, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let exponent = int::parse(exponent.strip_prefix('+').unwrap_or(exponent))?;
    if whole.len() > DIGITS || fraction.len() > DIGITS || exponent.unsigned_abs() > DIGITS as u128 {
        return None;
    }
    // Trailing zeros would only make the numbers larger.
    let fraction = fraction.trim_end_matches('0');
    let mantissa = u128::try_from(int::parse(&format!("{whole}{fraction}"))?).ok()?;
    let scale = i128::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
    let power = 10_u128.checked_pow(u32::try_from(scale.unsigned_abs()).ok()?)?;
    let product = u128::from(count).checked_mul(mantissa)?;
    let rounded = if scale > 0 { nearest(product, power)? } else { product.checked_mul(power)? };
    u64::try_from(rounded).ok()
}

/// Returns the quotient, rounded to the nearest integer, halves upwards.
fn nearest(number: u128, by: u128) -> Option<u128> {
    number.checked_mul(2)?.checked_add(by)?.checked_div(by.checked_mul(2)?)
}

/// Returns the used part of the allowance, 1 for all of it, to six decimals. Nothing without an allowance.
pub(super) fn share(used: u64, allowed: u64) -> Option<f64> {
    let millionths = nearest(u128::from(used).checked_mul(SHARES)?, u128::from(allowed))?;
    let (whole, rest) = (millionths.checked_div(SHARES)?, millionths.checked_rem(SHARES)?);
    let digits = format!("{}.{rest:06}", int::text(i128::try_from(whole).ok()?));
    digits.parse().ok()
}

/// The period in which a counter counts: its beginning and end, in Unix seconds.
#[derive(Clone, Copy)]
pub(super) struct Cycle {
    pub begins: u64,
    pub ends: u64,
}

impl Cycle {
    /// Returns the month that ends at that time: it began on the same day of the month before, or on the last day of
    /// that month.
    pub fn until(ends: u64) -> Option<Self> {
        let begins = time::month_before(i64::try_from(ends).ok()?)?;
        Some(Self { begins: u64::try_from(begins).ok()?, ends })
    }

    /// Returns the calendar month that contains that time, in UTC.
    pub fn month_of(now: u64) -> Option<Self> {
        let (begins, ends) = time::month_of(i64::try_from(now).ok()?)?;
        Some(Self { begins: u64::try_from(begins).ok()?, ends: u64::try_from(ends).ok()? })
    }

    /// Returns the counter expected at the end, at the average rate since the beginning. Nothing outside the cycle.
    pub fn forecast(self, used: u64, now: u64) -> Option<u64> {
        let elapsed = now.checked_sub(self.begins).filter(|elapsed| *elapsed > 0)?;
        self.ends.checked_sub(now)?;
        let length = self.ends.checked_sub(self.begins)?;
        let product = u128::from(used).checked_mul(u128::from(length))?;
        u64::try_from(nearest(product, u128::from(elapsed))?).ok()
    }

    /// Returns the counter expected at the end, at the rate of that many bytes in that many seconds.
    pub fn forecast_at(self, used: u64, now: u64, bytes: u64, seconds: u64) -> Option<u64> {
        let left = self.ends.checked_sub(now)?;
        let more = nearest(u128::from(bytes).checked_mul(u128::from(left))?, u128::from(seconds))?;
        used.checked_add(u64::try_from(more).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::{Cycle, share, times};

    #[test]
    fn decimals_multiply_exactly() {
        for (count, decimal, product) in [
            (322_122_547_200, "0.33", Some(106_300_440_576)),
            (569_810_827, "0.33", Some(188_037_573)),
            (569_810_827, "1", Some(569_810_827)),
            (569_810_827, "1.000", Some(569_810_827)),
            (569_810_827, "3", Some(1_709_432_481)),
            (1_000_000_000, "341.333", Some(341_333_000_000)),
            (5, "0.1", Some(1)),
            (4, "0.1", Some(0)),
            (2, "1.0e+3", Some(2_000)),
            (2_000, "1e-3", Some(2)),
            (0, "0.33", Some(0)),
            (u64::MAX, "1", Some(u64::MAX)),
            (u64::MAX, "1.1", None),
            (1, "-1", None),
            (1, "", None),
            (1, "two", None),
            (1, "1e99", None),
        ] {
            assert_eq!(times(count, decimal), product, "{count} times {decimal}");
        }
    }

    #[test]
    fn shares_have_six_decimals() {
        assert_eq!(share(131_512, 1_000_000).unwrap().to_string(), "0.131512");
        assert_eq!(share(1, 3).unwrap().to_string(), "0.333333");
        assert_eq!(share(2, 3).unwrap().to_string(), "0.666667");
        assert_eq!(share(5, 2).unwrap().to_string(), "2.5");
        assert_eq!(share(0, 2).unwrap().to_string(), "0");
        assert_eq!(share(1, 0), None);
    }

    #[test]
    fn forecasts_are_linear() {
        let cycle = Cycle { begins: 1_000, ends: 3_000 };
        assert_eq!(cycle.forecast(10, 1_500), Some(40));
        assert_eq!(cycle.forecast(10, 1_000), None);
        assert_eq!(cycle.forecast(10, 3_001), None);
        assert_eq!(cycle.forecast_at(10, 2_000, 5, 500), Some(20));
        assert_eq!(cycle.forecast_at(10, 2_000, 5, 0), None);
    }
}
