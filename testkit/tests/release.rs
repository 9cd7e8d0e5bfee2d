//! Tests the scripts of `dist` that need no build: archives and images are reproducible, and a tag is refused if its
//! version is not that of every file.
#![cfg(target_os = "linux")]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::fs::{copy, create_dir_all, read, read_to_string, remove_dir_all, set_permissions, write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("release-{name}"));
    if folder.exists() {
        remove_dir_all(&folder).unwrap();
    }
    create_dir_all(&folder).unwrap();
    folder
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// Runs one of the Python scripts with a fixed time.
fn python(script: &str, arguments: &[&Path]) -> Vec<u8> {
    let mut command = Command::new("python3");
    command.arg(root().join("dist").join(script)).env("SOURCE_DATE_EPOCH", "1700000000");
    let done = command.args(arguments).output().unwrap();
    assert!(done.status.success(), "{}", text(&done.stderr));
    read(arguments.last().unwrap()).unwrap_or_default()
}

fn run(command: &mut Command) -> String {
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", text(&done.stderr));
    text(&done.stdout).to_owned()
}

/// Creates the folder of a release, with differences that depend on the machine.
fn stage(below: &Path, mode: u32, first: &str, second: &str) -> PathBuf {
    let top = below.join("vpswire-0.1.0");
    create_dir_all(top.join("man")).unwrap();
    for name in [first, second] {
        write(top.join("man").join(name), format!("about {name}")).unwrap();
        set_permissions(top.join("man").join(name), PermissionsExt::from_mode(mode)).unwrap();
    }
    write(top.join("vpswire"), "runs").unwrap();
    set_permissions(top.join("vpswire"), PermissionsExt::from_mode(mode | 0o100)).unwrap();
    run(Command::new("touch").arg("-d").arg(format!("2001-01-0{}", mode % 8 + 1)).arg(top.join("vpswire")));
    top
}

#[test]
fn archives_of_the_same_files_are_the_same_bytes() {
    let here = folder("pack");
    let one = stage(&here.join("one"), 0o644, "a.1", "b.1");
    let two = stage(&here.join("two"), 0o600, "b.1", "a.1");
    for ending in ["tar.gz", "zip"] {
        let packed = [(&one, "1"), (&two, "2")].map(|(folder, name)| {
            let archive = here.join(format!("{name}.{ending}"));
            python("pack", &[&archive, folder]);
            read(archive).unwrap()
        });
        assert!(packed[0] == packed[1], "{ending}: other bytes");
    }
    let listed = run(Command::new("tar").arg("-tvzf").arg(here.join("1.tar.gz")).env("TZ", "UTC"));
    let seen: Vec<_> = listed.lines().map(|line| (&line[..10], line.rsplit(' ').next().unwrap())).collect();
    assert_eq!(
        seen,
        [
            ("drwxr-xr-x", "vpswire-0.1.0/"),
            ("drwxr-xr-x", "vpswire-0.1.0/man/"),
            ("-rw-r--r--", "vpswire-0.1.0/man/a.1"),
            ("-rw-r--r--", "vpswire-0.1.0/man/b.1"),
            ("-rwxr-xr-x", "vpswire-0.1.0/vpswire"),
        ]
    );
    assert!(listed.lines().all(|line| line.contains(" 2023-11-14 22:13 ")), "{listed}");
}

