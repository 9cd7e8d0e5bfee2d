//! Tests the jobs of KiwiVM that lock the VPS, answer by answer.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "common/job.rs"]
mod job;

use job::Job;
use vpswire_core::jobs::{JobEvent, JobStep, PlanItem, Run, kiwivm};
use vpswire_core::{Code, Verdict};

const LOG: &str = r#"{"error":0,"log_entries":[{"timestamp":5,"summary":"API: reinstallOS"}]}"#;
const TEMPLATES: &str = r#"{"error":0,"templates":["debian-12-x86_64"]}"#;
const DONE: &str = r#"{"error":0}"#;

/// Runs a reinstallation up to the call that reinstalls.
fn reinstalling() -> Job {
    let keys = Some(["ssh-ed25519 AAAA"].into_iter().collect());
    let mut job = Job::kiwivm(&kiwivm::Reinstall { ssh_keys: keys, ..kiwivm::Reinstall::new("debian-12-x86_64") });
    job.answer(TEMPLATES);
    assert_eq!(job.call(), "get_audit_log");
    job.answer(LOG);
    assert!(matches!(&job.step, JobStep::Plan(plan) if plan.changes().count() == 2), "{:?}", job.step);
    job.next();
    assert_eq!(job.call(), "update_ssh_keys");
    // A call that sets something is sent again.
    job.break_off();
    assert_eq!(job.waits(), 1);
    job.next();
    assert_eq!(job.call(), "update_ssh_keys");
    job.answer(DONE);
    assert_eq!(job.call(), "reinstall_os");
    job
}

