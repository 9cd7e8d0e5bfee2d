//! The tables of older versions, which are brought to what this one needs with all that is in them.

use crate::given::{START, WORKER, event, reading};
use crate::places::{Folder, Place};
use rusqlite::Connection;
use vpswire_watch::history::{Point, Retention};
use vpswire_watch::reading::Traffic;
use vpswire_watch::store::Store;

const DAY: u64 = 86_400;

/// The tables of version 1 and what was in them, for a database that calls the words in braces so.
pub fn version_1(id: &str, clustered: &str) -> String {
    include_str!("version-1.sql").replace("{id}", id).replace("{clustered}", clustered)
}

/// Opens a place with the tables of version 1, and finds everything.
pub fn check(place: &dyn Place) {
    let points = [
        Point { at: START, traffic: reading("", 5).traffic.unwrap(), state: Some("running".into()) },
        Point { at: START + 300, traffic: Traffic { used_bytes: Some(6), ..Traffic::default() }, state: None },
    ];
    // The second time there is nothing to do.
    for _ in 0..2 {
        let mut history = place.open();
        assert_eq!(history.state("home").unwrap().as_deref(), Some("saved"));
        assert!(!history.lease("home", "other", START, START + 60).unwrap());
        assert_eq!(history.series("home/1", 0, u64::MAX, 0).unwrap(), points);
    }
    let mut history = place.open();
    let claimed = history.claim("mail", WORKER, START, START + 60).unwrap().unwrap();
    assert_eq!((claimed.event, claimed.failures), (event("a", START), 3));
    let retention = Retention { points: DAY, hours: 700 * DAY };
    while history.tidy(START + 3 * DAY, &retention).unwrap() {}
    let thinned = Point { at: START + 300, state: Some("running".into()), ..points[1].clone() };
    assert_eq!(history.series("home/1", 0, u64::MAX, 0).unwrap(), [thinned]);
}

#[test]
fn of_sqlite() {
    let folder = Folder::new();
    let old = Connection::open(folder.file()).unwrap();
    old.execute_batch(&version_1("INTEGER PRIMARY KEY", " WITHOUT ROWID")).unwrap();
    old.execute_batch("PRAGMA application_id = 0x76707377; PRAGMA user_version = 1").unwrap();
    drop(old);
    check(&folder);
}

#[cfg(all(feature = "postgres", unix))]
#[test]
fn of_postgres() {
    let Some(database) = crate::server::database() else { return };
    let old = version_1("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "");
    let version = "CREATE TABLE version (version BIGINT NOT NULL); INSERT INTO version VALUES (1)";
    let old = format!("CREATE SCHEMA vpswire; SET search_path TO vpswire; {old}; {version}");
    database.admin().batch_execute(&old).unwrap();
    check(&database);
}
