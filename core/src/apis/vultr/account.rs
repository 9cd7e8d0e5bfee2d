//! The account's money (group `account`).

use crate::value::typed::{Decimal, Time};
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Show the account's balance, pending charges and last payment.
    ///
    /// A negative balance is credit. Charges pend until the next invoice.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/account/info", returns = Account, access = "billing")]
    pub struct Info;

    /// The account's balance, pending charges and last payment, in US dollars.
    #[derive(Clone, PartialEq, Record)]
    pub struct Account {
        /// The balance owed; negative if the account has credit.
        #[unit(UsDollars)]
        pub balance: Option<Decimal>,
        /// The charges since the last invoice, not billed yet.
        #[unit(UsDollars)]
        pub pending_charges: Option<Decimal>,
        /// When the last payment was received, UTC; missing if there was none.
        pub last_payment_date: Option<Time>,
        /// The amount of the last payment; payments are negative.
        #[unit(UsDollars)]
        pub last_payment_amount: Option<Decimal>,
    }
}
