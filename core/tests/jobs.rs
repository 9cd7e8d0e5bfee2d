//! Tests jobs without a service: steps, plans, time-outs, cancelling, saved texts.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "common/job.rs"]
mod job;

use job::{Job, KEY, ToError, account, at};
use proptest::prelude::*;
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::args::Arg;
use vpswire_core::encode::encode;
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::jobs::{self, JOBS, JobEvent, JobStep, Plan, Run, kiwivm, vultr};
use vpswire_core::shape::Api;
use vpswire_core::{Code, Verdict};

const DONE: &str = r#"{"error":0}"#;
const EMPTY: &str = r#"{"error":0,"snapshots":[]}"#;
const ONE: &str =
    r#"{"error":0,"snapshots":[{"fileName":"a.gz","description":"d","size":"12","sticky":false,"purgesIn":9}]}"#;
const LOCKED: &str = r#"{"error":788888,"message":"VE is currently locked","additionalErrorInfo":"Snapshot",
    "additionalLockingInfo":{"completed_percent":40,"friendly_progress_message":"40% completed"}}"#;

/// Runs a snapshot job up to the call that makes the snapshot.
fn creating() -> Job {
    let mut job = Job::kiwivm(&kiwivm::Snapshot::new("d"));
    assert_eq!(job.call(), "snapshot.list");
    job.answer(EMPTY);
    assert!(matches!(&job.step, JobStep::Plan(plan) if plan.changes().count() == 1));
    let plan = job.run.plan().unwrap();
    assert!(plan.to_value().unwrap().read::<Plan>().unwrap() == *plan);
    job.next();
    assert_eq!(job.call(), "snapshot.create");
    job
}

