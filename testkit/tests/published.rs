//! Tests the packages for the registries of Rust, Python and npm: the metadata and files that each requires or shows.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use serde_json::Value;
use std::fs::read_to_string;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The published crates, each after its dependencies.
const PUBLISHED: [&str; 8] = [
    "vpswire-macros",
    "vpswire-core",
    "vpswire",
    "vpswire-serve",
    "vpswire-sim",
    "vpswire-watch",
    "vpswire-panel",
    "vpswire-cli",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    read_to_string(root().join(path)).unwrap().replace("\r\n", "\n")
}

fn cargo(args: &[&str]) -> String {
    let done = Command::new(env!("CARGO")).args(args).current_dir(root()).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// Returns the published packages of the workspace, as cargo lists them.
fn packages() -> Vec<Value> {
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--no-deps", "--offline", "--format-version", "1"])).unwrap();
    let all = metadata["packages"].as_array().unwrap();
    all.iter().filter(|package| package["publish"].is_null()).cloned().collect()
}

fn repository() -> String {
    packages()[0]["repository"].as_str().unwrap().to_owned()
}

#[test]
fn crates_have_what_the_registry_asks_for() {
    let packages = packages();
    let mut names: Vec<_> = packages.iter().map(|package| package["name"].as_str().unwrap()).collect();
    names.sort_by_key(|name| PUBLISHED.iter().position(|published| published == name));
    assert_eq!(names, PUBLISHED);
    for package in &packages {
        let name = &package["name"];
        assert_eq!(package["license"], "MIT OR Apache-2.0", "{name}");
        assert_eq!(package["repository"], packages[0]["repository"], "{name}");
        assert!(package["rust_version"].is_string(), "{name}");
        assert!(package["documentation"].as_str().unwrap().starts_with("https://"), "{name}");
        assert!(package["description"].as_str().unwrap().len() < 200, "{name}");
        let keywords = package["keywords"].as_array().unwrap();
        assert!((1..=5).contains(&keywords.len()), "{name}");
        assert!(keywords.iter().all(|keyword| keyword.as_str().unwrap().len() <= 20), "{name}");
        assert!((1..=5).contains(&package["categories"].as_array().unwrap().len()), "{name}");
        // An unpublished dev-dependency may have only a path, and then cargo omits it.
        for dependency in package["dependencies"].as_array().unwrap() {
            let of_this_project = dependency["path"].is_string();
            let left_out = dependency["kind"] == "dev" && dependency["req"] == "*";
            assert!(!of_this_project || left_out || dependency["req"] != "*", "{name}: {}", dependency["name"]);
        }
    }
}

/// The licences are links, and cargo packs their targets.
#[test]
fn crates_contain_their_licences_and_a_readme_and_no_test() {
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        let listed = cargo(&["package", "--list", "--allow-dirty", "--offline", "-p", name]);
        let outside: Vec<_> = listed.lines().filter(|path| !path.starts_with("src")).collect();
        let usual = [".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml", "Cargo.toml.orig"];
        let ours: Vec<_> = outside.into_iter().filter(|path| !usual.contains(path)).collect();
        // The panel also contains its page, if it is built, and the script that lists its files.
        let of_panel = |path: &&str| name == "vpswire-panel" && (path.starts_with("assets/") || *path == "build.rs");
        let ours: Vec<_> = ours.into_iter().filter(|path| !of_panel(path)).collect();
        assert_eq!(ours, ["LICENSE-APACHE", "LICENSE-MIT", "README.md"], "{name}");
        let folder = Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap().to_owned();
        let readme = read_to_string(folder.join("README.md")).unwrap();
        assert_eq!(readme.lines().next(), Some(format!("# {name}").as_str()));
        assert!(!readme.contains("](../"), "{name}: a link that leads out of the package");
        if cfg!(unix) {
            for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
                assert_eq!(read_to_string(folder.join(licence)).unwrap(), read(licence), "{name}");
            }
        }
    }
}

#[test]
fn all_packages_name_one_repository_and_one_licence() {
    let repository = repository();
    let python = read("py/pyproject.toml");
    for url in ["", "/blob/main/docs/guide.md", "/blob/main/CHANGELOG.md", "/issues"] {
        assert!(python.contains(&format!(" = \"{repository}{url}\"\n")), "{url}");
    }
    assert!(python.contains("\nlicense = \"MIT OR Apache-2.0\"\nlicense-files = [\"LICENSE-*\"]\n"));
    let npm: Value = serde_json::from_str(&read("wasm/package.json")).unwrap();
    assert_eq!(npm["repository"]["url"], format!("git+{repository}.git"));
    assert_eq!(npm["homepage"], format!("{repository}/tree/main/wasm#readme"));
    assert_eq!(npm["bugs"], format!("{repository}/issues"));
    assert_eq!(npm["license"], "MIT OR Apache-2.0");
    assert_eq!(npm["version"], packages()[0]["version"]);
}

#[test]
fn no_file_names_another_address_of_the_project() {
    let repository = repository();
    let listed =
        Command::new("git").args(["grep", "-I", "-n", "github.com/[a-z]*/vpswire"]).current_dir(root()).output();
    let Ok(listed) = listed else { return };
    for line in String::from_utf8(listed.stdout).unwrap().lines() {
        let mut rest = line;
        while let Some((_, after)) = rest.split_once("github.com/") {
            let address = format!("https://github.com/{after}");
            let elsewhere = after.split('/').nth(1).is_some_and(|name| name.starts_with("vpswire"));
            assert!(!elsewhere || address.starts_with(&repository) || line.contains("published.rs"), "{line}");
            rest = after;
        }
    }
}

/// Checks lists that cannot be derived from one another.
#[test]
fn workflows_and_scripts_name_the_same_crates_and_fuzzers() {
    let publish =
        format!("cargo publish --locked --allow-dirty {}", PUBLISHED.map(|name| format!("-p {name}")).join(" "));
    for path in [".github/workflows/release.yml", "RELEASING.md"] {
        assert!(read(path).contains(&publish), "{path}: expected {publish}");
    }
    let tested = PUBLISHED[1..].iter().map(|name| format!(" -p {name}")).collect::<String>();
    let libraries = tested.strip_suffix(" -p vpswire-cli").unwrap();
    for (path, command) in [
        ("tests.yml", format!("-p vpswire-macros{tested}\n")),
        ("tests.yml", format!("cargo check --all-features{tested}\n")),
        ("tests.yml", format!("--baseline-rev \"$last\"{libraries}\n")),
        ("nightly.yml", format!("cargo test --all-features{tested}\n")),
    ] {
        assert!(read(&format!(".github/workflows/{path}")).contains(&command), "{path}: expected {command}");
    }
    assert!(read("dist/crates").contains(&format!("\ncrates='{}'\n", PUBLISHED.join(" "))));
    let fuzz = read("scripts/fuzz");
    let fuzzers = fuzz.split_once("|| set -- ").unwrap().1.lines().next().unwrap();
    let row = format!("target: [{}]\n", fuzzers.replace(' ', ", "));
    assert!(read(".github/workflows/nightly.yml").contains(&row), "nightly.yml: expected {row}");
}
