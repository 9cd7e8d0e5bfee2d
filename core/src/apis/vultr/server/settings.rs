//! Labels, tags, user data, application details and the plan of servers.

use crate::value::typed::Bytes;
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Show what the application of a server reports, such as addresses and initial passwords.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/get_app_info", returns = AppInfo, access = "subscriptions")]
    pub struct GetAppInfo {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Read the user data of a server.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/get_user_data", returns = UserData, access = "subscriptions")]
    pub struct GetUserData {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Set the label of a server.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/label_set", effect = Sets, access = "subscriptions")]
    pub struct LabelSet {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The new label.
        pub label: String,
    }

    /// Replace the user data of a server.
    ///
    /// Most systems read it only once, after their installation.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/set_user_data", effect = Sets, access = "subscriptions", look = "server.get_user_data")]
    pub struct SetUserData {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The user data. Pass it as it is: it is sent as base64.
        #[secret]
        pub userdata: Bytes,
    }

    /// Set the tag of a server.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/tag_set", effect = Sets, access = "subscriptions")]
    pub struct TagSet {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The new tag.
        pub tag: String,
    }

    /// Move a server to a larger plan. It is restarted, and its price rises.
    ///
    /// There is no call to move it back to a smaller one.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/upgrade_plan", effect = Bills, access = "upgrade")]
    pub struct UpgradePlan {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The plan, from `server/upgrade_plan_list`.
        #[wire("VPSPLANID")]
        pub vpsplanid: u64,
    }

    /// List the ids (`VPSPLANID`) of the plans that a server can be moved to. Empty if there are no such plans.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/upgrade_plan_list", returns = Vec<u64>, access = "upgrade")]
    pub struct UpgradePlanList {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// The report of an application.
    #[derive(Clone, PartialEq, Record)]
    pub struct AppInfo {
        /// The text, which may hold addresses and initial passwords; may be empty.
        #[secret]
        pub app_info: Option<String>,
    }

    /// The user data of a machine.
    #[derive(Clone, PartialEq, Record)]
    pub struct UserData {
        /// The user data, decoded, or empty.
        #[secret]
        pub userdata: Option<Bytes>,
    }
}
