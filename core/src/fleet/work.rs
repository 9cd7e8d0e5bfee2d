//! A verb in progress: the calls that it requests, wave by wave, and their results.

use crate::declare::arg::Arg;
use crate::error::draft::Draft;
use crate::error::{Code, Error, Verdict};
use crate::fleet::adapter::{At, Came, Found, Next, Planned, Support, Way};
use crate::fleet::args::Args;
use crate::fleet::names::{Named, chosen, named};
use crate::fleet::verb::{Verb, VerbRow};
use crate::fleet::verbs::machines::{Failure, List, Machines};
use crate::fleet::{Fleet, Member};
use crate::request::encode::encode;
use crate::request::prepared::Prepared;
use crate::response::decode::LARGEST_BODY;
use crate::schema::shape::Op;
use crate::value::Value;
use crate::value::to_json::{Object, Raw};
use std::collections::VecDeque;
use std::sync::Arc;

/// The next thing to do.
#[derive(Debug)]
#[non_exhaustive]
pub enum Step {
    /// Make these calls concurrently, each by a separate exchange with the pace of its account, and pass the results to
    /// [`Work::step`]. The calls of the accounts alternate: start them in this order.
    Ask(Vec<Ask>),
    /// The verb is finished.
    Done(Result<Value, Error>),
}

/// A requested call.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ask {
    /// The position of its account in [`Fleet::members`].
    pub account: usize,
    /// The call.
    pub prepared: Arc<Prepared>,
    /// Its row of the table.
    pub op: &'static Op,
    /// Its arguments, in the order of [`Op::params`], for a shell whose client takes them.
    pub args: Arc<Vec<Option<Arg>>>,
}

/// A verb in progress.
pub struct Work {
    fleet: Fleet,
    row: &'static VerbRow,
    args: Args,
    now: u64,
    stage: Stage,
}

enum Stage {
    /// The machine is looked up by its name.
    Naming(Box<Work>),
    /// The verb runs on these accounts, or on one machine.
    Doing(Vec<Lane>),
}

/// One account or machine on which the verb runs.
struct Lane {
    account: usize,
    /// The machine's id, if the verb is about one machine.
    id: String,
    way: Way,
    came: Vec<Came>,
    /// The requested calls whose results have not arrived yet.
    asked: VecDeque<Ask>,
    result: Option<Result<Found, Error>>,
}

impl Work {
    pub(super) fn new(fleet: Fleet, row: &'static VerbRow, args: Args, now: u64) -> Result<Self, Error> {
        let stage = if row.is_of_machine() {
            match named(&fleet, row, args.text("machine").unwrap_or_default())? {
                Named::Machine(account, id) => Stage::Doing(vec![Lane::new(&fleet, row, account, id)?]),
                Named::Unknown(account) => Stage::Naming(Box::new(fleet.begin(&List { account, live: None }, now)?)),
            }
        } else if row.is_of_one() {
            let (account, id) = snapshot(&fleet, row, args.text("snapshot").unwrap_or_default())?;
            Stage::Doing(vec![Lane::new(&fleet, row, account, id)?])
        } else {
            Stage::Doing(lanes(&fleet, row, args.text("account"))?)
        };
        Ok(Self { fleet, row, args, now, stage })
    }

    /// Returns the first step.
    pub fn start(&mut self) -> Step {
        match &mut self.stage {
            Stage::Naming(listing) => {
                let step = listing.start();
                self.after_listing(step)
            }
            Stage::Doing(_) => self.ask(),
        }
    }

    /// Returns the next step, after the results of the requested calls, in their order.
    pub fn step(&mut self, results: Vec<Result<Value, Error>>) -> Step {
        match &mut self.stage {
            Stage::Naming(listing) => {
                let step = listing.step(results);
                self.after_listing(step)
            }
            Stage::Doing(lanes) => {
                let mut results = results.into_iter();
                for lane in in_turn(lanes) {
                    let Some(lane) = lanes.get_mut(lane) else { continue };
                    let Some(Ask { prepared, .. }) = lane.asked.pop_front() else { continue };
                    let result = results.next().unwrap_or_else(|| Err(not_made(&prepared)));
                    lane.came.push(Came { prepared, result });
                }
                self.ask()
            }
        }
    }

