//! Scripts that run when a machine first boots (group `startupscript`).
//!
//! Such scripts often hold passwords: their text is masked in logs and debug output.

use crate::value::typed::{ById, Time};
use vpswire_macros::{Call, Choice, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Add a startup script to the account.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/startupscript/create", effect = Bills, returns = NewStartupScript, access = "subscriptions")]
    pub struct Create {
        /// Its name.
        pub name: String,
        /// Its text.
        #[secret]
        pub script: String,
        /// What runs it.
        #[wire("type")]
        #[assumed("boot")]
        pub r#type: Option<ScriptType>,
    }

    /// Delete a startup script.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/startupscript/destroy", effect = Destroys, access = "subscriptions")]
    pub struct Destroy {
        /// The script.
        #[wire("SCRIPTID")]
        pub scriptid: u64,
    }

    /// List the account's startup scripts, with their texts.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/startupscript/list", returns = ById<StartupScript>, access = "subscriptions")]
    pub struct List;

    /// Change a startup script.
    ///
    /// Parameters that are not given stay unchanged; its type cannot be changed. Machines that have run it are not
    /// affected.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/startupscript/update", effect = Sets, access = "subscriptions")]
    pub struct Update {
        /// The script.
        #[wire("SCRIPTID")]
        pub scriptid: u64,
        /// The new name.
        pub name: Option<String>,
        /// Its new text.
        #[secret]
        pub script: Option<String>,
    }

    /// The id of a new startup script.
    #[derive(Clone, PartialEq, Record)]
    pub struct NewStartupScript {
        /// Its id.
        #[wire("SCRIPTID")]
        pub scriptid: u64,
    }

    /// A startup script.
    #[derive(Clone, PartialEq, Record)]
    pub struct StartupScript {
        /// Its id.
        #[wire("SCRIPTID")]
        pub scriptid: u64,
        /// When it was added, UTC.
        pub date_created: Option<Time>,
        /// When it last changed, UTC.
        pub date_modified: Option<Time>,
        /// Its name.
        pub name: Option<String>,
        /// What runs it.
        #[wire("type")]
        pub r#type: Option<ScriptType>,
        /// Its text.
        #[secret]
        pub script: Option<String>,
    }

    /// What runs a startup script.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum ScriptType {
        /// The operating system, on its first boot.
        #[wire("boot")]
        Boot,
        /// iPXE, when the machine starts.
        #[wire("pxe")]
        Pxe,
        /// A type that this crate does not know.
        Other(String),
    }
}
