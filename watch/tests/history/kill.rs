//! A process that is killed while it writes has lost nothing that it reported as kept.

use crate::given::{START, WORKER, addressed, commit, event, reading, round};
use crate::places::{Folder, Place};
use rusqlite::Connection;
use std::env;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use vpswire_watch::history::History;
use vpswire_watch::store::Store;

/// Where the process that is killed finds the file.
const FILE: &str = "VPSWIRE_TEST_HISTORY";

/// What [`killed`] starts, and ends.
#[test]
#[ignore = "a part of the tests that kill it"]
fn writes_until_it_is_killed() {
    let Ok(file) = env::var(FILE) else { return };
    let mut history = History::open(&file).unwrap();
    let first = history.state("home").unwrap().map_or(0, |state| state.parse::<u64>().unwrap() + 1);
    assert!(history.lease("home", WORKER, START, START + 60).unwrap());
    for i in first.. {
        let events = [addressed(event(&i.to_string(), START + i), &["mail"])];
        let round = round("home", START + i, vec![reading("home/1", i)]);
        commit(&mut history, WORKER, &round, &i.to_string(), &events).unwrap();
        // Past the capture of the test harness.
        if std::io::stdout().write_all(format!("kept {i}\n").as_bytes()).is_err() {
            return;
        }
    }
}

/// Kills a writer so many times, each after another number of commits, and finds all that it reported.
fn killed(times: u64) {
    let folder = Folder::new();
    let mut kept = 0;
    for time in 0..times {
        let mut command = Command::new(env::current_exe().unwrap());
        command.args(["--exact", "--ignored", "--nocapture", "kill::writes_until_it_is_killed"]);
        let mut writer = command.env(FILE, folder.file()).stdout(Stdio::piped()).spawn().unwrap();
        let mut reported = 0;
        for line in BufReader::new(writer.stdout.take().unwrap()).lines() {
            let Some(i) = line.unwrap().strip_prefix("kept ").map(|i| i.parse::<u64>().unwrap()) else { continue };
            kept = i;
            reported += 1;
            if reported == 1 + time * 7 % 11 {
                writer.kill().unwrap();
            }
        }
        writer.wait().unwrap();
        assert!(reported > 0, "it wrote");

        let mut history = folder.open();
        let last: u64 = history.state("home").unwrap().unwrap().parse().unwrap();
        assert!(last == kept || last == kept + 1, "{last} after {kept} was reported");
        let points = history.series("home/1", 0, u64::MAX, 0).unwrap();
        assert!(points.iter().map(|point| point.at - START).eq(0..=last), "each point up to the last");
        let file = Connection::open(folder.file()).unwrap();
        let count = |sql| file.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap().unsigned_abs();
        assert_eq!(count("SELECT count(*) FROM event"), last + 1);
        assert_eq!(count("SELECT count(*) FROM delivery"), last + 1);
        let sound: String = file.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok");
        kept = last;
    }
}

#[test]
fn twenty_times() {
    killed(20);
}

#[test]
#[ignore = "takes minutes"]
fn a_thousand_times() {
    killed(1000);
}
