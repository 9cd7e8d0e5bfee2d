//! Tests the jobs of Vultr, answer by answer.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "common/job.rs"]
mod job;

use job::Job;
use vpswire_core::account::Account;
use vpswire_core::jobs::{JobEvent, JobStep, Run, vultr};
use vpswire_core::typed::ById;
use vpswire_core::vultr::server::Server;
use vpswire_core::{Code, Verdict};

const GONE: &str = "Invalid server.  Check SUBID value and ensure your API key matches the server's account";
const PLANS: &str = r#"{"201":{"VPSPLANID":"201","price_per_month":"5.00"}}"#;

fn vultr(job: &impl vpswire_core::jobs::Job) -> Job {
    let account = Account::vultr("KEY0123456789").unwrap();
    Job::begin(Run::new(job, &account).unwrap(), account)
}

fn server(state: &str) -> String {
    format!(
        r#"{{"SUBID":"7","status":"active","power_status":"running","server_state":"{state}","main_ip":"203.0.113.7",
            "default_password":"S3cret-Word","label":"web"}}"#
    )
}

fn servers(ids: &[u64]) -> String {
    let entries: Vec<_> = ids.iter().map(|id| format!(r#""{id}":{{"SUBID":"{id}","label":"web"}}"#)).collect();
    format!("{{{}}}", entries.join(","))
}

/// Refuses the requested call.
fn refuse(job: &mut Job, words: &str) {
    let error = job.response(412, words).unwrap_err();
    job.go(JobEvent::Failed(error));
}

/// Continues after progress and wait.
fn wait(job: &mut Job) {
    assert!(matches!(job.step, JobStep::Progress(_)), "{:?}", job.step);
    job.next();
    assert_eq!(job.waits(), 10);
    job.next();
}

/// Runs a creation up to the call that creates.
fn creating() -> Job {
    let job = vultr::Create { hostname: Some("web".into()), ..vultr::Create::new(1, 201, 167, "web") };
    let mut job = vultr(&job);
    assert_eq!(job.call(), "server.list");
    job.answer("[]");
    assert_eq!(job.call(), "plans.list");
    job.answer(PLANS);
    let JobStep::Plan(plan) = &job.step else { panic!("{:?}", job.step) };
    assert!(plan.to_string().ends_with("which costs 5.00 US dollars a month [server.create]"), "{plan}");
    job.next();
    assert_eq!(job.call(), "server.create");
    let JobStep::Call { args, .. } = &job.step else { panic!() };
    assert_eq!(args.iter().flatten().count(), 5);
    job
}

#[test]
fn a_server_is_created_waited_for_and_its_password_handed_over() {
    let mut job = creating();
    job.answer(r#"{"SUBID":"7"}"#);
    refuse(&mut job, GONE);
    wait(&mut job);
    job.answer(&server("installingbooting"));
    wait(&mut job);
    job.answer(&server("ok"));
    assert_eq!(job.call(), "server.list");
    job.answer(&server("ok"));
    assert!(matches!(&job.step, JobStep::Secret(secret) if secret.value == "S3cret-Word"), "{:?}", job.step);
    assert!(!job.run.save().contains("S3cret"));
    job.next();
    let JobStep::Done(Ok(value)) = &job.step else { panic!("{:?}", job.step) };
    let done: vultr::Created = value.read().unwrap();
    assert_eq!((done.subid, done.main_ip.as_deref()), (7, Some("203.0.113.7")));
    assert_eq!(done.default_password.as_deref(), Some("S3cret-Word"));
}

#[test]
fn a_server_whose_answer_was_lost_is_found_by_its_label() {
    let lost = || {
        let mut job = creating();
        job.break_off();
        assert_eq!(job.call(), "server.list");
        job
    };
    let mut job = lost();
    job.answer(&servers(&[7]));
    assert_eq!((job.call(), job.run.save().contains(r#""create":{"subid":7}"#)), ("server.list", true));
    let mut job = lost();
    job.answer(&servers(&[7, 8]));
    assert_eq!((job.failed().error().code(), job.failed().unknown().len()), (Code::Service, 1));
    let mut job = lost();
    for _ in 0..6 {
        job.answer("[]");
        wait(&mut job);
    }
    job.answer("[]");
    assert_eq!((job.failed().error().verdict(), job.failed().unknown().len()), (Verdict::Unknown, 1));
}

#[test]
fn only_the_server_that_is_asked_for_counts() {
    // A service that does not know the filter also lists other servers, which run and have their own passwords.
    let list = |own: &str| {
        let other = r#""6":{"SUBID":"6","status":"active","power_status":"running","server_state":"ok","label":"other",
            "default_password":"Other-Word"}"#;
        format!("{{{other}{own}}}")
    };
    let own = |state: &str| list(&format!(r#","7":{}"#, server(state)));
    let mut job = vultr(&vultr::Wait::new(7, vultr::Until::Running));
    job.next();
    job.answer(&own("locked"));
    wait(&mut job);
    job.answer(&list(""));
    assert_eq!((job.failed().error().code(), job.failed().not_done().len()), (Code::NotFound, 0));

    // The answer is lost, and none of the servers has the label.
    let mut job = creating();
    job.break_off();
    job.answer(&list(""));
    wait(&mut job);
    job.answer(&own("ok"));
    job.answer(&own("ok"));
    assert_eq!(job.call(), "server.list");
    job.answer(&own("ok"));
    assert!(matches!(&job.step, JobStep::Secret(secret) if secret.value == "S3cret-Word"), "{:?}", job.step);
}

#[test]
fn a_server_is_reinstalled_that_the_plan_names() {
    let mut job = vultr(&vultr::Reinstall::new(7));
    job.answer(&server("ok"));
    job.next();
    assert_eq!(job.call(), "server.reinstall");
    let planned = job.run.save().replace(r#""acts":{"install":"sent"}"#, r#""acts":{}"#);
    let resumed = || Job::begin(Run::resume(&planned, &job.account).unwrap(), job.account.clone());
    // The account may be another one, which has no such server.
    for answer in ["[]", r#"{"8":{"SUBID":"8","status":"active","power_status":"running","server_state":"ok"}}"#] {
        let mut other = resumed();
        assert_eq!(other.call(), "server.list");
        other.answer(answer);
        let failed = other.failed();
        assert_eq!((failed.error().code(), failed.error().verdict()), (Code::NotFound, Verdict::NotSent));
        assert_eq!((failed.done().len(), failed.unknown().len(), failed.not_done().len()), (0, 0, 1));
    }
    let mut resumed = resumed();
    resumed.answer(&server("locked"));
    wait(&mut resumed);
    assert_eq!(resumed.call(), "server.list");
    resumed.answer(&server("ok"));
    assert_eq!(resumed.call(), "server.reinstall");
    let other = planned.replace(r#""params":{"subid":7}"#, r#""params":{"subid":8}"#);
    let error = Run::resume(&other, &job.account).unwrap_err();
    assert_eq!(error.to_string(), "resume: plan: install is not in the plan");
}

#[test]
fn a_server_is_read_again_before_it_is_reinstalled_late_or_after_a_refusal() {
    let mut job = vultr(&vultr::Reinstall::new(7));
    job.answer(&server("ok"));
    assert!(matches!(job.step, JobStep::Plan(_)), "{:?}", job.step);
    // The person who is asked takes a minute to confirm.
    job.now += 60;
    job.next();
    assert_eq!(job.call(), "server.list");
    job.answer(&server("ok"));
    assert_eq!(job.call(), "server.reinstall");
    job.now += 100;
    let limited = job
        .response(503, "Rate limit reached - please try your request again later.  Current rate limit: 2 requests/sec")
        .unwrap_err();
    job.go(JobEvent::Failed(limited));
    assert!(job.run.save().contains(r#""acts":{}"#), "{}", job.run.save());
    job.next();
    assert_eq!(job.waits(), 60);
    job.next();
    assert_eq!(job.call(), "server.list");
    job.answer(&server("ok"));
    assert_eq!(job.call(), "server.reinstall");
}

#[test]
fn a_slow_call_does_not_make_a_creation_read_the_list_for_ever() {
    let mut job = vultr(&vultr::Create::new(1, 201, 167, "web"));
    job.answer("[]");
    assert_eq!(job.call(), "plans.list");
    job.now += 100;
    job.answer(PLANS);
    assert!(matches!(job.step, JobStep::Plan(_)), "{:?}", job.step);
    job.next();
    // Before it creates the server, it checks whether the label is still free.
    assert_eq!(job.call(), "server.list");
    job.answer("[]");
    assert_eq!(job.call(), "server.create");
}

#[test]
fn a_label_that_is_taken_or_empty_is_refused() {
    let mut job = vultr(&vultr::Create::new(1, 201, 167, "web"));
    job.answer(&servers(&[7]));
    assert_eq!(job.failed().error().param(), Some("label"));
    let account = Account::vultr("KEY0123456789").unwrap();
    assert_eq!(Run::new(&vultr::Create::new(1, 201, 167, ""), &account).unwrap_err().param(), Some("label"));
}

#[test]
fn a_backup_is_put_onto_a_server_that_nothing_else_is_done_with() {
    let mut job = vultr(&vultr::RestoreBackup::new(7, "b"));
    job.answer(r#"{"b":{"BACKUPID":"b","date_created":"2014-10-14 12:40:40"}}"#);
    job.answer(&server("locked"));
    wait(&mut job);
    job.answer(&server("ok"));
    let JobStep::Plan(plan) = &job.step else { panic!("{:?}", job.step) };
    let words = "deletes all data on the disk, to install the backup b made on 2014-10-14 12:40:40 UTC, of server 7 [";
    assert!(plan.to_string().contains(words), "{plan}");
    job.next();
    assert_eq!(job.call(), "server.restore_backup");
    job.break_off();
    job.answer(&server("ok"));
    wait(&mut job);
    job.answer(&server("locked"));
    for _ in 0..3 {
        job.answer(&server("ok"));
        wait(&mut job);
    }
    job.answer(&server("ok"));
    assert!(job.done().contains(r#""power_status":"running""#));

    let mut job = vultr(&vultr::RestoreBackup::new(7, "c"));
    job.answer("[]");
    assert_eq!(job.failed().error().code(), Code::NotFound);
}

#[test]
fn a_key_is_added_once() {
    let listed = r#"{"k1":{"SSHKEYID":"k1","ssh_key":"ssh-rsa AAAA me@example.com"}}"#;
    let key = || vultr(&vultr::DeployKey::new("mine", "ssh-rsa AAAA"));
    let mut job = key();
    job.answer(listed);
    job.next();
    assert_eq!(job.done(), r#"{"sshkeyid":"k1","added":false}"#);
    let mut job = key();
    job.answer("[]");
    job.next();
    assert_eq!(job.call(), "sshkey.create");
    job.break_off();
    job.answer("[]");
    wait(&mut job);
    job.answer(listed);
    assert_eq!(job.done(), r#"{"sshkeyid":"k1","added":true}"#);
    let account = Account::vultr("KEY0123456789").unwrap();
    assert_eq!(Run::new(&vultr::DeployKey::new("mine", "AAAA"), &account).unwrap_err().param(), Some("ssh_key"));
}

#[test]
fn a_rotation_deletes_the_oldest_once_the_new_one_is_complete() {
    let entry = |id: &str, description: &str, date: &str, status: &str| {
        format!(
            r#""{id}":{{"SNAPSHOTID":"{id}","description":"{description}","date_created":"{date}","status":"{status}"}}"#
        )
    };
    let old = [
        entry("a", "n 1", "2014-01-01 00:00:00", "complete"),
        entry("b", "n 2", "2014-01-02 00:00:00", "complete"),
        entry("c", "n 0", "junk", "complete"),
        entry("d", "n 9", "2013-01-01 00:00:00", "pending"),
        entry("e", "other", "2013-01-01 00:00:00", "complete"),
    ]
    .join(",");
    let with = |status| format!("{{{old},{}}}", entry("new", "n 2023-11-14 22:13:20", "2023-11-14 22:13:21", status));
    let mut job = vultr(&vultr::Rotate::new(7, "n ", 2));
    job.answer(&format!("{{{old}}}"));
    let JobStep::Plan(plan) = &job.step else { panic!("{:?}", job.step) };
    let deletes = plan.items.iter().filter_map(|item| item.id.as_deref()).collect::<Vec<_>>();
    assert_eq!(deletes, ["a"]);
    job.next();
    job.answer(r#"{"SNAPSHOTID":"new"}"#);
    job.answer(&with("pending"));
    wait(&mut job);
    job.answer(&with("complete"));
    let mut gone = job.resumed();
    job.answer(&with("complete"));
    assert_eq!(job.call(), "snapshot.destroy");
    // The snapshot was already deleted.
    refuse(
        &mut job,
        "Invalid snapshot.  Check SNAPSHOTID value and ensure your API key matches the snapshots's account",
    );
    let done = job.done();
    assert!(done.contains(r#""deleted":["a"],"kept":["b"],"left":[]"#), "{done}");
    // An old snapshot that the service returns as the new one is not accepted.
    let mut job = vultr(&vultr::Rotate::new(7, "n ", 1));
    job.answer(&format!("{{{old}}}"));
    job.next();
    job.answer(r#"{"SNAPSHOTID":"a"}"#);
    assert_eq!((job.failed().error().code(), job.failed().not_done().len()), (Code::Service, 2));
    // Without the new snapshot nothing is deleted.
    gone.answer(&format!("{{{old}}}"));
    assert_eq!((gone.failed().done().len(), gone.failed().not_done().len()), (1, 1));
}

#[test]
fn a_field_that_no_job_needs_ends_none() {
    let mut job = vultr(&vultr::Wait::new(7, vultr::Until::Running));
    job.next();
    let body = server("ok").replace(r#""label":"web""#, r#""DCID":"east""#);
    assert!(job.response(200, &body).unwrap().read::<ById<Server>>().is_err());
    job.answer(&body);
    assert!(job.done().contains(r#""power_status":"running""#), "{}", job.done());
}
