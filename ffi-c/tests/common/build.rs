//! Builds the library and C programs that use it.

use super::root;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs a command and returns its output; panics with the output if the command fails.
pub fn run(command: &mut Command) -> String {
    let Output { status, stdout, stderr } =
        command.output().unwrap_or_else(|error| panic!("{command:?}: {error}; see scripts/setup"));
    let printed = format!("{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    assert!(status.success(), "{command:?}: {status}\n{printed}");
    printed
}

/// Returns an empty folder for a test.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("c").join(name);
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Returns a command without the environment of `cargo test`, which would make build scripts of dependencies run again.
pub fn outside(program: &str) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars() {
        if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_CRATE_", "CARGO_BIN_"].iter().any(|start| name.starts_with(start)) {
            command.env_remove(name);
        }
    }
    command
}

/// Builds the library with the call that panics, and returns the folder of `libvpswire_ffi.{a,so}`.
pub fn library() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().to_owned();
    run(outside(env!("CARGO"))
        .args(["build", "--quiet", "--locked", "-p", "vpswire-ffi", "--features", "forced-panic"])
        .env("CARGO_TARGET_DIR", &target)
        .current_dir(root("")));
    target.join("debug")
}

/// The system libraries that a program with the static library needs.
pub const SYSTEM: [&str; 5] = ["-lpthread", "-ldl", "-lm", "-lrt", "-lgcc_s"];

/// Compiles a program of `tests/c` with the static library. Every warning is an error.
pub fn compile(compiler: &str, flags: &[&str], source: &str, to: &Path) -> PathBuf {
    compile_at(compiler, flags, &root("ffi-c/tests/c").join(source), to)
}

/// The same for a program in any folder.
pub fn compile_at(compiler: &str, flags: &[&str], source: &Path, to: &Path) -> PathBuf {
    let standard = flags.iter().find_map(|flag| flag.strip_prefix("-std=")).unwrap_or_default();
    let name = source.file_name().unwrap().to_string_lossy().replace('.', "-");
    let name = format!("{name}-{compiler}-{standard}");
    let program = to.join(name.replace("++", "pp"));
    run(Command::new(compiler)
        .args(["-g", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror"])
        .args(flags)
        .arg("-I")
        .arg(root("include"))
        .arg("-I")
        .arg(root("ffi-c/tests/c"))
        .arg(source)
        .arg(library_file())
        .args(SYSTEM)
        .arg("-o")
        .arg(&program));
    program
}

/// Returns the static library, built once per test program.
pub fn library_file() -> PathBuf {
    static BUILT: std::sync::OnceLock<PathBuf> = std::sync::OnceLock::new();
    BUILT.get_or_init(library).join("libvpswire_ffi.a")
}

/// Returns the files of vectors, preceded by that of their accounts.
pub fn vectors() -> Vec<PathBuf> {
    let folder = root("conformance/vectors");
    let mut files: Vec<_> = ["kiwivm", "cvm", "vultr"]
        .iter()
        .flat_map(|api| std::fs::read_dir(folder.join(api)).unwrap().map(|entry| entry.unwrap().path()))
        .collect();
    files.sort();
    std::iter::once(folder.join("accounts.json")).chain(files).collect()
}
