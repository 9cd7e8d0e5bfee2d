//! How many calls the services will take.

use crate::fleet::adapter::At;
use crate::fleet::verbs::machines::Failure;
use crate::value::Value;
use vpswire_macros::{Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// Show how many more calls the service of each account, or of one, will take.
    ///
    /// On KiwiVM this is a call of the budget itself. No other service says it.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("budget", effect = Reads, returns = Budgets)]
    pub struct Budget {
        /// Only the budget of this account.
        pub account: Option<String>,
    }

    /// The budgets of accounts, and what failed.
    #[derive(Clone, PartialEq, Record)]
    pub struct Budgets {
        /// The budget of each account, in their order.
        pub budgets: Vec<AccountBudget>,
        /// What failed; the budgets of the other accounts are all there.
        pub failures: Vec<Failure>,
    }

    /// The calls that a service will take of an account.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct AccountBudget {
        /// The name of the account in the fleet.
        pub account: String,
        /// Its API: `kiwivm`, `cvm` or `vultr`.
        pub api: String,
        /// What is left of each time that the service counts calls in, the shortest first. All of them have to last.
        pub windows: Vec<BudgetWindow>,
        /// The service's own record, as it came.
        pub record: Option<Value>,
    }

    /// What is left of a time that a service counts calls in.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct BudgetWindow {
        /// How long it is, seconds.
        #[unit(Seconds)]
        pub window_seconds: u64,
        /// How many calls are left in the present one, in the points of the service; below 0 where it is overdrawn.
        pub remaining: i64,
    }
}

impl AccountBudget {
    /// What is left on an account, by a record of its service.
    pub(crate) fn of(at: &At<'_>, windows: Vec<BudgetWindow>, record: &Value) -> Self {
        Self {
            account: at.member.name().to_owned(),
            api: at.member.account().api().as_str().to_owned(),
            windows,
            record: Some(record.untyped()),
        }
    }
}
