//! Compiles the programs of `tests/c` with gcc and clang and runs them: directly, with sanitizers, and under valgrind.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::build::{compile, folder, run, vectors};
use common::root;
use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use vpswire_core::shape::Api;
use vpswire_sim::{Options, Server, World, accounts};

const C: [&str; 2] = ["gcc", "clang"];
const SANITIZED: [&str; 3] = ["-std=c11", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"];

/// Starts a simulator whose clock the test advances, and which loses the answer to one call of a story.
fn simulator(source: &str) -> Server {
    let mut world = World::default().with_limits(false);
    world.add_fault("vultr:server.create:2=lose_answer".parse().unwrap());
    if source == "job_story.c" {
        world.add_fault("kiwivm:snapshot.create:1=lose_answer".parse().unwrap());
    }
    let options = Options { speed: 0.0, ..Options::default() };
    Server::start_with(world, ("127.0.0.1", 0), options).unwrap()
}

/// Returns the arguments of a program. Each program has its own simulator, since it keeps state.
fn arguments(source: &str, simulator: &Server, slow: bool) -> Vec<OsString> {
    let (veid, kiwivm) = accounts::KIWIVM[0];
    let (public, private) = accounts::CVM[0];
    let (vultr, key) = (accounts::base(Api::Vultr, &simulator.url()), accounts::VULTR[0]);
    let texts = |texts: &[&str]| texts.iter().map(OsString::from).collect();
    match source {
        "vectors.c" => vectors().into_iter().map(Into::into).collect(),
        "story.c" => texts(&[&simulator.url(), &veid.to_string(), kiwivm, public, private, key]),
        "job_story.c" => texts(&[&accounts::base(Api::Kiwivm, &simulator.url()), &veid.to_string(), kiwivm]),
        "story.cpp" => texts(&[&vultr, key]),
        "threads.c" => texts(&[&vultr, key, if slow { "4" } else { "50" }]),
        _ => Vec::new(),
    }
}

/// Runs a program, under a tool if one is given.
fn execute(under: &[&str], program: &Path, source: &str) -> String {
    let simulator = simulator(source);
    let arguments = arguments(source, &simulator, !under.is_empty());
    let mut command = match under {
        [] => Command::new(program),
        [tool, options @ ..] => {
            let mut command = Command::new(tool);
            command.args(options).arg(program);
            command
        }
    };
    let url = simulator.url();
    command
        .args(arguments)
        .env("RUST_BACKTRACE", "0")
        .env("VPSWIRE_KIWIVM_VEID", accounts::KIWIVM[0].0.to_string())
        .env("VPSWIRE_KIWIVM_API_KEY", accounts::KIWIVM[0].1)
        .env("VPSWIRE_KIWIVM_URL", accounts::base(Api::Kiwivm, &url))
        .env("VPSWIRE_VULTR_API_KEY", accounts::VULTR[0])
        .env("VPSWIRE_VULTR_URL", accounts::base(Api::Vultr, &url));
    let ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| move_on(&simulator, &ended));
        let said = catch_unwind(AssertUnwindSafe(|| run(&mut command)));
        ended.store(true, Ordering::SeqCst);
        said.unwrap_or_else(|failure| resume_unwind(failure))
    })
}

