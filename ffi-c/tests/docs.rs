//! Doxygen reads the installed headers without a warning: every public declaration has a comment.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::build::{folder, run};
use common::root;
use std::process::Command;

/// Runs doxygen on a folder of headers, and returns its output.
fn doxygen(headers: &std::path::Path, to: &std::path::Path) -> String {
    let settings = [
        ("INPUT", headers.display().to_string()),
        ("OUTPUT_DIRECTORY", to.display().to_string()),
        ("FILE_PATTERNS", "*.h *.hpp".into()),
        ("RECURSIVE", "YES".into()),
        ("GENERATE_LATEX", "NO".into()),
        ("GENERATE_HTML", "NO".into()),
        ("GENERATE_XML", "YES".into()),
        ("HAVE_DOT", "NO".into()),
        ("QUIET", "YES".into()),
        ("WARN_IF_UNDOCUMENTED", "YES".into()),
        // The text of a comment describes the parameters whose names are not sufficient.
        ("WARN_NO_PARAMDOC", "NO".into()),
    ];
    let lines: String = settings.iter().map(|(name, value)| format!("{name} = \"{value}\"\n")).collect();
    let file = to.join("Doxyfile");
    std::fs::write(&file, lines.replace("\"*.h *.hpp\"", "*.h *.hpp")).unwrap();
    run(Command::new("doxygen").arg(file))
}

#[test]
fn doxygen_has_nothing_to_say_about_the_headers() {
    assert_eq!(doxygen(&root("include"), &folder("doxygen")), "");
}

#[test]
fn doxygen_sees_what_has_no_comment() {
    let to = folder("doxygen-undocumented");
    let headers = to.join("include");
    std::fs::create_dir_all(&headers).unwrap();
    std::fs::write(headers.join("a.h"), "/** @file */\n/** A. */\nint a(void);\nint b(void);\n").unwrap();
    let said = doxygen(&headers, &to);
    assert!(said.contains("Member b(void)") && said.contains("not documented"), "{said}");
}
