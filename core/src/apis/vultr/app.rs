//! One-click applications that a machine can be installed with (group `app`).

use crate::value::typed::{ById, Decimal};
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// List the applications that a new machine can be installed with.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/app/list", returns = ById<App>, key = false)]
    pub struct List;

    /// A one-click application.
    #[derive(Clone, PartialEq, Record)]
    pub struct App {
        /// Its id: what `APPID` takes, together with OSID 186.
        #[wire("APPID")]
        pub appid: u64,
        /// Its name.
        pub name: Option<String>,
        /// Its name in lower case, without spaces.
        pub short_name: Option<String>,
        /// Its name with the operating system that it is installed on.
        pub deploy_name: Option<String>,
        /// Its surcharge on the plan, in US dollars a month.
        #[unit(UsDollars)]
        pub surcharge: Option<Decimal>,
    }
}
