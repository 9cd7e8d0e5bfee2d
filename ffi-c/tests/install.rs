//! Installs the library with `make install` as a packager does, moves it, and builds separate projects with it: with
//! pkg-config and with CMake, in C and C++, shared and static. It needs cargo-c and cmake, which `scripts/setup`
//! installs.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::build::{folder, outside, run};
use common::root;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The output of each program.
const SAID: &str =
    concat!(env!("CARGO_PKG_VERSION"), ": veid: expected text; it is missing; api_key: expected text; it is missing\n");

/// The folder of the library within the prefix.
const LIBDIR: &str = "lib/x86_64-linux-gnu";

/// Installs the library and returns its prefix, moved to another folder: no file in it may contain the original path.
fn installed() -> PathBuf {
    let stage = folder("stage");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    run(outside("make")
        .args(["--no-print-directory", "install", "PREFIX=/opt/vpswire", &format!("LIBDIR={LIBDIR}")])
        .arg(format!("DESTDIR={}", stage.display()))
        .env("CARGO_TARGET_DIR", target)
        .current_dir(root("")));
    let top: Vec<_> = std::fs::read_dir(&stage).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(top, ["opt"], "something is outside of the prefix");
    let prefix = folder("prefix").join("moved");
    std::fs::rename(stage.join("opt/vpswire"), &prefix).unwrap();
    prefix
}

/// Returns the flags that pkg-config prints.
fn flags(prefix: &Path, options: &[&str]) -> Vec<String> {
    let mut command = Command::new("pkg-config");
    command.args(options).arg("vpswire").env("PKG_CONFIG_PATH", prefix.join(LIBDIR).join("pkgconfig"));
    run(&mut command).split_whitespace().map(str::to_owned).collect()
}

fn with_pkg_config(prefix: &Path) {
    let to = folder("pkg-config");
    assert_eq!(flags(prefix, &["--modversion"]), [env!("CARGO_PKG_VERSION")]);
    for (compiler, source) in [("gcc", "main.c"), ("g++", "main.cpp")] {
        let source = root("ffi-c/tests/c/project").join(source);
        let shared = to.join(format!("{compiler}-shared"));
        let build = |program: &Path, flags: &[String]| {
            run(Command::new(compiler).arg(&source).args(flags).arg("-o").arg(program));
        };
        build(&shared, &flags(prefix, &["--cflags", "--libs"]));
        assert_eq!(run(Command::new(&shared).env("LD_LIBRARY_PATH", prefix.join(LIBDIR))), SAID);

        // Everything static, including the C library.
        let program = to.join(format!("{compiler}-static"));
        let mut given = flags(prefix, &["--cflags", "--libs", "--static"]);
        given.push("-static".into());
        build(&program, &given);
        assert_eq!(run(&mut Command::new(&program)), SAID);

        // Only this library static: the linker uses the archive if it gets the file.
        given.pop();
        given.iter_mut().filter(|flag| *flag == "-lvpswire").for_each(|flag| *flag = "-l:libvpswire.a".into());
        build(&program, &given);
        assert_eq!(run(&mut Command::new(&program)), SAID);
    }
}

fn with_cmake(prefix: &Path) {
    let to = folder("cmake");
    let place = format!("-DCMAKE_PREFIX_PATH={}", prefix.display());
    run(Command::new("cmake").arg("-S").arg(root("ffi-c/tests/c/project")).arg("-B").arg(&to).arg(place));
    run(Command::new("cmake").arg("--build").arg(&to));
    for program in ["c_shared", "c_static", "cpp_shared", "cpp_static"] {
        assert_eq!(run(&mut Command::new(to.join(program))), SAID);
    }
}

/// The files that are installed in addition to the library.
fn papers(prefix: &Path) {
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let installed = std::fs::read(prefix.join("share/doc/vpswire").join(name)).unwrap();
        assert_eq!(installed, std::fs::read(root(name)).unwrap());
    }
    assert!(prefix.join("share/vpswire/valgrind.supp").exists());
}

/// Checks that the soname has the version, and that the library is small.
fn shared_library(prefix: &Path) {
    let library = prefix.join(LIBDIR).join(concat!("libvpswire.so.", env!("CARGO_PKG_VERSION")));
    let shown = run(Command::new("objdump").arg("-p").arg(&library));
    assert!(shown.lines().any(|line| line.contains("SONAME") && line.ends_with("libvpswire.so.0.1")), "{shown}");
    let stripped = folder("stripped").join("libvpswire.so");
    run(Command::new("strip").arg("-o").arg(&stripped).arg(&library));
    let size = std::fs::metadata(&stripped).unwrap().len();
    assert!(size < 4_000_000, "{size} bytes");
}

#[test]
fn other_projects_find_it() {
    let prefix = installed();
    shared_library(&prefix);
    papers(&prefix);
    with_pkg_config(&prefix);
    with_cmake(&prefix);
}

#[test]
fn the_cmake_version_is_that_of_the_library() {
    let config = std::fs::read_to_string(common::here("cmake/vpswireConfigVersion.cmake")).unwrap();
    assert!(config.contains(concat!("set(PACKAGE_VERSION \"", env!("CARGO_PKG_VERSION"), "\")")), "{config}");
}
