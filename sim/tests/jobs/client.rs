//! Jobs with the blocking client, over a socket. The test waits by advancing the simulator's clock.

use crate::shell::NOW;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use vpswire::args::Arg;
use vpswire::jobs::{self, Notice, PlanVerb, kiwivm};
use vpswire::shape::{Api, Shape};
use vpswire::{CancelToken, Client, Code, Verdict};
use vpswire_sim::{Options, Server, World};

fn server() -> Server {
    let options = Options { speed: 0.0, begin: Some(Duration::from_secs(NOW)), ..Options::default() };
    Server::start_with(World::default(), "127.0.0.1:0", options).unwrap()
}

fn client(server: &Server) -> Client {
    Client::builder(server.kiwivm().clone()).pace(false).build().unwrap()
}

fn creates(server: &Server) -> usize {
    server.requests().iter().filter(|seen| seen.call.is_some_and(|(_, call)| call == "snapshot.create")).count()
}

#[test]
fn a_job_is_planned_saved_left_and_resumed() {
    let server = server();
    let client = client(&server);
    let saved: Arc<Mutex<Vec<String>>> = Arc::default();
    let texts = Arc::clone(&saved);
    let save = move |text: &str| {
        texts.lock().unwrap().push(text.to_owned());
        Ok(())
    };
    let mut job = client.job(&kiwivm::Rotate::new("nightly ", 2)).unwrap().saving(save);
    let plan = job.plan().unwrap();
    assert_eq!(plan.changes().map(|item| &item.verb).collect::<Vec<_>>(), [&PlanVerb::Makes]);
    assert_eq!(creates(&server), 0);
    // The plan is shown again for confirmation; then the snapshot is created.
    assert!(matches!(job.step().unwrap(), Notice::Plan(again) if again == plan));
    assert!(matches!(job.step().unwrap(), Notice::Called(op) if op.id == "snapshot.create"));
    let text = saved.lock().unwrap().last().unwrap().clone();
    drop(job);

    // The process that made the call has ended, and the answer is lost.
    let mut job = client.resume_job::<kiwivm::Rotate>(&text).unwrap();
    let seen = server.requests().len();
    assert_eq!((job.plan().unwrap(), server.requests().len()), (plan, seen));
    let mut words = Vec::new();
    let done = loop {
        match job.step().unwrap() {
            Notice::Wait(time) => server.advance(time),
            Notice::Progress(progress) => words.push(progress.message),
            Notice::Done(done) => break done,
            _ => {}
        }
    };
    assert_eq!((creates(&server), done.deleted.len(), done.left.len()), (1, 0, 0));
    assert!(done.description.starts_with("nightly 20"), "{}", done.description);
    assert!(words.iter().any(|words| words.starts_with("Snapshot: ")), "{words:?}");
    let other = client.resume_job::<kiwivm::Snapshot>(&text).unwrap_err();
    assert_eq!((other.code(), other.param()), (Code::InvalidParams, Some("job")));
}

#[test]
fn a_job_of_the_list_is_run_and_resumed_untyped() {
    let server = server();
    let client = client(&server);
    let spec = jobs::find(Api::Kiwivm, "rotate").unwrap();
    let params = [("prefix", Arg::Text("nightly ".into())), ("keep", Arg::Int(2))];
    let mut job = client.untyped_job(spec, params).unwrap();
    job.plan().unwrap();
    let mut job = client.resume_untyped_job(&job.save()).unwrap();
    assert_eq!((job.spec().name, job.spec().api), ("rotate", Api::Kiwivm));
    let done = loop {
        match job.step().unwrap() {
            Notice::Wait(time) => server.advance(time),
            Notice::Done(done) => break done,
            _ => {}
        }
    };
    // The answer has the shape of the job's table entry.
    assert!(matches!(done.shape(), Shape::Record(record) if record.name == "Rotated"));
    assert!(done.at("description").unwrap().as_text().unwrap().starts_with("nightly 20"));
    let unknown = client.untyped_job(spec, [("prefx", Arg::Int(1))]).unwrap_err();
    assert_eq!((unknown.code(), unknown.param()), (Code::InvalidParams, Some("prefx")));
}

#[test]
fn a_job_ends_when_its_token_is_cancelled() {
    let (server, token) = (server(), CancelToken::new());
    let client = client(&server).cancelled_by(&token);
    let job = client.job(&kiwivm::Snapshot::new("mine")).unwrap();
    // Cancelled during the wait, which would take longer than the test may.
    let error = job
        .run(|notice| {
            if let Notice::Wait(_) = notice {
                token.cancel()
            }
        })
        .unwrap_err();
    assert_eq!((error.error().code(), error.error().verdict()), (Code::Cancelled, Verdict::Unknown));
    assert_eq!((error.done().len(), error.not_done().len(), creates(&server)), (1, 0, 1));
    let error = client.job(&kiwivm::Snapshot::new("mine")).unwrap().run(|_| ()).unwrap_err();
    assert_eq!((error.error().code(), creates(&server)), (Code::Cancelled, 1));
}

#[test]
fn a_job_can_be_run_by_another_thread() {
    let server = server();
    let job = client(&server).job(&kiwivm::Wait::new(kiwivm::Until::Unlocked)).unwrap();
    let done = std::thread::spawn(move || job.with_timeout(Duration::from_secs(60)).run(|_| ())).join().unwrap();
    assert_eq!(done.unwrap().state, None);
}

#[test]
fn a_vps_of_a_panel_is_waited_for() {
    let server = server();
    let client = Client::new(server.cvm().clone()).unwrap();
    let id = client.send(&vpswire::cvm::List {}).unwrap().answer.vpses[0].id;
    client.send(&vpswire::cvm::Stop::new(id)).unwrap();
    let wait = |id, until| {
        let mut job = client.job(&jobs::cvm::Wait::new(id, until)).unwrap().with_timeout(Duration::from_secs(600));
        loop {
            match job.step()? {
                Notice::Wait(time) => server.advance(time),
                Notice::Done(done) => return Ok::<_, jobs::JobError>(done.state),
                _ => {}
            }
        }
    };
    assert_eq!(wait(id, jobs::cvm::Until::Stopped).unwrap().as_deref(), Some("stopped"));
    assert_eq!(wait(id + 1_000, jobs::cvm::Until::Gone).unwrap(), None);
    let error = wait(id + 1_000, jobs::cvm::Until::Running).unwrap_err();
    assert_eq!(error.error().code(), Code::NotFound);
}

#[test]
fn what_cannot_be_saved_is_not_done() {
    let server = server();
    let mut left = 1;
    let job = client(&server).job(&kiwivm::Snapshot::new("mine")).unwrap().saving(move |_| {
        left -= 1;
        if left < 0 { Err(std::io::Error::other("disk full")) } else { Ok(()) }
    });
    let error = job.run(|_| ()).unwrap_err();
    assert_eq!((error.error().param(), error.not_done().len(), creates(&server)), (Some("save"), 1, 0));
    assert!(error.to_string().contains("disk full"), "{error}");
}

#[test]
fn a_client_that_only_reads_changes_nothing() {
    let server = server();
    let client = Client::builder(server.kiwivm().clone()).pace(false).read_only(true).build().unwrap();
    let error = client.job(&kiwivm::Snapshot::new("mine")).unwrap().run(|_| ()).unwrap_err();
    assert_eq!((error.error().code(), error.not_done().len(), creates(&server)), (Code::ReadOnly, 1, 0));
}
