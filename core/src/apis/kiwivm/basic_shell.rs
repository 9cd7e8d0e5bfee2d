//! Single commands inside the VPS, answered at once (group `basicShell`).

use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// Find out where a change of directory inside the VPS leads.
    ///
    /// Nothing is remembered: a shell built on it keeps the answer and gives it back as `current_dir`.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/basicShell/cd", effect = Reads, returns = WorkingDirectory)]
    pub struct Cd {
        /// The directory to start from.
        #[wire("currentDir")]
        pub current_dir: String,
        /// The directory to change to, relative or absolute.
        #[wire("newDir")]
        pub new_dir: String,
    }

    /// Run a command as root inside the VPS, and wait for its end.
    ///
    /// A command that fails is an answer, not an error: see its exit status. For long work use `shellScript/exec`.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/basicShell/exec", effect = Acts, returns = CommandResult, timeout = 600)]
    pub struct Exec {
        /// The command line. May hold passwords, so it is masked in logs.
        #[secret]
        pub command: String,
    }

    /// Where a change of directory led.
    #[derive(Clone, PartialEq, Record)]
    pub struct WorkingDirectory {
        /// The directory, as `pwd` says it.
        pub pwd: Option<String>,
    }

    /// How a command ended.
    #[derive(Clone, PartialEq, Record)]
    pub struct CommandResult {
        /// The exit status of the command, 0 to 255. Greater numbers are failures of the API, and come as an error.
        pub error: u16,
        /// What the command printed. May hold passwords, so it is masked in logs.
        #[secret]
        pub message: Option<String>,
    }
}
