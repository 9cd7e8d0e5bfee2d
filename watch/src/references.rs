//! Resolves references in the configuration file: to files, and to commands that print a value.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Resolves a path in the configuration file: after `~/` relative to the home folder, otherwise relative to the
/// configuration file.
pub fn resolve_path(place: &Path, config_file: &Path) -> PathBuf {
    match place.strip_prefix("~").ok().zip(std::env::home_dir()) {
        Some((rest, home)) => home.join(rest),
        None => config_file.parent().unwrap_or(config_file).join(place),
    }
}

/// Runs a command in the system's shell, and returns its output. The command keeps the terminal, because it may ask for a
/// pass phrase.
///
/// # Errors
/// If the command cannot be run, fails, or prints invalid UTF-8: the kind of failure, without the output.
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
