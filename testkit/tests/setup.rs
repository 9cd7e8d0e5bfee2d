//! Tests how `scripts/setup` installs packages of the system: whose consent it requires, and its output without
//! consent.
//!
//! It runs in a system of stubs: no compiler, an `apt-get` that prints its arguments, and the user that a test chooses.
#![cfg(unix)]
#![allow(clippy::panic, clippy::unwrap_used)]

use std::fs::{copy, create_dir_all, set_permissions, write};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const TOOLS: [&str; 11] = ["sh", "dirname", "env", "sort", "tr", "sed", "cut", "head", "cat", "grep", "mkdir"];

fn stub(folder: &Path, name: &str, script: &str) {
    let path = folder.join(name);
    write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    set_permissions(&path, PermissionsExt::from_mode(0o755)).unwrap();
}

/// Creates a folder with the commands of that user's system.
fn system(name: &str, user: u32) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("setup-{name}"));
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    create_dir_all(&folder).unwrap();
    let found =
        |tool: &str| ["/usr/bin", "/bin"].map(|bin| Path::new(bin).join(tool)).into_iter().find(|at| at.exists());
    for tool in TOOLS {
        symlink(found(tool).unwrap_or_else(|| panic!("no {tool}")), folder.join(tool)).unwrap();
    }
    stub(&folder, "id", &format!("echo {user}"));
    stub(&folder, "apt-get", r#"echo "apt-get $*""#);
    stub(&folder, "sudo", r#"echo "as root:"; exec "$@""#);
    folder
}

/// Runs the script as in a new clone.
fn setup(system: &Path, what: &str, consent: Option<(&str, &str)>) -> Output {
    let (project, clone) = (Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), system.join("clone"));
    create_dir_all(clone.join("scripts")).unwrap();
    for file in ["scripts/setup", "Cargo.toml"] {
        copy(project.join(file), clone.join(file)).unwrap();
    }
    let mut command = Command::new("/bin/sh");
    command
        .arg(clone.join("scripts/setup"))
        .arg(what)
        .env_clear()
        .env("PATH", system)
        .stdin(Stdio::null())
        .envs(consent);
    command.output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn a_user_without_a_terminal_sees_the_command_and_nothing_is_installed() {
    let output = setup(&system("user", 1000), "bench", None);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
    assert_eq!(
        text(&output.stderr),
        "setup: these packages are missing. Install them with\n\n    \
         sudo apt-get install -y --no-install-recommends libcjson-dev libcurl4-openssl-dev libjson-c-dev\n\n\
         or let this do it: VPSWIRE_SETUP=yes\n"
    );
}

#[test]
fn a_user_who_consents_installs_with_sudo() {
    for consent in [("CI", "true"), ("VPSWIRE_SETUP", "yes")] {
        let output = setup(&system(consent.0, 1000), "bench", Some(consent));
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert_eq!(text(&output.stderr), "setup: installing libcjson-dev libcurl4-openssl-dev libjson-c-dev\n");
        assert_eq!(
            text(&output.stdout),
            "as root:\napt-get update -q\nas root:\napt-get install -q -y --no-install-recommends libcjson-dev libcurl4-openssl-dev libjson-c-dev\n"
        );
    }
}

#[test]
fn root_installs_and_names_it() {
    let output = setup(&system("root", 0), "bench", None);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stderr), "setup: installing libcjson-dev libcurl4-openssl-dev libjson-c-dev\n");
    assert_eq!(
        text(&output.stdout),
        "apt-get update -q\napt-get install -q -y --no-install-recommends libcjson-dev libcurl4-openssl-dev libjson-c-dev\n"
    );
}

#[test]
fn another_system_hears_what_it_lacks() {
    let system = system("other", 0);
    std::fs::remove_file(system.join("apt-get")).unwrap();
    let output = setup(&system, "bench", None);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        text(&output.stderr),
        "setup: install what these Debian packages contain, then run this again: libcjson-dev libcurl4-openssl-dev libjson-c-dev\n"
    );
}

#[test]
fn a_user_without_sudo_sees_what_root_would_run() {
    let system = system("no-sudo", 1000);
    std::fs::remove_file(system.join("sudo")).unwrap();
    let output = setup(&system, "bench", Some(("CI", "true")));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
    assert_eq!(
        text(&output.stderr),
        "setup: these packages are missing, and there is no sudo. As root install them with\n\n    \
         apt-get install -y --no-install-recommends libcjson-dev libcurl4-openssl-dev libjson-c-dev\n\n"
    );
}

/// The servers that tests can do without: the script does not ask to install them.
#[test]
fn a_user_hears_nothing_of_what_only_a_container_gets() {
    let output = setup(&system("optional", 1000), "watch", Some(("VPSWIRE_SETUP", "yes")));
    assert_eq!(output.status.code(), Some(0));
    assert_eq!((text(&output.stdout), text(&output.stderr)), ("", ""));
}

#[test]
fn rust_is_asked_for_by_the_name_of_the_system() {
    for (name, uname, ldd, host) in [
        ("glibc", "Linux x86_64", "ldd (GNU libc) 2.36", "x86_64-unknown-linux-gnu"),
        ("musl", "Linux aarch64", "musl libc (aarch64)", "aarch64-unknown-linux-musl"),
        ("mac", "Darwin arm64", "no ldd", "aarch64-apple-darwin"),
    ] {
        let system = system(name, 0);
        let (kernel, cpu) = uname.split_once(' ').unwrap();
        stub(&system, "uname", &format!("case $1 in -m) echo {cpu} ;; *) echo {kernel} ;; esac"));
        stub(&system, "ldd", &format!("echo '{ldd}' >&2; exit 1"));
        stub(&system, "curl", r#"echo "$*" | sed 's/.*https/https/'; exit 7"#);
        stub(&system, "cc", "");
        let output = setup(&system, "rust", None);
        assert_eq!(output.status.code(), Some(7), "{}", text(&output.stderr));
        assert_eq!(text(&output.stderr), "setup: installing Rust in target/tools\n");
        assert_eq!(text(&output.stdout), format!("https://static.rust-lang.org/rustup/dist/{host}/rustup-init\n"));
    }
}