    /// Starts the verb itself once the machine is known.
    fn after_listing(&mut self, step: Step) -> Step {
        let value = match step {
            Step::Done(Ok(value)) => value,
            step => return step,
        };
        let lane = List::ROW.read::<Machines>(&value).and_then(|machines| {
            let name = self.args.text("machine").unwrap_or_default();
            let (account, id) = chosen(&self.fleet, self.row, name, &machines)?;
            Lane::new(&self.fleet, self.row, account, id)
        });
        match lane {
            Ok(lane) => {
                self.stage = Stage::Doing(vec![lane]);
                self.ask()
            }
            Err(error) => Step::Done(Err(error)),
        }
    }

    /// Continues each account that is not finished. Returns the calls that are requested, or the answer once all are
    /// finished.
    fn ask(&mut self) -> Step {
        let Stage::Doing(lanes) = &mut self.stage else { return Step::Ask(Vec::new()) };
        for lane in lanes.iter_mut().filter(|lane| lane.result.is_none()) {
            lane.go_on(&self.fleet, &self.args, self.now);
        }
        let mut left: Vec<_> = lanes.iter().map(|lane| lane.asked.iter()).collect();
        let asks: Vec<_> = in_turn(lanes).into_iter().filter_map(|lane| left.get_mut(lane)?.next().cloned()).collect();
        if asks.is_empty() { Step::Done(self.answer()) } else { Step::Ask(asks) }
    }

    /// Returns the answer made of all findings.
    fn answer(&mut self) -> Result<Value, Error> {
        let Stage::Doing(lanes) = &mut self.stage else { return Err(unfinished(self.row)) };
        let (mut records, mut failures) = (Vec::new(), Vec::new());
        for lane in lanes {
            let account = self.fleet.members().get(lane.account).map_or("", |member| member.name());
            match lane.result.take().unwrap_or_else(|| Err(unfinished(self.row))) {
                Ok(found) => {
                    records.extend(found.records.into_iter().map(Raw));
                    let failed = found.failures.into_iter();
                    failures.extend(failed.map(|(id, error)| failure(account, id.as_deref(), &error)));
                }
                Err(error) if self.row.is_of_one() => return Err(error),
                Err(error) => failures.push(failure(account, None, &error)),
            }
        }
        let json = if self.row.is_of_one() {
            records.pop().map(|Raw(json)| json).unwrap_or_default()
        } else {
            let names = self.row.returns.record().map_or(&[][..], |record| record.fields);
            let name = names.first().map_or("", |field| field.name);
            let mut json = String::new();
            Object::new(&mut json).field(name, &records).field("failures", &failures).end();
            json
        };
        if json.len() > LARGEST_BODY {
            return Err(too_large(self.row));
        }
        Value::from_json(json, &self.row.returns).map_err(|mismatch| self.row.unreadable(&mismatch))
    }
}

/// Shows no arguments.
impl std::fmt::Debug for Ask {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ask").field("account", &self.account).field("prepared", &self.prepared).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Work {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Work").field("verb", &self.row.id).finish_non_exhaustive()
    }
}

impl Lane {
    fn new(fleet: &Fleet, row: &'static VerbRow, account: usize, id: String) -> Result<Self, Error> {
        let member = fleet.members().get(account).ok_or_else(|| unfinished(row))?;
        let adapter = member.adapter().ok_or_else(|| unfinished(row))?;
        let (way, result) = match (row.support)(adapter) {
            Support::Yes(way) | Support::Noted(way, _) => (*way, None),
            Support::No(why) | Support::Instead(why) => {
                let error = unsupported(row, member, why);
                if row.is_of_one() {
                    return Err(error);
                }
                // If there are several accounts, others may support it.
                (NONE, Some(Err(error)))
            }
        };
        Ok(Self { account, id, way, came: Vec::new(), asked: VecDeque::new(), result })
    }

