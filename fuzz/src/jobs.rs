//! Runs jobs: whatever is answered in whatever order, and however a saved text is changed, only what is in the plan is
//! changed, no change is sent again once it may have been executed, and no secret is saved or shown.

use crate::calls::{KEYS, account};
use crate::input::Input;
use std::collections::HashSet;
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::args::Arg;
use vpswire_core::decode::{MAX_BODY, decode};
use vpswire_core::encode::encode;
use vpswire_core::exchange::Moment;
use vpswire_core::jobs::{JOBS, JobEvent, JobSpec, JobStep, Plan, PlanVerb, Run};
use vpswire_core::shape::{Api, Effect, Field, Op, Shape};
use vpswire_core::wire::Response;
use vpswire_core::{Code, Verdict};

/// The password in the answers of services.
const PASSWORD: &str = "S3cretOfTheFuzzer";

/// The time-out of the job, seconds.
const TIMEOUT: Duration = Duration::from_secs(1_200);

/// Runs a job with generated answers and interruptions.
pub fn jobs(data: &[u8]) {
    let mut input = Input::new(data);
    let spec = input.pick(JOBS);
    let account = account(spec.api);
    let args: Vec<_> = spec.params.iter().filter_map(|field| Some((field.name, arg(field, &mut input)?))).collect();
    let run = match Run::with_args(spec, args, &account) {
        Ok(run) => run.with_timeout(TIMEOUT),
        Err(error) => return assert_eq!(error.code(), Code::InvalidParams),
    };
    Story { spec, account, run, sent: HashSet::new(), is_tampered: false, now: 1_500_000_000 }.play(&mut input);
}

struct Story {
    spec: &'static JobSpec,
    account: Account,
    run: Run,
    /// The calls that may have been executed, and are not idempotent.
    sent: HashSet<(&'static str, Vec<u8>, String)>,
    /// Whether a saved text was changed: then its own record of sent calls counts.
    is_tampered: bool,
    now: u64,
}

impl Story {
    fn play(mut self, input: &mut Input<'_>) {
        let mut event = JobEvent::Continue;
        while !input.is_empty() {
            let unix = Duration::from_secs(self.now);
            let moment = Moment { elapsed: unix, unix, random: u32::from(input.byte()) << 24 };
            let step = self.run.step(std::mem::replace(&mut event, JobEvent::Continue), moment);
            let choice = input.byte();
            if let JobStep::Done(result) = step {
                if let Err(error) = result {
                    assert!(!format!("{error} {error:?}").contains(PASSWORD));
                }
                assert!(matches!(self.run.step(JobEvent::Continue, moment), JobStep::Done(Err(_))));
                return;
            }
            // An older text does not record the call.
            let saved = self.saved();
            match step {
                JobStep::Call { op, args } => match self.call(op, &args, choice, input) {
                    Some(result) => event = result,
                    None => self.resume(&saved),
                },
                JobStep::Wait(time) => {
                    assert!(time <= TIMEOUT, "{time:?}");
                    self.now += time.as_secs();
                }
                _ => {}
            }
            match choice {
                0..=3 => event = JobEvent::Cancel,
                4..=11 => self.resume(&saved),
                12..=15 => self.tamper(&saved, input),
                16..=31 => self.now += u64::from(input.byte()),
                _ => {}
            }
        }
    }

    /// Checks that a saved text can be resumed unchanged, and contains no secret.
    fn saved(&self) -> String {
        let saved = self.run.save();
        assert!(!saved.contains(PASSWORD) && KEYS.iter().all(|key| !saved.contains(key)), "{saved}");
        assert_eq!(Run::resume(&saved, &self.account).unwrap().save(), saved);
        saved
    }

    fn resume(&mut self, saved: &str) {
        self.run = Run::resume(saved, &self.account).unwrap();
    }

    /// Resumes a changed text, if that is possible.
    fn tamper(&mut self, saved: &str, input: &mut Input<'_>) {
        let mut bytes = saved.as_bytes().to_vec();
        let (at, with) = (input.below(bytes.len().min(65_536)), input.take(4));
        let end = (at + usize::from(input.byte() & 15)).min(bytes.len());
        bytes.splice(at..end, with.iter().copied());
        match Run::resume(&String::from_utf8_lossy(&bytes), &self.account) {
            Ok(run) => (self.run, self.is_tampered) = (run, true),
            Err(error) => assert_eq!(error.code(), Code::InvalidParams),
        }
    }

