//! Scripts inside the VPS that run on after the answer (group `shellScript`).

use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// Start a shell script as root inside the VPS, without waiting until it ends.
    ///
    /// The exit status is not reported; the output goes to a file.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/shellScript/exec", effect = Acts, returns = ScriptStarted)]
    pub struct Exec {
        /// The text of the script. May hold passwords, so it is masked in logs.
        #[secret]
        pub script: String,
    }

    /// A running script.
    #[derive(Clone, PartialEq, Record)]
    pub struct ScriptStarted {
        /// The name of the file that its output goes to.
        pub log: Option<String>,
        /// The address of the physical node. Not documented.
        pub node_ip: Option<String>,
        /// The id of its output on that node. Not documented.
        pub output_stream_id: Option<String>,
    }
}