/// Advances the clock only while a program repeats the same request, as a program does that waits.
fn move_on(simulator: &Server, ended: &AtomicBool) {
    let mut moved = 0;
    while !ended.load(Ordering::SeqCst) {
        let seen = simulator.requests();
        if let [.., before, last] = &seen[..]
            && seen.len() > moved
            && last.call == before.call
        {
            simulator.advance(Duration::from_secs(10));
        }
        moved = seen.len();
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn programs_in_c() {
    let to = folder("c");
    for compiler in C {
        for source in [
            "layout.c",
            "vectors.c",
            "misuse.c",
            "misuse_more.c",
            "fields.c",
            "growth.c",
            "story.c",
            "job_story.c",
            "threads.c",
            "cancel.c",
        ] {
            // The oldest standard, except for the program that uses `static_assert`.
            let standard = if source == "layout.c" { "-std=c11" } else { "-std=c99" };
            execute(&[], &compile(compiler, &[standard], source, &to), source);
        }
    }
}

#[test]
fn programs_in_cpp() {
    let to = folder("cpp");
    for compiler in ["g++", "clang++"] {
        for standard in ["-std=c++17", "-std=c++20"] {
            execute(&[], &compile(compiler, &[standard], "story.cpp", &to), "story.cpp");
        }
        let silent = compile(compiler, &["-std=c++17", "-fno-exceptions", "-fno-rtti"], "story.cpp", &to);
        execute(&[], &silent, "story.cpp");
    }
}

#[test]
fn the_examples_do_what_they_say() {
    let to = folder("examples");
    let said = execute(&[], &compile("gcc", &["-std=c11"], "example.c", &to), "example.c");
    assert!(said.starts_with("my.server.example.com ") && said.contains("576965 web-1\n"), "{said}");
    let said = execute(&[], &compile("g++", &["-std=c++17"], "example.cpp", &to), "example.cpp");
    assert!(said.contains("576965 web-1\n"), "{said}");
}

/// Functions that sleep return at once in the examples: jobs wait longer than a test may.
#[test]
fn the_examples_of_the_fleet_and_the_jobs_do_what_they_say() {
    let to = folder("fleet-and-jobs");
    let nosleep = root("ffi-c/tests/c/nosleep.c").display().to_string();
    let said = |compiler, standard, source| {
        let flags = [standard, nosleep.as_str()];
        execute(&[], &compile(compiler, &flags, source, &to), source)
    };
    let fleet = said("gcc", "-std=c11", "fleet.c");
    assert!(fleet.starts_with("tokyo/1347645 -\n") && fleet.contains("shop/576965 web-1\n"), "{fleet}");
    let fleet = said("g++", "-std=c++17", "fleet.cpp");
    assert!(fleet.starts_with("shop/576965 ") && fleet.contains("\ntokyo: get_service_info: "), "{fleet}");
    for (compiler, standard, source) in [("gcc", "-std=c11", "job.c"), ("g++", "-std=c++17", "job.cpp")] {
        let job = said(compiler, standard, source);
        assert!(
            job.starts_with("reads the snapshots [snapshot.list]\nmakes a snapshot of the VPS: \"nightly 20"),
            "{job}"
        );
        assert!(job.contains("\nSnapshot: ") && job.ends_with(" is there\n"), "{job}");
    }
}

/// Returns a code block of a page.
fn block(page: &str, language: &str) -> String {
    let page = std::fs::read_to_string(root(page)).unwrap();
    let (_, after) = page.split_once(&format!("\n```{language}\n")).unwrap();
    after.split_once("```\n").unwrap().0.to_owned()
}

#[test]
fn the_examples_are_those_of_the_docs() {
    for (language, source) in [("c", "ffi-c/tests/c/example.c"), ("cpp", "ffi-c/tests/c/example.cpp")] {
        let program = std::fs::read_to_string(root(source)).unwrap();
        assert_eq!(block("docs/c.md", language), program);
        // The README shows the body of a function.
        let inside: String = block("README.md", language)
            .lines()
            .map(|line| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") })
            .collect();
        assert!(program.contains(&inside), "{source} does not contain what the README shows:\n{inside}");
    }
    for page in ["fleet", "jobs"] {
        for language in ["c", "cpp"] {
            let source = format!("ffi-c/tests/c/{}.{language}", page.trim_end_matches('s'));
            let program = std::fs::read_to_string(root(&source)).unwrap();
            let shown = block(&format!("docs/{page}.md"), language);
            assert!(program.contains(&shown), "{source} does not contain what docs/{page}.md shows:\n{shown}");
        }
    }
}

#[test]
fn sanitizers_find_nothing() {
    let to = folder("sanitized");
    for source in ["vectors.c", "misuse.c", "misuse_more.c", "fields.c", "story.c", "job_story.c", "threads.c"] {
        execute(&[], &compile("gcc", &SANITIZED, source, &to), source);
    }
    let flags = ["-std=c++17", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"];
    execute(&[], &compile("g++", &flags, "story.cpp", &to), "story.cpp");
}

#[test]
fn valgrind_finds_nothing() {
    let to = folder("valgrind");
    let suppressions = format!("--suppressions={}", root("ffi-c/valgrind.supp").display());
    let leaks = "--errors-for-leak-kinds=definite,indirect,possible";
    let under = ["valgrind", "-q", "--leak-check=full", leaks, "--error-exitcode=9", &suppressions];
    for source in
        ["vectors.c", "misuse.c", "misuse_more.c", "fields.c", "story.c", "job_story.c", "threads.c", "cancel.c"]
    {
        execute(&under, &compile("gcc", &["-std=c11"], source, &to), source);
    }
    execute(&under, &compile("g++", &["-std=c++17"], "story.cpp", &to), "story.cpp");
}