#[test]
fn an_image_is_a_layout_whose_digests_are_right_and_which_runs_the_command_without_rights() {
    let here = folder("image");
    for cpu in ["x86_64", "aarch64"] {
        let top = here.join(format!("vpswire-0.1.0-{cpu}-unknown-linux-musl"));
        create_dir_all(&top).unwrap();
        for name in ["vpswire", "LICENSE-APACHE", "LICENSE-MIT"] {
            write(top.join(name), format!("{name} for {cpu}")).unwrap();
        }
    }
    let (one, two) = (here.join("one.tar"), here.join("two.tar"));
    let version = Path::new("0.1.0");
    assert!(python("image", &[version, &here, &one]) == python("image", &[version, &here, &two]), "other bytes");
    run(Command::new("tar").arg("-xf").arg(&one).arg("-C").arg(&here));
    let index: serde_json::Value = serde_json::from_str(&read_to_string(here.join("index.json")).unwrap()).unwrap();
    let blob = |descriptor: &serde_json::Value| {
        let digest = descriptor["digest"].as_str().unwrap().strip_prefix("sha256:").unwrap();
        let path = here.join("blobs/sha256").join(digest);
        assert_eq!(run(Command::new("sha256sum").arg(&path)).split(' ').next(), Some(digest));
        assert_eq!(descriptor["size"], read(&path).unwrap().len());
        path
    };
    let json = |descriptor: &serde_json::Value| -> serde_json::Value {
        serde_json::from_str(&read_to_string(blob(descriptor)).unwrap()).unwrap()
    };
    let both = json(&index["manifests"][0]);
    for (manifest, (architecture, cpu)) in
        both["manifests"].as_array().unwrap().iter().zip([("amd64", "x86_64"), ("arm64", "aarch64")])
    {
        assert_eq!(manifest["platform"]["architecture"], architecture);
        let manifest = json(manifest);
        let config = json(&manifest["config"]);
        assert_eq!(config["architecture"], architecture);
        assert_eq!(config["created"], "2023-11-14T22:13:20Z");
        assert_eq!(config["config"]["User"], "65532:65532");
        assert_eq!(config["config"]["Entrypoint"], serde_json::json!(["/vpswire"]));
        let layer = blob(&manifest["layers"][0]);
        let command = run(Command::new("tar").arg("-xzOf").arg(layer).arg("vpswire"));
        assert_eq!(command, format!("vpswire for {cpu}"));
    }
}

/// Creates a project with the files that `dist/version` reads, and that changelog.
fn project(name: &str, changelog: &str) -> PathBuf {
    let here = folder(name);
    let files = ["dist/version", "Cargo.toml", "wasm/package.json", "ffi-c/cmake/vpswireConfigVersion.cmake"]
        .map(PathBuf::from);
    for file in &files {
        create_dir_all(here.join(file).parent().unwrap()).unwrap();
        copy(root().join(file), here.join(file)).unwrap();
    }
    write(here.join("CHANGELOG.md"), changelog).unwrap();
    here
}

fn version(project: &Path, arguments: &[&str]) -> Output {
    Command::new("sh").arg(project.join("dist/version")).args(arguments).output().unwrap()
}

#[test]
fn a_tag_is_that_of_this_version_everywhere_and_has_its_notes() {
    let ours = env!("CARGO_PKG_VERSION");
    let tag = format!("v{ours}");
    let changelog =
        format!("# Changelog\n\n## [Unreleased]\n\n## [{ours}] - 2026-01-01\n\n- this\n\n## [0.0.1]\n\n- old\n");
    let here = project("version", &changelog);
    assert!(version(&here, &[&tag]).status.success());
    let notes = version(&here, &["--notes", &tag]);
    assert_eq!(text(&notes.stdout), "\n- this\n\n");

    let refuses = |here: &Path, tag: &str, message: &str| {
        let done = version(here, &[tag]);
        assert_eq!(done.status.code(), Some(1));
        assert_eq!(text(&done.stderr), format!("version: {message}\n"));
    };
    refuses(&here, ours, &format!("expected a tag such as v1.2.3, got {ours}"));
    refuses(&here, "v9.9.9", "Cargo.toml has another version than 9.9.9");
    let package = read_to_string(here.join("wasm/package.json")).unwrap();
    let older = package.replace(&format!("\"version\": \"{ours}\""), "\"version\": \"0.0.1\"");
    write(here.join("wasm/package.json"), older).unwrap();
    refuses(&here, &tag, &format!("wasm/package.json has another version than {ours}"));
    let silent = project("silent", &changelog.replace("- this\n", ""));
    refuses(&silent, &tag, &format!("CHANGELOG.md has no section [{ours}]"));
    let unreleased = project("unreleased", &changelog.replace("[Unreleased]\n", "[Unreleased]\n\n- later\n"));
    refuses(&unreleased, &tag, &format!("CHANGELOG.md has entries under [Unreleased]: move them to [{ours}]"));
}
