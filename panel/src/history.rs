//! What `vpswire watch` has kept, for the page: the series of a machine, thinned to as many points as are drawn, and the alerts
//! that are open. It is only read.

use serde::{Deserialize, Serialize};
use std::num::NonZero;
use std::sync::{Mutex, MutexGuard, PoisonError};
use vpswire_watch::alerts::OpenAlert;
use vpswire_watch::history::{History, Point};
use vpswire_watch::service::account::Known;
use vpswire_watch::store::{Store, StoreError};

/// The most points of an answer.
const MOST: u64 = 200_000;

/// Which points of a machine are wanted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    /// The machine: `account/id`.
    pub machine: String,
    /// Since when, Unix seconds, UTC.
    pub from: u64,
    /// Until before when, Unix seconds, UTC.
    pub to: u64,
    /// How many points there may be, 2 to 200,000.
    pub points: u64,
}

impl Wanted {
    /// The account of the machine.
    pub fn account(&self) -> &str {
        self.machine.split_once('/').map_or(&*self.machine, |(account, _)| account)
    }

    /// The seconds that are merged to one point, so that there are no more than are wanted wherever the first of them begins.
    /// Nothing if no series is like this.
    fn step(&self) -> Option<u64> {
        let gaps = NonZero::new(self.points.checked_sub(1)?).filter(|_| self.points <= MOST)?;
        let seconds = self.to.checked_sub(self.from)?;
        Some(seconds.div_ceil(gaps.get()).max(1))
    }
}

/// The points of a machine in columns, in the order of time. What was not known is null.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Series {
    /// The seconds that each point is of. Where a billing cycle began within them there is a point more.
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

/// An alert that is open, and the account that it is about.
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
    /// When it was asked last, Unix seconds, UTC: what is open is as old as that.
    asked_at: Option<u64>,
}

/// What is open, and since when that is known.
#[derive(Debug, Default, Serialize)]
pub struct Alerts {
    alerts: Vec<Open>,
    accounts: Vec<Watched>,
}

/// A history that any number of threads read in turn.
pub struct Kept(Mutex<History>);

impl Kept {
    /// What is in an open history.
    pub const fn new(history: History) -> Self {
        Self(Mutex::new(history))
    }

    /// The points of a machine, none if it is unknown. Nothing if what is wanted cannot be: more points than there may be, fewer
    /// than two, or a time that ends before it begins.
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

    /// What is open of some accounts, in their order, and of each the most urgent first. An account that was never watched is
    /// not among those that are.
    ///
    /// # Errors
    /// If the history cannot be read, or an account's state is of another version.
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
