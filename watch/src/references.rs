//! What the file of accounts refers to: files, and what commands print.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The path of a file that the file of accounts names: in the home after `~/`, else beside that file.
pub fn resolve_path(place: &Path, config_file: &Path) -> PathBuf {
    match place.strip_prefix("~").ok().zip(std::env::home_dir()) {
        Some((rest, home)) => home.join(rest),
        None => config_file.parent().unwrap_or(config_file).join(place),
    }
}

/// Runs a command in the system's shell, and returns what it prints. It may ask for a pass phrase, so it keeps the terminal.
///
/// # Errors
/// If it cannot be run, fails, or prints what is not UTF-8: how it failed, without what it printed.
pub fn run_command(command: &str) -> Result<String, String> {
    let (shell, option) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
    let mut child = Command::new(shell);
    let child = child.args([option, command]).stdin(Stdio::inherit()).stderr(Stdio::inherit());
    let output = child.output().map_err(|error| format!("cannot be run: {error}"))?;
    if !output.status.success() {
        return Err(format!("failed: {}", output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| "printed what is not UTF-8".to_owned())
}

#[cfg(test)]
mod tests {
    use super::resolve_path;
    use std::path::Path;

    #[test]
    fn a_file_is_in_the_home_or_beside_the_configuration() {
        let resolve = |place: &str, config: &str| resolve_path(Path::new(place), Path::new(config));
        let home = std::env::home_dir().unwrap();
        assert_eq!(resolve("key", "/etc/vpswire/config.toml"), Path::new("/etc/vpswire/key"));
        assert_eq!(resolve("/run/key", "/etc/vpswire/config.toml"), Path::new("/run/key"));
        assert_eq!(resolve("~/key", "/etc/vpswire/config.toml"), home.join("key"));
        assert_eq!(resolve("~key", "config.toml"), Path::new("~key"));
    }
}
