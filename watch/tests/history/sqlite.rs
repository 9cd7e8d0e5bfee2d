//! What is true of the SQLite file alone.

use crate::places::{Folder, Place};
use rusqlite::Connection;
use std::fs;
use vpswire_watch::history::History;

fn refusal(path: &std::path::Path) -> String {
    History::open_file(path).err().expect("it is refused").to_string()
}

#[test]
fn files_of_others_are_left_alone() {
    let folder = Folder::new();
    let text = folder.path().join("notes.txt");
    fs::write(&text, "not a database, and long enough to be read as the head of one".repeat(10)).unwrap();
    let refused = refusal(&text);
    assert!(refused.starts_with(&format!("cannot use the history {}: ", text.display())), "{refused}");
    assert!(refused.ends_with("file is not a database"), "{refused}");
    assert!(fs::read_to_string(&text).unwrap().starts_with("not a database"));

    let other = folder.path().join("other.db");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)").unwrap();
    assert_eq!(
        refusal(&other),
        format!("cannot use the history {}: it is the database of another program", other.display())
    );
    let theirs: i64 = Connection::open(&other)
        .unwrap()
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .unwrap();
    assert_eq!(theirs, 1);
}

#[test]
fn a_file_of_a_newer_version_is_left_alone() {
    let folder = Folder::new();
    drop(folder.open());
    Connection::open(folder.file()).unwrap().pragma_update(None, "user_version", 1000).unwrap();
    let refused = refusal(&folder.file());
    assert!(refused.contains("it is of version 1000, which a newer vpswire made"), "{refused}");
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let path = folder.path().join("made/for/it/history.db");
    let history = History::open_file(&path).unwrap();
    for name in ["history.db", "history.db-wal", "history.db-shm"] {
        let mode = fs::metadata(path.with_file_name(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    drop(history);
}

#[test]
fn many_may_begin_with_one_file() {
    for _ in 0..20 {
        let folder = Folder::new();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| folder.open());
            }
        });
    }
}
