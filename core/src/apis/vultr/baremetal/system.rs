//! Software of bare metal servers: operating systems, applications, user data.

use crate::apis::vultr::app::App;
use crate::apis::vultr::os::Os;
use crate::apis::vultr::server::{AppInfo, UserData};
use crate::value::typed::{ById, Bytes};
use vpswire_macros::{Call, calls};

#[calls(Vultr)]
mod calls {
    /// Install another application on a bare metal server. All data on it is lost for good.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/baremetal/app_change", effect = Destroys, access = "subscriptions")]
    pub struct AppChange {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The application, from `baremetal/app_change_list`.
        #[wire("APPID")]
        pub appid: u64,
    }

    /// List the applications that a bare metal server can be changed to: not every change is possible.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/baremetal/app_change_list", returns = ById<App>, access = "subscriptions")]
    pub struct AppChangeList {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Show what the application of a bare metal server reports, such as addresses and initial passwords.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/baremetal/get_app_info", returns = AppInfo, access = "subscriptions")]
    pub struct GetAppInfo {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Read the user data of a bare metal server.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/baremetal/get_user_data", returns = UserData, access = "subscriptions")]
    pub struct GetUserData {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Install another operating system on a bare metal server. All data on it is lost for good.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/baremetal/os_change", effect = Destroys, access = "subscriptions")]
    pub struct OsChange {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The operating system, from `baremetal/os_change_list`.
        #[wire("OSID")]
        pub osid: u64,
    }

    /// List the operating systems that a bare metal server can be changed to: not every change is possible.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/baremetal/os_change_list", returns = ById<Os>, access = "subscriptions")]
    pub struct OsChangeList {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Reinstall the operating system of a bare metal server. All data on it is lost for good; its addresses stay.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/baremetal/reinstall", effect = Destroys, access = "subscriptions")]
    pub struct Reinstall {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Replace the user data of a bare metal server.
    ///
    /// Most systems read it only once, after their installation.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/baremetal/set_user_data", effect = Sets, access = "subscriptions", look = "baremetal.get_user_data")]
    pub struct SetUserData {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The user data. Pass it as it is: it is sent as base64.
        #[secret]
        pub userdata: Bytes,
    }
}