#[test]
fn a_job_makes_its_calls_one_after_the_other() {
    let mut job = creating();
    job.answer(r#"{"error":0}"#);
    assert_eq!(job.call(), "snapshot.list");
    job.answer(LOCKED);
    let JobStep::Progress(progress) = &job.step else { panic!("{:?}", job.step) };
    assert_eq!((progress.percent, progress.message.as_str()), (Some(40.0), "Snapshot: 40% completed"));
    let shown = progress.to_value().unwrap().to_json().unwrap();
    assert_eq!(shown, r#"{"percent":40,"message":"Snapshot: 40% completed"}"#);
    job.next();
    assert_eq!(job.waits(), 10);
    job.next();
    job.answer(ONE);
    assert!(job.done().starts_with(r#"{"id":"a.gz","description":"d","order":9,"#), "{}", job.done());
    assert_eq!(job.run.step(JobEvent::Continue, at(0)).to_error().code(), Code::InvalidParams);
}

#[test]
fn no_text_of_a_plan_makes_a_line_of_it() {
    let mut job = Job::kiwivm(&kiwivm::Rotate::new("nightly\n\u{2028}", 1));
    let hostile =
        r#""fileName":"a\nb.gz","description":"nightly\n\u2028\nreads nothing\r\u202e\u001b[2J","sticky":false"#;
    job.answer(&format!(r#"{{"error":0,"snapshots":[{{{hostile},"size":"12","purgesIn":9}}]}}"#));
    let JobStep::Plan(plan) = &job.step else { panic!("{:?}", job.step) };
    let text = plan.to_string();
    assert_eq!(
        text.lines().collect::<Vec<_>>(),
        [
            "reads the snapshots [snapshot.list]",
            r#"makes a snapshot of the VPS: "nightly\n\u{2028}2023-11-14 22:13:20" [snapshot.create]"#,
            concat!(
                r#"deletes the snapshot "nightly\n\u{2028}\nreads nothing\r\u{202e}\u{1b}[2J" a\nb.gz "#,
                "(the service deletes it on 2023-11-14 22:13:29 UTC) [snapshot.delete]"
            ),
        ]
    );
    // The data is as the service wrote it.
    assert_eq!(plan.items[2].id.as_deref(), Some("a\nb.gz"));
    assert_eq!(job.run.plan().map(ToString::to_string), Some(text));
}

/// Returns the code, verdict and retryability of a job's error, and how many items of its plan were done.
fn facts(step: &JobStep) -> (Code, Verdict, bool, usize) {
    let JobStep::Done(Err(error)) = step else { panic!("{step:?}") };
    (error.error().code(), error.error().verdict(), error.error().retryable(), error.done().len())
}

#[test]
fn an_error_of_one_call_does_not_say_that_nothing_was_done() {
    let refused = r#"{"error":700005,"message":"Authentication failure"}"#;
    let mut job = creating();
    job.answer(refused);
    assert_eq!(facts(&job.step), (Code::Auth, Verdict::Rejected, false, 0));
    let mut job = creating();
    job.answer(DONE);
    job.answer(refused);
    assert_eq!(facts(&job.step), (Code::Auth, Verdict::Unknown, false, 1));
    // After its end it returns the same.
    assert_eq!(facts(&job.run.step(JobEvent::Continue, at(0))), (Code::InvalidParams, Verdict::Unknown, false, 1));
}

/// Fails all further calls like a service that cannot be reached.
fn lose_the_service(job: &mut Job) {
    while let JobStep::Call { op, args } = &job.step {
        let prepared = encode(op, args, &job.account).unwrap();
        let mut policy = Policy::default();
        policy.max_retries = 0;
        let mut exchange = Exchange::new(prepared, policy).unwrap();
        let shared = Shared::default();
        exchange.start(&shared, at(0));
        let kind = FailureKind::Broken;
        let failure = Event::Failed(Failure { kind, sent: false, detail: "connection refused".into() });
        let Step::Done(Err(error)) = exchange.step(failure, &shared, at(0)) else { panic!() };
        assert_eq!((error.verdict(), error.retryable()), (Verdict::NotSent, true));
        job.go(JobEvent::Failed(error));
        while matches!(job.step, JobStep::Wait(_) | JobStep::Progress(_)) {
            job.next();
        }
    }
}

#[test]
fn a_read_that_cannot_be_sent_does_not_say_that_the_job_was_not() {
    let mut job = Job::kiwivm(&kiwivm::Rotate::new("nightly ", 7));
    lose_the_service(&mut job);
    assert_eq!(facts(&job.step), (Code::Transport, Verdict::NotSent, true, 0));
    let mut job = Job::kiwivm(&kiwivm::Rotate::new("nightly ", 7));
    job.answer(EMPTY);
    job.next();
    assert_eq!(job.call(), "snapshot.create");
    job.answer(DONE);
    lose_the_service(&mut job);
    assert_eq!(facts(&job.step), (Code::Transport, Verdict::Unknown, false, 1));
    assert_eq!(job.failed().error().call(), "snapshot.list");
}

#[test]
fn the_words_of_a_job_s_error_are_there_once() {
    let mut job = creating();
    job.answer(r#"{"error":700005,"message":"Authentication failure"}"#);
    assert_eq!(
        job.failed().to_string(),
        format!("{}; not done: makes a snapshot of the VPS: \"d\" [snapshot.create]", job.failed().error())
    );
    assert!(std::error::Error::source(job.failed()).is_none());
}

#[test]
fn what_may_have_been_done_is_looked_for_and_never_sent_again() {
    // The answer is lost, or the process ends before it arrives.
    for resumed in [false, true] {
        let mut job = creating();
        if resumed {
            job = job.resumed();
        } else {
            job.break_off();
        }
        assert_eq!(job.call(), "snapshot.list");
        for _ in 0..6 {
            job.answer(EMPTY);
            assert!(matches!(job.step, JobStep::Progress(_)), "{:?}", job.step);
            job.next();
            assert_eq!(job.waits(), 10);
            job.next();
        }
        job.answer(EMPTY);
        let error = job.failed();
        assert_eq!(error.error().verdict(), Verdict::Unknown);
        assert_eq!((error.done().len(), error.unknown().len(), error.not_done().len()), (0, 1, 0));
        let outcome = error.outcome().to_value().unwrap().to_json().unwrap();
        let item = r#"{"key":"create","verb":"makes","call":"snapshot.create","what":"a snapshot of the VPS: \"d\""}"#;
        assert_eq!(outcome, format!(r#"{{"done":[],"unknown":[{item}],"not_done":[]}}"#));
        assert!(error.to_string().contains("; outcome unknown: makes a snapshot of the VPS: \"d\""), "{error}");
    }
    // The call was executed.
    let mut job = creating().resumed();
    job.answer(ONE);
    assert_eq!(job.call(), "snapshot.list");
    job.answer(ONE);
    assert!(job.done().contains("a.gz"));
}

#[test]
fn what_was_refused_is_sent_again_once_the_machine_is_unlocked() {
    let mut job = creating();
    job.answer(LOCKED);
    assert!(matches!(job.step, JobStep::Progress(_)));
    job.next();
    job.next();
    assert_eq!(job.call(), "snapshot.create");
    job.answer(r#"{"error":700001,"message":"no"}"#);
    let error = job.failed();
    assert_eq!((error.error().code(), error.not_done().len()), (Code::Service, 1));
}

#[test]
fn two_new_snapshots_that_fit_are_not_guessed_between() {
    let mut job = creating();
    job.answer(r#"{"error":0}"#);
    let entry = |name| format!(r#"{{"fileName":"{name}","description":"d","size":"12"}}"#);
    job.answer(&format!(r#"{{"error":0,"snapshots":[{},{}]}}"#, entry("a"), entry("b")));
    assert_eq!(job.failed().error().code(), Code::Service);
}

#[test]
fn calls_that_fail_for_a_while_are_made_again_with_longer_waits() {
    let mut job = Job::kiwivm(&kiwivm::Snapshot::new("d"));
    let mut waits = Vec::new();
    while matches!(job.step, JobStep::Call { .. }) {
        job.break_off();
        if let JobStep::Wait(time) = &job.step {
            waits.push(time.as_secs());
            job.next();
        }
    }
    assert_eq!(waits, [1, 2, 4, 8, 16, 30, 30, 30, 30]);
    assert_eq!(job.failed().error().code(), Code::Http);
}

#[test]
fn the_time_out_is_for_the_whole_job() {
    let run = Run::new(&kiwivm::Wait::new(kiwivm::Until::Unlocked), &account()).unwrap();
    let mut job = Job::begin(run.with_timeout(Duration::from_secs(25)), account());
    assert!(matches!(job.step, JobStep::Plan(_)));
    job.next();
    job.now = 20;
    job.answer(LOCKED);
    job.next();
    assert_eq!(job.waits(), 5);
    job.now = 25;
    job.next();
    assert_eq!(job.failed().error().to_string(), "wait: the job's time-out of 25 s passed");
    // An answer that arrives late is not lost.
    let mut job = creating();
    job.now = 4000;
    job.answer(r#"{"error":0}"#);
    assert_eq!((job.failed().done().len(), job.failed().unknown().len()), (1, 0));
}

/// Returns the total wait of a job until its time-out, if its machine stays locked and the clock does not move.
fn waits_in_all(job: &mut Job) -> u64 {
    let mut all = 0;
    for _ in 0..1_000 {
        match &job.step {
            JobStep::Call { .. } => job.answer(LOCKED),
            JobStep::Done(_) => {
                assert_eq!(job.failed().error().code(), Code::Timeout);
                return all;
            }
            JobStep::Wait(time) => {
                all += time.as_secs();
                job.next()
            }
            _ => job.next(),
        };
    }
    panic!("no end");
}

#[test]
fn a_clock_that_is_stopped_or_set_back_gives_a_job_no_more_time() {
    let begun = |timeout| {
        let run = Run::new(&kiwivm::Wait::new(kiwivm::Until::Unlocked), &account()).unwrap();
        Job::begin(run.with_timeout(timeout), account())
    };
    assert_eq!(waits_in_all(&mut begun(Duration::from_secs(125))), 125);
    let mut job = begun(Duration::from_secs(2_000));
    job.now = 1_000;
    job.next();
    job.now = 0;
    assert_eq!(waits_in_all(&mut job), 1_000);
    // A time-out of less than a second.
    let mut job = begun(Duration::from_millis(500));
    assert!(job.run.save().contains(r#""timeout":1,"#));
    waits_in_all(&mut job);
    assert_eq!(job.failed().error().to_string(), "wait: the job's time-out of 500 ms passed");
}

#[test]
fn the_time_out_starts_again_when_a_job_is_resumed() {
    let run = Run::new(&kiwivm::Wait::new(kiwivm::Until::Unlocked), &account()).unwrap();
    let mut job = Job::begin(run.with_timeout(Duration::from_secs(60)), account());
    assert_eq!(waits_in_all(&mut job), 60);
    // A job that was saved long ago, and one saved by a process whose clock was ahead.
    let saved = job.run.save();
    for began in [1_600_000_000, 2_700_000_000_u64] {
        let saved = saved.replace("\"began\":1700000000", &format!("\"began\":{began}"));
        assert!(saved.contains(&began.to_string()), "{saved}");
        let mut resumed = Job::begin(Run::resume(&saved, &account()).unwrap(), account());
        assert_eq!(waits_in_all(&mut resumed), 60, "{began}");
    }
}

#[test]
fn a_job_is_cancelled_at_any_point() {
    let mut job = creating();
    job.go(JobEvent::Cancel);
    let error = job.failed();
    assert_eq!((error.error().code(), error.error().verdict()), (Code::Cancelled, Verdict::Unknown));
    assert_eq!(error.unknown().len(), 1);
    let mut job = Job::kiwivm(&kiwivm::Snapshot::new("d"));
    job.go(JobEvent::Cancel);
    assert_eq!(job.failed().error().verdict(), Verdict::NotSent);
}

#[test]
fn waiting_ends_when_the_machine_is_as_wanted() {
    let mut job = Job::kiwivm(&kiwivm::Wait::new(kiwivm::Until::Running));
    job.next();
    assert_eq!(job.call(), "get_live_service_info");
    job.answer(r#"{"error":0,"ve_status":"Starting"}"#);
    assert!(matches!(&job.step, JobStep::Progress(progress) if progress.message == "the VPS is starting"));
    job.next();
    job.next();
    job.answer(r#"{"error":0,"vz_status":{"status":"running"}}"#);
    assert_eq!(job.done(), r#"{"state":"running"}"#);

    let vultr = Account::vultr("KEY").unwrap();
    let wait = |until| {
        let mut job = Job::begin(Run::new(&vultr::Wait::new(7, until), &vultr).unwrap(), vultr.clone());
        job.next();
        job
    };
    let mut job = wait(vultr::Until::Running);
    let server =
        |state| format!(r#"{{"SUBID":"7","status":"active","power_status":"running","server_state":"{state}"}}"#);
    job.answer(&server("installingbooting"));
    assert!(matches!(job.step, JobStep::Progress(_)), "{:?}", job.step);
    job.next();
    job.next();
    job.answer(&server("ok"));
    assert!(job.done().contains(r#""exists":true"#));
    let gone = "Invalid server.  Check SUBID value and ensure your API key matches the server's account";
    for (until, ends) in [(vultr::Until::Gone, true), (vultr::Until::Active, false)] {
        let mut job = wait(until);
        let error = job.response(412, gone).unwrap_err();
        job.go(JobEvent::Failed(error));
        assert_eq!(matches!(&job.step, JobStep::Done(Ok(_))), ends, "{:?}", job.step);
    }
}

#[test]
fn parameters_are_checked_before_anything_is_sent() {
    let invalid = |job: &kiwivm::Rotate| Run::new(job, &account()).unwrap_err();
    assert_eq!(invalid(&kiwivm::Rotate::new("", 1)).param(), Some("prefix"));
    assert_eq!(invalid(&kiwivm::Rotate::new("a", 0)).param(), Some("keep"));
    let spec = jobs::find(Api::Kiwivm, "rotate").unwrap();
    let untyped = |args: &[(&str, Arg)]| Run::with_args(spec, args.iter().cloned(), &account()).unwrap_err();
    let prefix = ("prefix", Arg::Text("a".into()));
    assert_eq!(untyped(std::slice::from_ref(&prefix)).to_string(), "rotate: keep: expected an integer, got nothing");
    assert_eq!(untyped(&[prefix.clone(), ("keep", Arg::Text("x".into()))]).param(), Some("keep"));
    let unknown = untyped(&[prefix, ("kept", Arg::Int(1))]);
    assert_eq!(unknown.to_string(), "rotate: kept: no such parameter; rotate has prefix, keep, quota");
    let vultr = Account::vultr("KEY").unwrap();
    assert_eq!(Run::new(&kiwivm::Rotate::new("a", 1), &vultr).unwrap_err().param(), Some("account"));
}

#[test]
fn every_job_is_found_by_its_name() {
    for job in JOBS {
        let same = JOBS.iter().filter(|other| (other.api, other.name) == (job.api, job.name)).count();
        assert_eq!((same, jobs::find(job.api, job.name).unwrap().name), (1, job.name));
        assert!(!job.doc.is_empty() && job.params.iter().all(|param| !param.secret), "{}", job.name);
    }
    assert!(jobs::find(Api::Kiwivm, "fly").is_err());
}

#[test]
fn a_saved_job_holds_no_key_and_is_for_its_account_only() {
    let saved = creating().run.save();
    assert!(!saved.contains(KEY), "{saved}");
    assert!(saved.starts_with(r#"{"vpswire_job":1,"api":"kiwivm","job":"snapshot","account":{"veid":"1234567"},"#));
    assert_eq!(Run::resume(&saved, &account()).unwrap().save(), saved);
    assert_eq!(Run::resume_named("snapshot", &saved, &account()).unwrap().save(), saved);
    let error = Run::resume_named("rotate", &saved, &account()).unwrap_err().to_string();
    assert_eq!(error, "resume: job: expected the job rotate, found snapshot");
    let other = Account::kiwivm(7, KEY).unwrap();
    let error = Run::resume(&saved, &other).unwrap_err().to_string();
    assert_eq!(error, "resume: account: expected the account that it was saved with: one of kiwivm with veid 1234567");
}

#[test]
fn a_malformed_text_is_an_error_that_says_where() {
    let saved = creating().run.save();
    for (from, to, path) in [
        (r#""vpswire_job":1"#, r#""vpswire_job":2"#, "vpswire_job"),
        (r#""vpswire_job":1,"#, "", "vpswire_job"),
        (r#""api":"kiwivm""#, r#""api":"fly""#, "api"),
        (r#""job":"snapshot""#, r#""job":"fly""#, "job"),
        (r#""timeout":3600"#, r#""timeout":-1"#, "timeout"),
        (r#""description":"d""#, r#""description":[]"#, "params.description"),
        (r#""acts":{"create":"sent"}"#, r#""acts":{"create":"maybe"}"#, "acts.create"),
        (r#""acts":{"create":"sent"}"#, r#""acts":{"other":"sent"}"#, "acts.other"),
        (r#""acts":{"create":"sent"}"#, r#""acts":7"#, "acts"),
        (r#""before":{"all":[]}"#, r#""before":{"all":7}"#, "facts.before.all"),
        (r#""verb":"makes""#, r#""verb":{}"#, "plan.items.1.verb"),
        ("{", "[", "saved"),
    ] {
        let bad = saved.replacen(from, to, 1);
        assert_ne!(bad, saved, "{from}");
        let error = Run::resume(&bad, &account()).unwrap_err();
        assert_eq!((error.code(), error.param()), (Code::InvalidParams, Some(path)), "{error}");
    }
}

#[test]
fn a_text_that_is_no_saved_job_is_refused_in_a_sentence() {
    for (text, found) in [
        ("", "an empty text"),
        (" \n", "an empty text"),
        ("SECRET.json", "a text that is not JSON"),
        (r#"{"vpswire_job":1"#, "a text that is not JSON"),
        ("[7]", "other JSON"),
        (r#""SECRET""#, "other JSON"),
    ] {
        let error = Run::resume(text, &account()).unwrap_err();
        assert_eq!(error.to_string(), format!("resume: saved: expected the text of a saved job, found {found}"));
        assert_eq!((error.code(), error.param()), (Code::InvalidParams, Some("saved")));
    }
    let error = Run::resume("{}", &account()).unwrap_err();
    assert_eq!(error.to_string(), "resume: vpswire_job: expected an integer in the saved job, found nothing");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_a_panic(at in any::<prop::sample::Index>(), cut in any::<bool>(), text in "[\\[\\]{}\":,0-9a-z]{0,4}") {
        let mut saved = creating().run.save();
        let place = at.index(saved.len());
        let end = if cut { saved.len() } else { (place + 1).min(saved.len()) };
        saved.replace_range(place..end, &text);
        match Run::resume(&saved, &account()) {
            Err(error) => prop_assert_eq!(error.code(), Code::InvalidParams),
            Ok(mut run) => drop(run.step(JobEvent::Continue, Moment::default())),
        }
    }
}