#[test]
fn a_new_password_is_handed_over_before_anything_else() {
    let mut job = reinstalling();
    job.answer(r#"{"error":0,"rootPassword":"S3cret-Word","sshPort":2222}"#);
    let JobStep::Secret(secret) = &job.step else { panic!("{:?}", job.step) };
    assert_eq!((secret.name, secret.value.as_str()), ("root_password", "S3cret-Word"));
    assert!(!format!("{:?} {:?}", job.step, job.run).contains("S3cret"));
    assert!(!job.run.save().contains("S3cret"));
    let mut resumed = job.resumed();
    job.next();
    for (job, password) in [(&mut job, Some("S3cret-Word")), (&mut resumed, None)] {
        for _ in 0..3 {
            assert_eq!(job.call(), "get_service_info");
            job.answer(r#"{"error":0,"os":"debian-12-x86_64"}"#);
            assert!(matches!(job.step, JobStep::Progress(_)));
            job.next();
            job.next();
        }
        job.answer(r#"{"error":0,"os":"debian-12-x86_64"}"#);
        let JobStep::Done(Ok(value)) = &job.step else { panic!("{:?}", job.step) };
        let done: kiwivm::Reinstalled = value.read().unwrap();
        assert_eq!((done.root_password.as_deref(), done.ssh_port, done.password_came), (password, Some(2222), true));
        assert!(!format!("{:?} {done:?}", job.step).contains("S3cret"));
    }
    // A caller that cancels afterwards still has it.
    let mut job = reinstalling();
    job.answer(r#"{"error":0,"rootPassword":"S3cret-Word"}"#);
    job.go(JobEvent::Cancel);
    assert_eq!(job.failed().secrets()[0].value, "S3cret-Word");
    assert!(!format!("{:?} {}", job.step, job.failed()).contains("S3cret"));
}

#[test]
fn a_password_is_handed_over_whatever_else_is_in_the_answer() {
    let mut job = reinstalling();
    job.answer(r#"{"error":0,"rootPassword":"S3cret-Word","sshPort":"default"}"#);
    assert!(matches!(&job.step, JobStep::Secret(secret) if secret.value == "S3cret-Word"), "{:?}", job.step);
    job.next();
    // The rest of the answer cannot be read: the log shows that the task began.
    assert_eq!(job.call(), "get_audit_log");
    job.answer(r#"{"error":0,"log_entries":[{"timestamp":6,"summary":"API: reinstallOS"}]}"#);
    for _ in 0..3 {
        job.answer(r#"{"error":0,"os":"debian-12-x86_64"}"#);
        job.next();
        job.next();
    }
    job.answer(r#"{"error":0,"os":"debian-12-x86_64"}"#);
    let JobStep::Done(Ok(value)) = &job.step else { panic!("{:?}", job.step) };
    let done: kiwivm::Reinstalled = value.read().unwrap();
    assert_eq!((done.root_password.as_deref(), done.password_came), (Some("S3cret-Word"), true));
}

#[test]
fn the_lock_or_the_log_shows_whether_a_task_began() {
    let locked = r#"{"error":788888,"message":"locked","additionalErrorInfo":"OS Reinstall: debian-12-x86_64"}"#;
    let logged = r#"{"error":0,"log_entries":[{"timestamp":6,"summary":"API: reinstallOS"}]}"#;
    for seen in [locked, logged] {
        let mut job = reinstalling();
        job.break_off();
        assert_eq!(job.call(), "get_audit_log");
        job.answer(seen);
        assert_eq!(job.call(), "get_service_info");
    }
    let mut job = reinstalling();
    job.break_off();
    for _ in 0..6 {
        // The entry from before is of another task.
        job.answer(LOG);
        job.next();
        job.next();
    }
    job.answer(r#"{"error":700004,"message":"Unknown API call"}"#);
    let error = job.failed();
    assert_eq!((error.error().verdict(), error.done().len(), error.unknown().len()), (Verdict::Unknown, 1, 1));
}

#[test]
fn the_log_shows_only_what_was_noted_since_the_call_was_sent() {
    let begin = |log: &str| {
        let mut job = Job::kiwivm(&kiwivm::Reinstall::new("debian-12-x86_64"));
        job.answer(TEMPLATES);
        job.answer(log);
        job.next();
        assert_eq!(job.call(), "reinstall_os");
        job
    };
    // The log could not be read before: its entries may be older than the call.
    let mut silent = begin(r#"{"error":700001,"message":"Try again later"}"#);
    silent.break_off();
    silent.answer(LOG);
    assert!(matches!(silent.step, JobStep::Progress(_)), "{:?}", silent.step);

    // The service logged a call that it refused, and the next call is lost.
    let mut refused = begin(LOG);
    refused.answer(r#"{"error":788888,"message":"locked"}"#);
    refused.next();
    refused.next();
    assert_eq!(refused.call(), "get_audit_log");
    let noted = r#"{"error":0,"log_entries":[{"timestamp":9,"summary":"API: reinstallOS"}]}"#;
    refused.answer(noted);
    assert_eq!(refused.call(), "reinstall_os");
    refused.break_off();
    refused.answer(noted);
    assert!(matches!(refused.step, JobStep::Progress(_)), "{:?}", refused.step);
}

#[test]
fn a_template_that_is_not_there_is_refused_before_anything_is_changed() {
    let mut job = Job::kiwivm(&kiwivm::Reinstall::new("plan9"));
    job.answer(TEMPLATES);
    assert_eq!((job.failed().error().code(), job.failed().error().param()), (Code::InvalidParams, Some("os")));
}

#[test]
fn a_snapshot_that_is_not_the_backups_is_not_restored() {
    for (md5, refused) in [("m1", false), ("m2", true)] {
        let mut job = Job::kiwivm(&kiwivm::RestoreBackup::new("t"));
        job.answer(r#"{"error":0,"backups":{"t":{"md5":"m1","timestamp":86400}}}"#);
        job.answer(r#"{"error":0,"snapshots":[]}"#);
        job.answer(r#"{"error":0,"log_entries":[]}"#);
        let JobStep::Plan(plan) = &job.step else { panic!("{:?}", job.step) };
        assert!(plan.to_string().contains("a snapshot of the backup t (made on 1970-01-02 00:00:00 UTC)"), "{plan}");
        job.next();
        job.answer(DONE);
        job.answer(&format!(r#"{{"error":0,"snapshots":[{{"fileName":"f","md5":"{md5}","size":"9"}}]}}"#));
        if refused {
            assert_eq!((job.failed().done().len(), job.failed().not_done().len()), (1, 1));
        } else {
            assert_eq!(job.call(), "snapshot.restore");
        }
    }
    let mut job = Job::kiwivm(&kiwivm::RestoreBackup::new("u"));
    job.answer(r#"{"error":0,"backups":[]}"#);
    assert_eq!(job.failed().error().code(), Code::NotFound);
}

const LOCATIONS: &str = r#"{"error":0,"currentLocation":"A","locations":["B"],"descriptions":{"B":"Bee"},
    "dataTransferMultipliers":{"B":0.33}}"#;

fn placed(location: &str, ip: &str, rdns: bool) -> String {
    format!(
        r#"{{"error":0,"node_location_id":"{location}","ip_addresses":["{ip}","2001:db8::/64"],"ptr":{{"{ip}":"a.example.com"}},
            "rdns_api_available":{rdns},"monthly_data_multiplier":1}}"#
    )
}

#[test]
fn a_vps_is_moved_and_its_names_set_again() {
    for rdns in [true, false] {
        let mut job = Job::kiwivm(&kiwivm::Migrate { keep_ptr: Some(true), ..kiwivm::Migrate::new("B") });
        job.answer(LOCATIONS);
        job.answer(&placed("A", "192.0.2.1", true));
        job.answer(r#"{"error":0,"log_entries":[]}"#);
        let JobStep::Plan(plan) = &job.step else { panic!("{:?}", job.step) };
        assert!(
            plan.to_string().contains("from A to B (Bee); monthly transfer times 0.33 there, times 1 here"),
            "{plan}"
        );
        assert!(plan.to_string().contains("deletes the addresses 192.0.2.1 ["), "{plan}");
        job.next();
        assert_eq!(job.call(), "migrate.start");
        job.answer(r#"{"error":0,"newIps":["192.0.2.2"]}"#);
        job.answer(r#"{"error":788888,"message":"locked"}"#);
        assert!(matches!(&job.step, JobStep::Progress(progress) if progress.message == "the machine is locked"));
        job.next();
        job.next();
        job.answer(&placed("B", "192.0.2.2", rdns));
        if rdns {
            assert_eq!(job.call(), "set_ptr");
            job.answer(DONE);
        }
        let JobStep::Done(Ok(value)) = &job.step else { panic!("{:?}", job.step) };
        let done: kiwivm::Migrated = value.read().unwrap();
        assert_eq!((done.old_ips, done.new_ips), (vec!["192.0.2.1".to_owned()], vec!["192.0.2.2".to_owned()]));
        assert_eq!((done.ptr_set.len(), done.ptr_left.len()), if rdns { (1, 0) } else { (0, 1) });
    }
    let mut job = Job::kiwivm(&kiwivm::Migrate::new("C"));
    job.answer(LOCATIONS);
    assert_eq!(job.failed().error().to_string(), "migrate: location: expected one of B, got C");
}

#[test]
fn keys_that_are_not_listed_after_they_were_set_are_an_error() {
    let keys = || ["ssh-rsa B", " ", "ssh-rsa A"].into_iter().collect();
    for (after, fine) in [("ssh-rsa A\\nssh-rsa B\\n", true), ("ssh-rsa A", false)] {
        let mut job = Job::kiwivm(&kiwivm::DeployKeys::new(keys()));
        job.answer(r#"{"error":0,"ssh_keys_veid":"ssh-rsa A"}"#);
        job.next();
        assert_eq!(job.call(), "update_ssh_keys");
        job.answer(DONE);
        job.answer(&format!(r#"{{"error":0,"ssh_keys_veid":"{after}"}}"#));
        if fine {
            assert_eq!(job.done(), r#"{"ssh_keys":["ssh-rsa A","ssh-rsa B"],"added":["ssh-rsa B"]}"#);
        } else {
            assert_eq!(job.failed().done().len(), 1);
        }
    }
    let none = kiwivm::DeployKeys::new([" "].into_iter().collect());
    assert_eq!(Run::new(&none, &job::account()).unwrap_err().param(), Some("ssh_keys"));
}

#[test]
fn a_refusal_says_nothing_of_what_was_set_before_it() {
    for (first, unknown) in [(Job::break_off as fn(&mut Job) -> &JobStep, 1), (killed, 1), (limited, 0)] {
        let mut job = Job::kiwivm(&kiwivm::DeployKeys::new(["ssh-rsa B"].into_iter().collect()));
        job.answer(r#"{"error":0,"ssh_keys_veid":""}"#);
        job.next();
        assert_eq!(job.call(), "update_ssh_keys");
        first(&mut job);
        while !matches!(job.step, JobStep::Call { .. }) {
            job.next();
        }
        assert_eq!(job.call(), "update_ssh_keys");
        limited(&mut job);
        job.go(JobEvent::Cancel);
        let error = job.failed();
        assert_eq!((error.unknown().len(), error.not_done().len()), (unknown, 1 - unknown));
    }
}

/// Ends the process during the call.
fn killed(job: &mut Job) -> &JobStep {
    *job = job.resumed();
    &job.step
}

/// Answers that there were too many calls.
fn limited(job: &mut Job) -> &JobStep {
    let error = job.response(429, "{}").unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::RateLimited, Verdict::Rejected));
    job.go(JobEvent::Failed(error))
}

/// Runs a rotation up to the call that deletes the surplus snapshot.
fn deleting() -> Job {
    let mut job = Job::kiwivm(&kiwivm::Rotate::new("n ", 1));
    job.answer(&snapshots(false, false));
    job.next();
    job.answer(DONE);
    job.answer(&snapshots(true, false));
    assert_eq!(job.call(), "snapshot.list");
    job.answer(&snapshots(true, false));
    assert_eq!(job.call(), "snapshot.delete");
    job
}

/// Returns a list with an old snapshot, which may be sticky, and perhaps the new one.
fn snapshots(new: bool, sticky: bool) -> String {
    let old = format!(r#"{{"fileName":"old","description":"n 1","size":"9","sticky":{sticky},"purgesIn":5}}"#);
    let new =
        if new { r#",{"fileName":"new","description":"n 2023-11-14 22:13:20","size":"9","purgesIn":9}"# } else { "" };
    format!(r#"{{"error":0,"snapshots":[{old}{new}]}}"#)
}

#[test]
fn what_the_service_deletes_meanwhile_is_neither_kept_nor_left() {
    let list = |names: &[&str]| {
        let entry = |(at, name): (usize, &&str)| {
            let description = if *name == "new" { "n 2023-11-14 22:13:20" } else { "n 1" };
            format!(r#"{{"fileName":"{name}","description":"{description}","size":"9","purgesIn":{}}}"#, at + 5)
        };
        let entries: Vec<_> = names.iter().enumerate().map(entry).collect();
        format!(r#"{{"error":0,"snapshots":[{}]}}"#, entries.join(","))
    };
    let mut job = Job::kiwivm(&kiwivm::Rotate::new("n ", 3));
    job.answer(&list(&["old", "gone", "kept"]));
    job.next();
    job.answer(DONE);
    job.answer(&list(&["kept", "new"]));
    assert_eq!(job.call(), "snapshot.list");
    job.answer(&list(&["kept", "new"]));
    assert!(job.done().contains(r#""deleted":["old"],"kept":["kept"],"left":[]"#), "{}", job.done());
}

#[test]
fn the_list_is_read_again_before_a_deletion_that_was_put_off() {
    let locked = r#"{"error":788888,"message":"locked"}"#;
    for sticky in [false, true] {
        let mut refused = deleting();
        refused.answer(locked);
        refused.next();
        refused.next();
        // A job that was saved just after the list was read, and resumed a day later.
        let mut saved = Job::kiwivm(&kiwivm::Rotate::new("n ", 1));
        saved.answer(&snapshots(false, false));
        saved.next();
        saved.answer(DONE);
        saved.answer(&snapshots(true, false));
        let mut saved = saved.resumed();
        for job in [&mut refused, &mut saved] {
            assert_eq!(job.call(), "snapshot.list");
            job.answer(&snapshots(true, sticky));
            if sticky {
                assert!(job.done().contains(r#""deleted":[],"kept":[],"left":["old"]"#), "{}", job.done());
            } else {
                assert_eq!(job.call(), "snapshot.delete");
                job.answer(DONE);
                assert!(job.done().contains(r#""deleted":["old"],"kept":[],"left":[]"#), "{}", job.done());
            }
        }
    }
    // A list is valid for a minute.
    for (later, call) in [(10, "snapshot.delete"), (61, "snapshot.list")] {
        let old = r#"{"fileName":"a","description":"n 1","size":"9","purgesIn":1},"#;
        let list = |new| snapshots(new, false).replacen('[', &format!("[{old}"), 1);
        let mut job = Job::kiwivm(&kiwivm::Rotate::new("n ", 1));
        job.answer(&list(false));
        job.next();
        job.answer(DONE);
        job.answer(&list(true));
        job.answer(&list(true));
        assert_eq!(job.call(), "snapshot.delete");
        job.now += later;
        job.answer(DONE);
        assert_eq!(job.call(), call);
    }
}

#[test]
fn what_is_listed_twice_is_not_counted_twice() {
    let entry = |name: &str, left: u32| {
        format!(r#"{{"fileName":"{name}","description":"n {left}","size":"9","purgesIn":{left}}}"#)
    };
    let all = [entry("a", 3), entry("b", 2), entry("a", 3), entry("c", 1)].join(",");
    let mut job = Job::kiwivm(&kiwivm::Rotate::new("n ", 2));
    job.answer(&format!(r#"{{"error":0,"snapshots":[{all}]}}"#));
    let JobStep::Plan(plan) = &job.step else { panic!("{:?}", job.step) };
    assert_eq!(plan.items.iter().filter_map(|item| item.id.as_deref()).collect::<Vec<_>>(), ["c"]);
}

#[test]
fn nothing_is_deleted_that_is_not_in_the_plan() {
    let saved = deleting().run.save();
    let start = saved.find(r#",{"key":"delete old""#).unwrap();
    let end = start + saved[start..].find('}').unwrap() + 1;
    let cut = saved[..start].to_owned() + &saved[end..];
    for (text, param) in [
        // A call that is not in the plan at all, or only for another snapshot.
        (cut.replace(r#","delete old":"sent""#, ""), "plan"),
        (saved.replacen(r#""id":"old""#, r#""id":"older""#, 1).replace(r#","delete old":"sent""#, ""), "plan"),
    ] {
        assert_ne!(text, saved);
        let mut job = Job::begin(Run::resume(&text, &job::account()).unwrap(), job::account());
        job.answer(&snapshots(true, false));
        assert_eq!((job.failed().error().code(), job.failed().error().param()), (Code::InvalidParams, Some(param)));
    }
}

fn calls(items: &[PlanItem]) -> Vec<&str> {
    items.iter().map(|item| item.call.as_str()).collect()
}

#[test]
fn a_call_that_was_not_made_counts_as_not_done() {
    for (event, unknown, not_done) in
        [(JobEvent::Unsent, vec![], vec!["reinstall_os"]), (JobEvent::Cancel, vec!["reinstall_os"], vec![])]
    {
        let mut job = reinstalling();
        job.go(event);
        let failed = job.failed();
        assert_eq!(calls(failed.done()), ["update_ssh_keys"]);
        assert_eq!((calls(failed.unknown()), calls(failed.not_done())), (unknown, not_done));
        let error = failed.error();
        assert_eq!((error.code(), error.verdict()), (Code::Cancelled, Verdict::Unknown));
        assert!(error.message().ends_with("cancelled by the caller"), "{error}");
    }
    // A call that only reads.
    let mut job = Job::kiwivm(&kiwivm::Rotate::new("nightly ", 1));
    job.go(JobEvent::Unsent);
    let error = job.failed().error();
    assert_eq!((error.code(), error.verdict()), (Code::Cancelled, Verdict::NotSent));
}
