//! Single commands inside the VPS, answered at once (group `basicShell`).

use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// Resolve a change of directory inside the VPS.
    ///
    /// The service keeps no state: a shell built on this call keeps the answer and passes it as `current_dir`.
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

    /// Run a command as root inside the VPS, and wait until it ends.
    ///
    /// A command that fails is an answer, not an error: see its exit status. For long work use `shellScript/exec`.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/basicShell/exec", effect = Acts, returns = CommandResult, timeout = 600)]
    pub struct Exec {
        /// The command line. May hold passwords, so it is masked in logs.
        #[secret]
        pub command: String,
    }

    /// The directory after a change of directory.
    #[derive(Clone, PartialEq, Record)]
    pub struct WorkingDirectory {
        /// The directory, as `pwd` prints it.
        pub pwd: Option<String>,
    }

    /// The result of a command.
    #[derive(Clone, PartialEq, Record)]
    pub struct CommandResult {
        /// The exit status of the command, 0 to 255. Greater numbers are failures of the API, and come as an error.
        pub error: u16,
        /// The output of the command. May hold passwords, so it is masked in logs.
        #[secret]
        pub message: Option<String>,
    }
}
