//! Software of servers: operating systems and applications.

use crate::apis::vultr::app::App;
use crate::apis::vultr::os::Os;
use crate::value::typed::ById;
use vpswire_macros::{Call, calls};

#[calls(Vultr)]
mod calls {
    /// Install another application on a server. All data on it is lost for good.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/app_change", effect = Destroys, access = "subscriptions")]
    pub struct AppChange {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The application, from `server/app_change_list`.
        #[wire("APPID")]
        pub appid: u64,
    }

    /// List the applications that a server can be changed to: not every change is possible.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/app_change_list", returns = ById<App>, access = "subscriptions")]
    pub struct AppChangeList {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Install another operating system on a server. All data on it is lost for good.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/os_change", effect = Destroys, access = "subscriptions")]
    pub struct OsChange {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The operating system, from `server/os_change_list`.
        #[wire("OSID")]
        pub osid: u64,
    }

    /// List the operating systems that a server can be changed to: not every change is possible.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/os_change_list", returns = ById<Os>, access = "subscriptions")]
    pub struct OsChangeList {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Reinstall the operating system of a server. All data on it is lost for good; its addresses stay.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/reinstall", effect = Destroys, access = "subscriptions")]
    pub struct Reinstall {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The new host name.
        pub hostname: Option<String>,
    }
}
