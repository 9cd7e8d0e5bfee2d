//! The budget of calls.

use crate::fleet::adapter::At;
use crate::fleet::verbs::machines::Failure;
use crate::value::Value;
use vpswire_macros::{Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// Show how many more calls each account, or one account, may make.
    ///
    /// On KiwiVM this call itself counts against the budget. No other service reports one.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("budget", effect = Reads, returns = Budgets)]
    pub struct Budget {
        /// Only the budget of this account.
        pub account: Option<String>,
    }

    /// The budgets of accounts, and the failures.
    #[derive(Clone, PartialEq, Record)]
    pub struct Budgets {
        /// The budget of each account, in their order.
        pub budgets: Vec<AccountBudget>,
        /// The failures. The budgets of all other accounts are listed.
        pub failures: Vec<Failure>,
    }

    /// The number of calls that an account may still make.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct AccountBudget {
        /// The name of the account in the fleet.
        pub account: String,
        /// Its API: `kiwivm`, `cvm` or `vultr`.
        pub api: String,
        /// The remaining budget of each time window, the shortest first. Each of them limits the calls.
        pub windows: Vec<BudgetWindow>,
        /// The service's own record, unchanged.
        pub record: Option<Value>,
    }

    /// The remaining budget of one time window.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct BudgetWindow {
        /// The length of the window, seconds.
        #[unit(Seconds)]
        pub window_seconds: u64,
        /// The calls left in the current window, in the service's points; negative if it is overdrawn.
        pub remaining: i64,
    }
}

impl AccountBudget {
    /// Returns the budget of an account, with the record of its service.
    pub(crate) fn of(at: &At<'_>, windows: Vec<BudgetWindow>, record: &Value) -> Self {
        Self {
            account: at.member.name().to_owned(),
            api: at.member.account().api().as_str().to_owned(),
            windows,
            record: Some(record.untyped()),
        }
    }
}
