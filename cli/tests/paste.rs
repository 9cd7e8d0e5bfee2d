//! The lines that `vpswire sim` prints: each is valid code of its language.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{bare, finish, words};
use rustix::process::{Pid, Signal, kill_process};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use vpswire::{Account, Error};

/// The port in the expressions below, which replaces the actual port.
const PORT: &str = ":47123/";

/// An expression, and its text.
macro_rules! both {
    ($expression:expr) => {
        ((|| -> Result<Account, Error> { Ok($expression) })().unwrap(), stringify!($expression))
    };
}

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// Returns all printed lines.
fn printed() -> Vec<String> {
    let mut command = bare();
    command.args(words("sim --port 0 --fixed-keys")).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut all = Vec::new();
    for line in lines {
        all.push(line);
        if all.last().unwrap().starts_with("# export VPSWIRE_VULTR_API_KEY") {
            break;
        }
    }
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    assert!(child.wait().unwrap().success());
    let port = all[0].split_once("http://127.0.0.1").unwrap().1.split_inclusive('/').next().unwrap().to_owned();
    all.iter().map(|line| line.replace(&port, PORT)).collect()
}

/// Returns the lines of a language, without its name.
fn of<'a>(lines: &'a [String], language: &str) -> Vec<&'a str> {
    let mark = format!("# {language}: ");
    lines.iter().filter_map(|line| line.strip_prefix(&mark)).collect()
}

/// Returns the names of the settings in a line.
fn given<'a>(line: &'a str, mark: &str) -> Vec<&'a str> {
    let parts = line.split_once('(').unwrap().1.split(", ");
    parts.map(|part| part.split_once(mark).unwrap().0.trim_start_matches(['{', ' '])).collect()
}

fn checked(compiler: &str, flags: &[&str], file: &str, source: &str) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(file);
    std::fs::write(&path, source).unwrap();
    let mut command = Command::new(compiler);
    command.args(["-Wall", "-Wextra", "-Wpedantic", "-Werror"]).args(flags).args(["-fsyntax-only", "-I"]);
    finish({
        command.arg(root("include")).arg(path);
        command
    })
    .ended(0);
}

#[test]
fn every_line_is_what_a_program_of_its_language_writes() {
    let lines = printed();

    let rust = [
        both!(
            Account::kiwivm(1347645, "private_Sim8T5kQw2ZrV9bXcN4mHj7L")?
                .with_base_url("http://127.0.0.1:47123/kiwivm/v1")?
        ),
        both!(Account::cvm(
            "http://127.0.0.1:47123/cvm/api/client",
            "simpub0f3a9c71d2e84b56",
            "simprv7be1460d9a5c2f38e1b4"
        )?),
        both!(Account::vultr("SIMULATED7QX4M2ZT9WB6RJ3HC8VN5KD1EYA")?.with_base_url("http://127.0.0.1:47123/vultr")?),
    ];
    let tight = |text: &str| text.split_whitespace().collect::<String>();
    let printed: Vec<_> = of(&lines, "Rust").into_iter().map(tight).collect();
    assert_eq!(printed, rust.map(|(account, text)| (drop(account), tight(text)).1));

    let python = of(&lines, "Python");
    for (line, (file, class, names)) in python.iter().zip([
        ("kiwivm", "KiwiVM", &["veid", "api_key", "base_url"][..]),
        ("cvm", "Cvm", &["public_token", "private_token", "base_url"]),
        ("vultr", "Vultr", &["api_key", "base_url"]),
    ]) {
        assert!(line.starts_with(&format!("{class}(")), "{line}");
        assert_eq!(given(line, "="), names, "{line}");
        let module = std::fs::read_to_string(root(&format!("py/python/vpswire/{file}.py"))).unwrap();
        let made = module.split(&format!("\nclass {class}(")).nth(1).unwrap().split(") -> None:").next().unwrap();
        assert!(names.iter().all(|name| made.contains(&format!("\n        {name}: "))), "{line}: {made}");
    }

    let javascript = of(&lines, "JavaScript");
    assert_eq!(
        javascript.iter().map(|line| (line.split('(').next().unwrap(), given(line, ": "))).collect::<Vec<_>>(),
        [
            ("new KiwiVM", vec!["veid", "apiKey", "baseUrl"]),
            ("new Cvm", vec!["publicToken", "privateToken", "baseUrl"]),
            ("new Vultr", vec!["apiKey", "baseUrl"]),
        ]
    );

    let c: String = of(&lines, "C").iter().map(|line| format!("    if ({line}) return 1;\n")).collect();
    let variables =
        "    vpswire_client *kiwivm = NULL, *cvm = NULL, *vultr = NULL;\n    vpswire_error *error = NULL;\n";
    let headers =
        |ending: &str| ["kiwivm", "cvm", "vultr"].map(|api| format!("#include <vpswire/{api}.{ending}>\n")).concat();
    checked("cc", &["-std=c11"], "paste.c", &format!("{}int main(void)\n{{\n{variables}{c}}}\n", headers("h")));
    let cpp: String = of(&lines, "C++").iter().map(|line| format!("    (void){line};\n")).collect();
    checked(
        "c++",
        &["-std=c++20", "-Wno-missing-field-initializers"],
        "paste.cpp",
        &format!("{}int main()\n{{\n{cpp}}}\n", headers("hpp")),
    );
    for language in ["Rust", "Python", "JavaScript", "C", "C++"] {
        assert_eq!(of(&lines, language).len(), 3, "{language}");
    }
}
