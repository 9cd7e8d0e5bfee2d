//! How the native module is linked on Linux, so that little of it is in memory of a program that makes calls.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=hot.ld");
    let is = |name, value| env::var(name).is_ok_and(|found| found == value);
    // Who chooses a linker knows what it can do: not each takes a script.
    let other_linker = env::var("CARGO_ENCODED_RUSTFLAGS").is_ok_and(|flags| flags.contains("link"));
    if is("CARGO_CFG_TARGET_OS", "linux") && is("PROFILE", "release") && !other_linker {
        println!("cargo::rustc-link-arg-cdylib=-Wl,-T,{}/hot.ld", env!("CARGO_MANIFEST_DIR"));
    }
}
