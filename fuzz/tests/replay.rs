//! Replays the corpus as plain tests: each committed input once through its target.
#![allow(clippy::panic, clippy::unwrap_used)]

use std::panic::catch_unwind;
use std::path::Path;
use vpswire_fuzz::TARGETS;

#[test]
fn each_committed_input_holds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut failed = Vec::new();
    for (name, target) in TARGETS {
        let mut folders = vec![root.join("corpus").join(name)];
        if name == "scan" {
            folders.push(root.join("../conformance/corpus"));
        }
        let files =
            folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap()).map(|file| file.unwrap().path());
        let mut tried = 0;
        for file in files {
            let input = std::fs::read(&file).unwrap();
            if catch_unwind(|| target(&input)).is_err() {
                failed.push(file);
            }
            tried += 1;
        }
        assert!(tried > 0, "nothing for {name}");
    }
    assert!(failed.is_empty(), "{failed:?}");
}
