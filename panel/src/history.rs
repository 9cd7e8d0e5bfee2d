//! Reads the history of `vpswire watch` for the page: the series of a machine, thinned to the number of points to draw, and
//! the open alerts. Never writes.

use serde::{Deserialize, Serialize};
use std::num::NonZero;
use std::sync::{Mutex, MutexGuard, PoisonError};
use vpswire_watch::alerts::OpenAlert;
use vpswire_watch::history::{History, Point};
use vpswire_watch::service::account::Known;
use vpswire_watch::store::{Store, StoreError};

/// The maximum number of points in an answer.
const MOST: u64 = 200_000;

/// The selection of a machine's points.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    /// The machine: `account/id`.
    pub machine: String,
    /// The start of the period, Unix seconds, UTC.
    pub from: u64,
    /// The end of the period (exclusive), Unix seconds, UTC.
    pub to: u64,
    /// The maximum number of points, 2 to 200,000.
    pub points: u64,
}

impl Wanted {
    /// Returns the account of the machine.
    pub fn account(&self) -> &str {
        self.machine.split_once('/').map_or(&*self.machine, |(account, _)| account)
    }

    /// Returns the number of seconds to merge into one point, so that the maximum is kept wherever the first point begins.
    /// Returns `None` if the selection is invalid.
    fn step(&self) -> Option<u64> {
        let gaps = NonZero::new(self.points.checked_sub(1)?).filter(|_| self.points <= MOST)?;
        let seconds = self.to.checked_sub(self.from)?;
        Some(seconds.div_ceil(gaps.get()).max(1))
    }
}

/// The points of a machine as columns, ordered by time. Unknown values are null.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Series {
    /// The number of seconds that each point covers. A billing cycle that begins within them adds a point.
    step: u64,
    at: Vec<u64>,
    used_bytes: Vec<Option<u64>>,
    allowed_bytes: Vec<Option<u64>>,
    share: Vec<Option<f64>>,
    in_bytes: Vec<Option<u64>>,
    out_bytes: Vec<Option<u64>>,
    state: Vec<Option<String>>,
}

impl Series {
    fn push(&mut self, point: Point) {
        let Point { at, traffic, state } = point;
        self.at.push(at);
        self.used_bytes.push(traffic.used_bytes);
        self.allowed_bytes.push(traffic.allowed_bytes);
        self.share.push(traffic.share);
        self.in_bytes.push(traffic.in_bytes);
        self.out_bytes.push(traffic.out_bytes);
        self.state.push(state);
    }
}

/// An open alert with its account.
#[derive(Debug, Serialize)]
pub struct Open {
    account: String,
    #[serde(flatten)]
    alert: OpenAlert,
}

/// An account that is watched.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Watched {
    account: String,
    /// The time of the last reading, Unix seconds, UTC: the open alerts are as of this time.
    asked_at: Option<u64>,
}

/// The open alerts, and the accounts with the times of their readings.
#[derive(Debug, Default, Serialize)]
pub struct Alerts {
    alerts: Vec<Open>,
    accounts: Vec<Watched>,
}

/// A history that several threads can share.
pub struct Kept(Mutex<History>);

impl Kept {
    /// Wraps an open history.
    pub const fn new(history: History) -> Self {
        Self(Mutex::new(history))
    }

    /// Returns the points of a machine; an unknown machine has no points. Returns `None` if the selection is invalid: fewer
    /// than two or too many points, or an end before the start.
    ///
    /// # Errors
    /// If the history cannot be read.
    pub fn series(&self, wanted: &Wanted) -> Result<Option<Series>, StoreError> {
        let Some(step) = wanted.step() else { return Ok(None) };
        let points = self.open().series(&wanted.machine, wanted.from, wanted.to, step)?;
        let mut series = Series { step, ..Series::default() };
        points.into_iter().for_each(|point| series.push(point));
        Ok(Some(series))
    }

    /// Returns the open alerts of some accounts, in the order of the accounts and most urgent first. Accounts that were
    /// never watched are not listed as watched.
    ///
    /// # Errors
    /// If the history cannot be read, or the state of an account is of another version.
    pub fn alerts<'a>(&self, accounts: impl IntoIterator<Item = &'a str>) -> Result<Alerts, StoreError> {
        let mut history = self.open();
        let mut found = Alerts::default();
        for account in accounts {
            let Some(state) = history.state(account)? else { continue };
            let Known { asked_at, open } = Known::read(&state).map_err(StoreError::Unusable)?;
            let open = open.into_iter().map(|alert| Open { account: account.to_owned(), alert });
            found.alerts.extend(open);
            found.accounts.push(Watched { account: account.to_owned(), asked_at });
        }
        Ok(found)
    }

    fn open(&self) -> MutexGuard<'_, History> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
