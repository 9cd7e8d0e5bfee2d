//! Distributes accounts among the workers that share them: every worker with the same settings gets the same result.

use crate::hash::stable_hash;
use std::fmt;
use std::str::FromStr;

/// One of several equal shares of the accounts: `3/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// The number of the shard, from 1 to `of`.
    number: u32,
    of: u32,
}

impl Shard {
    /// The shard with all accounts.
    pub const ALL: Self = Self { number: 1, of: 1 };

    /// Whether an account belongs to this shard. The assignment never changes, because workers of several versions may
    /// share accounts.
    pub fn has(self, account: &str) -> bool {
        stable_hash(account).checked_rem(u64::from(self.of)) == Some(u64::from(self.number.saturating_sub(1)))
    }
}

impl FromStr for Shard {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
        let parts = text.split_once('/').and_then(|(part, of)| Some((number(part)?, number(of)?)));
        let (number, of) = parts.filter(|(number, of)| (1..=*of).contains(number)).ok_or("expected K/N, as 3/8")?;
        Ok(Self { number, of })
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

#[cfg(test)]
mod tests {
    use super::Shard;

    #[test]
    fn each_account_is_of_one_shard() {
        let shards: Vec<Shard> = (1..=8).map(|part| format!("{part}/8").parse().unwrap()).collect();
        let mut sizes = [0; 8];
        for account in (0..8000).map(|n| format!("account-{n}")) {
            let of: Vec<_> = (0..8).filter(|part| shards[*part].has(&account)).collect();
            assert_eq!(of.len(), 1, "{account}");
            sizes[of[0]] += 1;
            assert!(Shard::ALL.has(&account));
        }
        assert!(sizes.iter().all(|size| (900..1100).contains(size)), "{sizes:?}");
    }

    #[test]
    fn a_shard_is_a_number_of_several() {
        assert_eq!("3/8".parse::<Shard>().unwrap().to_string(), "3/8");
        for wrong in ["", "/", "3", "0/8", "9/8", "1/0", "+1/8", "1/8/2", "-1/8", "1/4294967296"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }
}
