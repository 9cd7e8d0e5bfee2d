//! What is true of PostgreSQL alone: passwords, TLS, connections that break.

use crate::given::{START, WORKER};
use crate::places::Place;
use crate::server::database;
use vpswire_testkit::refusing;
use vpswire_watch::history::History;
use vpswire_watch::store::Store;

fn refusal(address: &str) -> String {
    let refused = History::open(address).err().expect("it is refused").to_string();
    assert!(!refused.contains("SECRET"), "{refused}");
    refused
}

#[test]
fn a_connection_that_broke_is_made_again() {
    let Some(database) = database() else { return };
    let (mut history, mut admin) = (database.open(), database.admin());
    for round in 0..3 {
        let (now, until) = (START + round, START + round + 60);
        assert!(history.lease("home", WORKER, now, until).unwrap());
        let ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vpswire'
             AND datname = current_database()";
        assert_eq!(admin.query(ended, &[]).unwrap().len(), 1);
    }
    assert_eq!(history.state("home").unwrap(), None);
}

#[test]
fn many_may_begin_with_one_database() {
    let Some(database) = database() else { return };
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| database.open());
        }
    });
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    let Some(database) = database() else { return };
    drop(database.open());
    database.admin().batch_execute("UPDATE vpswire.version SET version = 1000").unwrap();
    let refused = refusal(&database.address());
    assert!(refused.contains("it is of version 1000, which a newer vpswire made"), "{refused}");
}

#[test]
fn a_user_who_may_only_write_the_tables_can_use_them() {
    let Some(database) = database() else { return };
    drop(database.open());
    let user = format!("writer_of_{}", database.name);
    let rights = format!(
        "CREATE ROLE {user} LOGIN; GRANT USAGE ON SCHEMA vpswire TO {user};
         GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA vpswire TO {user}"
    );
    database.admin().batch_execute(&rights).unwrap();
    let mut history = History::open(&database.address().replace("owner", &user)).unwrap();
    assert!(history.lease("home", WORKER, START, START + 60).unwrap());
    // Who may not even that gets the server's own words.
    database.admin().batch_execute(&format!("REVOKE ALL ON SCHEMA vpswire FROM {user}")).unwrap();
    let refused = refusal(&database.address().replace("owner", &user));
    assert!(refused.ends_with("permission denied for schema vpswire (42501)"), "{refused}");
}

#[test]
fn another_machine_is_asked_over_verified_tls() {
    let Some(database) = database() else { return };
    let (server, user) = (database.server, format!("user_of_{}", database.name));
    let made =
        format!("CREATE ROLE {user} LOGIN PASSWORD 'SECRET@/1'; GRANT CREATE ON DATABASE {} TO {user}", database.name);
    database.admin().batch_execute(&made).unwrap();
    let address = |password: &str, host: &str, options: &str| {
        format!("postgres://{user}:{password}@{host}:{}/{}?{options}", server.port, database.name)
    };
    let roots = format!("sslmode=verify-full&sslrootcert={}", server.roots.display());

    let mut history = History::open(&address("SECRET%40%2F1", "localhost", &roots)).unwrap();
    assert!(history.lease("home", WORKER, START, START + 60).unwrap());
    let refused = refusal(&address("SECRET-wrong", "localhost", &roots));
    assert_eq!(
        refused,
        format!(
            "cannot use the history in the PostgreSQL database {} at localhost: password authentication failed for user \
             \"{user}\" (28P01)",
            database.name
        )
    );
    // Of another name, and signed by somebody whom this machine does not know.
    let refused = refusal(&address("SECRET%40%2F1", "127.0.0.1", &roots));
    assert!(refused.contains("certificate not valid for name \"127.0.0.1\""), "{refused}");
    let refused = refusal(&address("SECRET%40%2F1", "localhost", "sslmode=require"));
    assert!(refused.contains("invalid peer certificate: UnknownIssuer"), "{refused}");
    // Without TLS the server refuses the user, whatever the password.
    let refused = refusal(&address("SECRET%40%2F1", "localhost", "sslmode=disable"));
    assert!(refused.contains("no encryption"), "{refused}");
    let refused = refusal(&address("SECRET", "localhost", "sslrootcert=/dev/null&sslmode=require"));
    assert!(refused.contains("cannot use the certificates of /dev/null: it has none"), "{refused}");
}

#[test]
fn no_password_is_in_an_error() {
    let refused = refusal(&format!("postgres://me:SECRET@{}/db", refusing::address()));
    assert!(refused.starts_with("cannot use the history in the PostgreSQL database db at 127.0.0.1: "), "{refused}");
    refusal("postgres://me:SECRET@name.invalid/db");
    refusal("postgres://me:SECRET/db");
    let Some(database) = database() else { return };
    // A password that the server repeats, as the name of a user.
    refusal(&database.address().replace("owner", "SECRET:SECRET"));
}
