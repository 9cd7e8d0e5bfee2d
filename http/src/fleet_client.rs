//! The fleet over clients: makes the calls of a verb concurrently, on a bounded number of threads.

use crate::cancel::CancelToken;
use crate::client::{Client, Reply};
use crate::run::unix;
use std::collections::{HashMap, HashSet};
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use vpswire_core::args::Arg;
use vpswire_core::error::Error;
use vpswire_core::fleet::machines::{Machine, Machines};
use vpswire_core::fleet::{self, Ask, Member, Step, Verb, VerbRow};
use vpswire_core::shape::Effect;
use vpswire_core::value::Value;

/// The default number of concurrent calls.
const THREADS: NonZero<usize> = NonZero::new(32).unwrap();

/// The largest number of accounts whose connections are kept between verbs. A process can often open only 1,024 files.
const KEEPING: usize = 128;

/// Named accounts of any mix of APIs, each with its client, and the verbs that work on all of them.
///
/// The verbs are in [`fleet`](vpswire_core::fleet). The accounts are queried concurrently, each at its own pace, and a
/// failing account never hides the others.
///
/// ```no_run
/// use vpswire::fleet::{machines::List, power::PowerRestart};
/// use vpswire::{Account, Client, Fleet};
///
/// let mut fleet = Fleet::new();
/// fleet.add("shop", Client::new(Account::vultr("YOURKEY")?)?)?;
/// fleet.add("tokyo", Client::new(Account::kiwivm(1234567, "private_YOURKEY")?)?)?;
///
/// let listed = fleet.send(&List::default())?.answer;
/// for machine in &listed.machines {
///     println!("{} {:?}", machine.machine, machine.state);
/// }
/// for failure in &listed.failures {
///     eprintln!("{}: {}", failure.account, failure.message);
/// }
/// fleet.send(&PowerRestart::new("web.example.com"))?;
/// # Ok::<(), vpswire::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Fleet {
    accounts: fleet::Fleet,
    /// In the order of the accounts.
    clients: Vec<Client>,
    threads: NonZero<usize>,
}

impl Default for Fleet {
    fn default() -> Self {
        Self { accounts: fleet::Fleet::new(), clients: Vec::new(), threads: THREADS }
    }
}

impl Fleet {
    /// Creates a fleet without accounts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an account under a name, with the client for its calls. The returned member takes the settings of the
    /// account. If there are more than 128 accounts, idle connections are not kept.
    ///
    /// ```
    /// use vpswire::fleet::TrafficRule;
    /// use vpswire::{Account, Client, Fleet};
    ///
    /// let mut fleet = Fleet::new();
    /// let tokyo = Client::new(Account::kiwivm(1234567, "private_YOURKEY")?)?;
    /// fleet.add("tokyo", tokyo)?.set_traffic_rule(TrafficRule::Allowance);
    /// # Ok::<(), vpswire::Error>(())
    /// ```
    ///
    /// # Errors
    /// `InvalidParams` if the name is already in use, is empty, or contains a slash, a space or a control character.
    pub fn add(&mut self, name: &str, client: Client) -> Result<&mut Member, Error> {
        let member = self.accounts.add(name, client.account().clone())?;
        self.clients.push(client);
        Ok(member)
    }

    /// Returns the accounts, in the order in which they were added.
    pub fn members(&self) -> &[Member] {
        self.accounts.members()
    }

