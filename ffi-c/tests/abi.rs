//! Checks that the library exports what its header declares, and that the layout has not changed.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::build::{compile, folder, library, run};
use common::{here, root};
use std::collections::BTreeSet;
use std::process::Command;

/// Returns the header without comments and preprocessor lines, with single spaces.
fn declarations() -> String {
    let header = std::fs::read_to_string(root("include/vpswire.h")).unwrap();
    let mut code = String::new();
    for part in header.split("/*") {
        code.push_str(part.split_once("*/").map_or(if code.is_empty() { part } else { "" }, |(_, after)| after));
    }
    let code: Vec<_> = code.lines().filter(|line| !line.starts_with('#') && !line.contains("extern \"C\"")).collect();
    code.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns each function, struct, enumerator and type as a line, in order.
fn abi() -> Vec<String> {
    let (mut lines, mut depth, mut line) = (Vec::new(), 0_u32, String::new());
    for c in declarations().chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        line.push(c);
        if c == ';' && depth == 0 {
            lines.push(std::mem::take(&mut line).trim().to_owned());
        }
    }
    lines
}

#[test]
fn the_abi_only_grows() {
    let now = abi().join("\n") + "\n";
    if std::env::var("VPSWIRE_ABI").as_deref() == Ok("write") {
        std::fs::write(here("abi.txt"), &now).unwrap();
    }
    let committed = std::fs::read_to_string(here("abi.txt")).unwrap();
    assert!(
        now == committed,
        "ffi-c/abi.txt is not what include/vpswire.h declares. What is in it must stay; where something was added, \
         VPSWIRE_ABI=write cargo test -p vpswire-ffi --test abi writes it down.\n{now}"
    );
}

#[test]
fn the_library_exports_what_the_header_declares() {
    let symbols = run(Command::new("nm")
        .args(["-D", "--defined-only", "--format=posix"])
        .arg(library().join("libvpswire_ffi.so")));
    let exported: BTreeSet<_> = symbols.lines().filter_map(|line| line.split(' ').next()).collect();
    let abi = abi();
    let functions = abi.iter().filter(|line| line.contains('(') && !line.starts_with("typedef"));
    let declared: BTreeSet<_> =
        functions.filter_map(|line| line.split('(').next()?.rsplit([' ', '*']).next()).collect();
    assert_eq!(exported, declared);
    assert!(declared.iter().all(|name| name.starts_with("vpswire_")));
}

/// Compiles a program with the declarations in abi.txt as its header, which are those of an older version: it runs with
/// the current library.
#[test]
fn a_program_of_an_older_header_works() {
    let to = folder("older");
    let committed = std::fs::read_to_string(here("abi.txt")).unwrap();
    let includes = "#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n";
    std::fs::write(to.join("older.h"), format!("{includes}{committed}")).unwrap();
    let include = format!("-I{}", to.display());
    run(&mut Command::new(compile("gcc", &["-std=c11", &include], "older.c", &to)));
}
