//! What is true of the SQLite file alone.

use crate::given::{START, addressed, event};
use crate::places::{Folder, Place};
use rusqlite::Connection;
use std::fs;
use vpswire_watch::history::History;
use vpswire_watch::store::Store;

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
fn a_file_that_is_only_read_is_not_made() {
    let folder = Folder::new();
    let file = folder.file();
    let place = file.to_str().unwrap();
    let refused = History::open_existing(place).err().unwrap().to_string();
    assert_eq!(refused, format!("cannot use the history {place}: there is no such file"));
    assert!(!file.exists());
    drop(folder.open());
    let mut history = History::open_existing(place).unwrap();
    assert_eq!(history.series("home/1", 0, u64::MAX, 0).unwrap(), []);
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
    let mut history = History::open_file(&path).unwrap();
    history.enter().unwrap();
    for name in ["history.db", "history.db-wal", "history.db-shm", "history.db-lock"] {
        let mode = fs::metadata(path.with_file_name(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    drop(history);
}

#[test]
fn what_killed_workers_had_is_free_once_none_lives() {
    let folder = Folder::new();
    let (mut one, mut two) = (folder.open(), folder.open());
    one.enter().unwrap();
    two.enter().unwrap();
    assert!(one.lease("home", "one", START, START + 300).unwrap());
    one.queue(&[addressed(event("a", START), &["mail"])]).unwrap();
    let claim = |history: &mut History, worker| history.claim("mail", worker, START, START + 300).unwrap();
    assert!(claim(&mut one, "one").is_some());
    drop(one);
    // The second may know what the first has done since.
    let mut three = folder.open();
    three.enter().unwrap();
    assert!(!three.lease("home", "three", START, START + 300).unwrap());
    assert!(claim(&mut three, "three").is_none());
    drop((two, three));

    let mut four = folder.open();
    four.enter().unwrap();
    assert!(four.lease("home", "four", START, START + 300).unwrap());
    assert_eq!(claim(&mut four, "four").unwrap().event.id, "a");
    // It takes nothing away from itself.
    four.enter().unwrap();
    assert!(claim(&mut four, "four").is_none());
    // Nor does one that only reads.
    let mut reader = folder.open();
    assert!(!reader.lease("home", "reader", START, START + 300).unwrap());
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
