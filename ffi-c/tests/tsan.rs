//! Sixteen threads on one client under ThreadSanitizer, with the library and all of std instrumented, which requires a
//! nightly compiler with rust-src, and clang: `cargo test -p vpswire-ffi --test tsan -- --ignored`. Helgrind is not
//! suitable: it does not know the locks of std, which are not those of pthread, and reports races on the data that they
//! protect.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::build::{SYSTEM, folder, run};
use common::root;
use std::path::{Path, PathBuf};
use std::process::Command;
use vpswire_core::shape::Api;
use vpswire_sim::{Server, World, accounts};

const TARGET: &str = "x86_64-unknown-linux-gnu";

/// Builds the instrumented library.
fn library() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tsan");
    run(Command::new("cargo")
        .args(["+nightly", "build", "--quiet", "--locked", "-Zbuild-std", "--target", TARGET, "-p", "vpswire-ffi"])
        .env("RUSTFLAGS", "-Zsanitizer=thread")
        .env("CARGO_TARGET_DIR", &target)
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO")
        .current_dir(root("")));
    target.join(TARGET).join("debug/libvpswire_ffi.a")
}

/// Returns the sanitizer's runtime library of rustc: that of clang may be of another version.
fn runtime() -> PathBuf {
    let sysroot = run(Command::new("rustc").args(["+nightly", "--print", "sysroot"]).env_remove("RUSTUP_TOOLCHAIN"));
    let place = Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib");
    place.join("librustc-nightly_rt.tsan.a")
}

#[test]
#[ignore = "needs a nightly compiler with rust-src"]
fn threads_do_not_race() {
    let to = folder("tsan");
    let (object, program) = (to.join("threads.o"), to.join("threads"));
    run(Command::new("clang")
        .args(["-g", "-std=c11", "-fsanitize=thread", "-c", "-I"])
        .arg(root("include"))
        .arg(root("ffi-c/tests/c/threads.c"))
        .arg("-o")
        .arg(&object));
    run(Command::new("clang")
        .arg(&object)
        .arg("-Wl,--whole-archive")
        .arg(runtime())
        .args(["-Wl,--no-whole-archive", "-Wl,--export-dynamic"])
        .arg(library())
        .args(SYSTEM)
        .arg("-o")
        .arg(&program));
    let simulator = Server::start(World::default().with_limits(false), ("127.0.0.1", 0)).unwrap();
    let url = accounts::base(Api::Vultr, &simulator.url());
    run(Command::new(&program).args([&url, accounts::VULTR[0], "20"]));
}