    /// Finds the machine with that name in the result of [`List`](fleet::machines::List), for a verb. The verb does this
    /// by itself; this is for callers that list once and name several machines.
    ///
    /// # Errors
    /// As of the verb for a name: `NotFound` with near names; `InvalidParams` with the candidates of an ambiguous name;
    /// the error of an account that could not be queried, if no other account has the name or the verb changes something.
    pub fn choose<'a>(&self, verb: &VerbRow, name: &str, listed: &'a Machines) -> Result<&'a Machine, Error> {
        self.accounts.choose(verb, name, listed)
    }

    /// Returns the same fleet with another number of concurrent calls. Default: 32.
    #[must_use]
    pub fn with_threads(&self, threads: NonZero<usize>) -> Self {
        Self { threads, ..self.clone() }
    }

    /// Returns the same fleet with a token that cancels its calls: see [`Client::cancelled_by`].
    #[must_use]
    pub fn cancelled_by(&self, token: &CancelToken) -> Self {
        let clients = self.clients.iter().map(|client| client.cancelled_by(token)).collect();
        Self { clients, ..self.clone() }
    }

    /// Runs a verb.
    ///
    /// # Errors
    /// For a verb about one machine or snapshot, the error of its call. For a verb about accounts, only invalid
    /// parameters: a failing account is listed among the failures of the answer.
    pub fn send<V: Verb>(&self, verb: &V) -> Result<Reply<V::Answer>, Error> {
        let value = self.call(V::ROW, verb.args())?;
        Ok(Reply { answer: V::ROW.read(&value)?, value })
    }

    /// Runs a verb with untyped arguments, in the order of [`VerbRow::params`].
    ///
    /// # Errors
    /// As [`Fleet::send`].
    pub fn call(&self, verb: &'static VerbRow, args: Vec<Option<Arg>>) -> Result<Value, Error> {
        let mut work = self.accounts.begin_untyped(verb, args, unix().as_secs())?;
        let mut step = work.start();
        loop {
            step = match step {
                Step::Ask(asks) => work.step(self.side_by_side(&asks)),
                Step::Done(result) => return result,
                step => return Err(unknown_step(verb.id, &step)),
            }
        }
    }

    /// Runs several read-only verbs together, each with its arguments in the order of [`VerbRow::params`]. A call that
    /// several of them need, such as the list of an account's machines, is made once. The answers are in the order of the
    /// verbs.
    ///
    /// ```no_run
    /// use vpswire::fleet::{Verb, machines::List, usage::{Usage, Usages}};
    ///
    /// # let fleet = vpswire::Fleet::new();
    /// let verbs = vec![(List::ROW, List::default().args()), (Usage::ROW, Usage::default().args())];
    /// let mut answers = fleet.call_together(verbs).into_iter();
    /// if let (Some(Ok(machines)), Some(Ok(usage))) = (answers.next(), answers.next()) {
    ///     println!("{:?} {:?}", machines.at("machines"), Usage::ROW.read::<Usages>(&usage)?.machines);
    /// }
    /// # Ok::<(), vpswire::Error>(())
    /// ```
    ///
    /// # Errors
    /// One result per verb, as of [`Fleet::send`]; `InvalidParams` for a verb that changes something.
    pub fn call_together(&self, verbs: Vec<(&'static VerbRow, Vec<Option<Arg>>)>) -> Vec<Result<Value, Error>> {
        let now = unix().as_secs();
        let begin = |(verb, args): (&'static VerbRow, Vec<Option<Arg>>)| {
            if verb.effect != Effect::Reads {
                return Err(Error::invalid(verb.id, "verb", "expected one that only reads"));
            }
            let mut work = self.accounts.begin_untyped(verb, args, now)?;
            let step = work.start();
            Ok((work, step))
        };
        let mut works: Vec<_> = verbs.into_iter().map(begin).collect();
        let mut made = HashMap::new();
        loop {
            let mut asks = Vec::new();
            let mut asked = HashSet::new();
            for (_, step) in works.iter().flatten() {
                if let Step::Ask(wanted) = step {
                    asks.extend(
                        wanted.iter().filter(|ask| !made.contains_key(&key(ask)) && asked.insert(key(ask))).cloned(),
                    );
                }
            }
            let results = self.side_by_side(&asks);
            made.extend(asks.iter().map(key).zip(results));
            let mut is_over = true;
            for (work, step) in works.iter_mut().flatten() {
                if let Step::Ask(wanted) = step {
                    is_over = false;
                    let result = |ask: &Ask| made.get(&key(ask)).cloned().unwrap_or_else(|| Err(no_client()));
                    *step = work.step(wanted.iter().map(result).collect());
                }
            }
            if is_over {
                break;
            }
        }
        let answer = |(_, step)| match step {
            Step::Done(result) => result,
            step => Err(unknown_step("", &step)),
        };
        works.into_iter().map(|work| work.and_then(answer)).collect()
    }

    /// Makes calls, at most `threads` of them at once. The calling thread takes part, so every call is made even if no
    /// thread can be started.
    fn side_by_side(&self, asks: &[Ask]) -> Vec<Result<Value, Error>> {
        let results: Vec<_> = asks.iter().map(|_| Mutex::new(None)).collect();
        let next = AtomicUsize::new(0);
        let taken = || {
            let index = next.fetch_add(1, Ordering::Relaxed);
            asks.get(index).zip(results.get(index))
        };
        let work = || {
            while let Some((ask, slot)) = taken() {
                *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(self.make(ask));
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..self.threads.get().min(asks.len()) {
                if std::thread::Builder::new().spawn_scoped(scope, work).is_err() {
                    break;
                }
            }
            work();
        });
        let results = results.into_iter().map(|slot| slot.into_inner().unwrap_or_else(PoisonError::into_inner));
        results.map(|result| result.unwrap_or_else(|| Err(no_client()))).collect()
    }

    fn make(&self, ask: &Ask) -> Result<Value, Error> {
        let client = self.clients.get(ask.account).ok_or_else(no_client)?;
        let result = client.run(ask.prepared.clone()).map(|(_, value)| value);
        if self.clients.len() > KEEPING {
            client.close();
        }
        result
    }
}

/// Returns the key by which two read-only calls are identical.
fn key(ask: &Ask) -> (usize, String, Vec<u8>) {
    let request = ask.prepared.shown_request();
    (ask.account, request.url, request.body)
}

/// The error for a step that only a later core knows.
#[cold]
fn unknown_step(verb: &str, step: &Step) -> Error {
    Error::invalid(verb, "step", &format!("{step:?} is not known here"))
}

/// The error for a call of an account that has no client.
#[cold]
fn no_client() -> Error {
    Error::invalid("", "account", "it has no client")
}