    /// Returns the outcome of a call, or `None` if the process ends before it.
    fn call(&mut self, op: &'static Op, args: &[Option<Arg>], choice: u8, input: &mut Input<'_>) -> Option<JobEvent> {
        assert_eq!(op.api, self.spec.api);
        if op.effect != Effect::Reads {
            let plan = self.run.plan().expect("a plan before anything is changed");
            assert!(is_planned(plan, op, args), "{} is not in the plan: {plan}", op.id);
        }
        let Ok(prepared) = encode(op, args, &self.account) else {
            assert!(self.is_tampered, "{} cannot be encoded", op.id);
            return None;
        };
        let request = prepared.request();
        let key = (op.id, request.body.clone(), request.url.clone());
        assert!(self.is_tampered || !self.sent.contains(&key), "{} is sent again", op.id);
        let (status, body) = reply(op.api, input);
        let response = Response { status, headers: Vec::new(), body: body.into_bytes() };
        let result = decode(&prepared, response, MAX_BODY, Duration::from_secs(self.now));
        let is_killed = choice >= 240;
        if op.effect.once() && (is_killed || result.as_ref().err().is_none_or(|e| e.verdict() == Verdict::Unknown)) {
            self.sent.insert(key);
        }
        (!is_killed).then(|| result.map_or_else(JobEvent::Failed, JobEvent::Answered))
    }
}

/// Whether the plan contains a change by that call: for a destructive call a deletion, and if the plan names an id, the
/// same one.
fn is_planned(plan: &Plan, op: &Op, args: &[Option<Arg>]) -> bool {
    let named = |id: &String| {
        args.iter().flatten().any(|arg| match arg {
            Arg::Text(text) => text == id,
            Arg::Int(int) => int.to_string() == *id,
            _ => false,
        })
    };
    let deletes = op.effect == Effect::Destroys;
    plan.changes().any(|item| {
        item.call == op.id && (!deletes || item.verb == PlanVerb::Deletes) && item.id.as_ref().is_none_or(named)
    })
}

/// Returns a value for a parameter, usually one that lets the job proceed.
fn arg(field: &Field, input: &mut Input<'_>) -> Option<Arg> {
    let text = |text: &str| Some(Arg::Text(text.to_owned()));
    match (field.name, &field.shape) {
        (_, Shape::Optional(_)) if input.flag() => None,
        ("until", _) => text(input.pick(&["running", "stopped", "unlocked", "active", "gone", "x"])),
        ("prefix", _) => text(input.pick(&["n", "n ", ""])),
        ("keep" | "quota", _) => Some(Arg::Int(input.byte().into())),
        ("ssh_keys", _) => Some(Arg::List(vec![Arg::Text("ssh-rsa BBBB".to_owned())])),
        ("ssh_key", _) => text("ssh-rsa AAAA"),
        ("label" | "description", _) => text("web"),
        (_, Shape::Bool | Shape::Optional(Shape::Bool)) => Some(Arg::Bool(input.flag())),
        (_, Shape::Int { .. } | Shape::Optional(Shape::Int { .. })) => Some(Arg::Int(7)),
        _ => text("a"),
    }
}

/// Returns the answer of a service, usually one that any call can interpret.
fn reply(api: Api, input: &mut Input<'_>) -> (u16, String) {
    match input.byte() {
        0..=15 => (500, "<html>".to_owned()),
        16..=23 => (429, "{}".to_owned()),
        24..=39 => match api {
            Api::Kiwivm => (200, r#"{"error":788888,"additionalErrorInfo":"Snapshot Restore"}"#.to_owned()),
            Api::Cvm => (404, r#"{"errors":["no"]}"#.to_owned()),
            Api::Vultr => (412, input.pick(&["Server is currently locked", "Invalid server.", "no"]).to_owned()),
        },
        40..=47 => (200, input.pick(&["", "{", "[]", "7", "{}", r#"{"error":0}"#, r#"{"error":7}"#]).to_owned()),
        48..=63 => (200, entry("a", input)),
        _ => (200, answer(api, input)),
    }
}

fn answer(api: Api, input: &mut Input<'_>) -> String {
    let which = input.byte();
    let found: Vec<_> = ["a", "b", "7"]
        .into_iter()
        .enumerate()
        .filter(|(bit, _)| which >> bit & 1 == 1)
        .map(|(_, id)| (id, entry(id, input)))
        .collect();
    let map: Vec<_> = found.iter().map(|(id, entry)| format!(r#""{id}":{entry}"#)).collect();
    let list: Vec<_> = found.into_iter().map(|(_, entry)| entry).collect();
    let (map, list) = (map.join(","), list.join(","));
    let state = input.pick(&["running", "stopped", "unknown", "terminated"]);
    match api {
        Api::Kiwivm => format!(
            r#"{{"error":0,"snapshots":[{list}],"backups":{{{map}}},"templates":["a"],"ve_status":"{state}","locations":["a"],
                "log_entries":[{{"timestamp":{which},"summary":"restore reinstall migrate"}}],"node_location_id":"a","os":"a",
                "ip_addresses":["192.0.2.{which}"],"ptr":{{"192.0.2.{which}":"a.example"}},"ssh_keys_veid":"ssh-rsa BBBB",
                "rootPassword":"{PASSWORD}"}}"#
        ),
        Api::Cvm => format!(r#"{{"response":{{"status":"{state}"}}}}"#),
        Api::Vultr => format!("{{{map}}}"),
    }
}

/// Returns an entry that is useful to every call: a snapshot, a backup, a server, a plan, a key.
fn entry(id: &str, input: &mut Input<'_>) -> String {
    let description = input.pick(&["n 2017-07-14 02:40:00", "n2017-07-14 02:40:00", "n 1", "web", ""]);
    let (status, state) = (input.pick(&["complete", "active", "pending"]), input.pick(&["ok", "locked", "none"]));
    let (size, sticky, left) = (input.pick(&["9", "0", "x"]), input.flag(), input.byte());
    format!(
        r#"{{"SNAPSHOTID":"{id}","BACKUPID":"{id}","SUBID":"7","SSHKEYID":"{id}","VPSPLANID":"7","fileName":"{id}","md5":"m",
            "description":"{description}","label":"{description}","status":"{status}","server_state":"{state}","size":"{size}",
            "power_status":"running","sticky":{sticky},"purgesIn":{left},"timestamp":5,"date_created":"2014-10-14 12:40:{}",
            "ssh_key":"ssh-rsa AAAA","default_password":"{PASSWORD}"}}"#,
        left % 60
    )
}
