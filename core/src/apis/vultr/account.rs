//! The account's money (group `account`).

use crate::value::typed::{Decimal, Time};
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Look up what the account owes and has paid.
    ///
    /// A negative balance is credit. Charges pend until the next invoice.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/account/info", returns = Account, access = "billing")]
    pub struct Info;

    /// What the account owes and has paid, in US dollars.
    #[derive(Clone, PartialEq, Record)]
    pub struct Account {
        /// What is owed; negative where the account has credit.
        pub balance: Option<Decimal>,
        /// What has been used since the last invoice and is not billed yet.
        pub pending_charges: Option<Decimal>,
        /// When the last payment came in, UTC. None on an account that never paid.
        pub last_payment_date: Option<Time>,
        /// How much it was; payments are negative.
        pub last_payment_amount: Option<Decimal>,
    }
}