    fn go_on(&mut self, fleet: &Fleet, args: &Args, now: u64) {
        let Some(member) = fleet.members().get(self.account) else { return };
        let next = (self.way)(&At { member, id: &self.id, args, now }, &self.came);
        self.result = match next {
            Err(error) => Some(Err(error)),
            Ok(Next::Done(found)) => Some(Ok(found)),
            Ok(Next::Ask(planned)) => {
                let ask = |Planned { op, args }| {
                    let prepared = Arc::new(encode(op, &args, member.account())?);
                    Ok(Ask { account: self.account, prepared, op, args: Arc::new(args) })
                };
                match planned.into_iter().map(ask).collect::<Result<VecDeque<_>, _>>() {
                    Ok(asked) if !asked.is_empty() => {
                        self.asked = asked;
                        None
                    }
                    Ok(_) => Some(Ok(Found::default())),
                    Err(error) => Some(Err(error)),
                }
            }
        };
    }
}

/// Returns the order in which lanes make their calls, one of each in turn: an account with many calls, which may wait for its
/// pace, does not hold up the others.
fn in_turn(lanes: &[Lane]) -> Vec<usize> {
    let turns = |(index, lane): (usize, &Lane)| (0..lane.asked.len()).map(move |turn| (turn, index));
    let mut all: Vec<_> = lanes.iter().enumerate().flat_map(turns).collect();
    all.sort_unstable();
    all.into_iter().map(|(_, index)| index).collect()
}

/// The implementation of a verb that an API does not support: it makes no call.
const NONE: Way = |_, _| Ok(Next::Done(Found::default()));

#[cold]
fn unsupported(row: &VerbRow, member: &Member, why: &str) -> Error {
    let why = format!("not possible for the account {}: {why}", member.name());
    let param = row.params.first().map_or("", |field| field.name);
    Draft::new(Code::InvalidParams, Verdict::NotSent, row.id, why).with_param(param).own_words()
}

/// Returns the position of the account of a snapshot, and the snapshot's id.
fn snapshot(fleet: &Fleet, row: &'static VerbRow, name: &str) -> Result<(usize, String), Error> {
    let parts = name.split_once('/').and_then(|(account, id)| Some((fleet.position(account)?, id)));
    let (account, id) = parts
        .filter(|(_, id)| !id.is_empty())
        .ok_or_else(|| Error::invalid(row.id, "snapshot", "expected account/id, as snapshots.list names it"))?;
    Ok((account, id.to_owned()))
}

/// Returns the accounts of a verb about accounts: all, or the one with that name.
fn lanes(fleet: &Fleet, row: &'static VerbRow, account: Option<&str>) -> Result<Vec<Lane>, Error> {
    let accounts = match account {
        Some(name) => {
            let why = || Error::invalid(row.id, "account", &format!("there is no account named \"{name}\""));
            let at = fleet.position(name).ok_or_else(why)?;
            at..at.saturating_add(1)
        }
        None => 0..fleet.members().len(),
    };
    accounts.map(|account| Lane::new(fleet, row, account, String::new())).collect()
}

fn failure(account: &str, id: Option<&str>, error: &Error) -> Failure {
    Failure {
        account: account.to_owned(),
        machine: id.map(|id| format!("{account}/{id}")),
        call: Some(error.call().to_owned()).filter(|call| !call.is_empty()),
        code: error.code().as_str().to_owned(),
        message: error.to_string(),
        verdict: error.verdict().as_str().to_owned(),
        retryable: error.retryable(),
    }
}

/// Makes the error for a call whose result the shell did not pass.
#[cold]
fn not_made(prepared: &Prepared) -> Error {
    let draft = Draft::new(Code::Cancelled, Verdict::Unknown, prepared.call(), "no result was given for this call");
    prepared.finished(draft.own_words())
}

/// Makes the error for an answer with too many machines to be read.
#[cold]
fn too_large(row: &VerbRow) -> Error {
    let why = "the answer has more than 256 MiB; ask for one account at a time";
    Draft::new(Code::TooLarge, Verdict::Unknown, row.id, why).own_words()
}

/// Makes the error for a step after the end.
#[cold]
fn unfinished(row: &VerbRow) -> Error {
    Draft::new(Code::InvalidParams, Verdict::NotSent, row.id, "this work is over").own_words()
}
