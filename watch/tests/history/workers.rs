//! Two workers with one history, side by side: each crossing is reported once, whatever is killed, cut off or too slow.

use crate::given::{START, reading, round};
use crate::places::Place;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, RwLock};
use vpswire_watch::channels::{Channel, ChannelError, Policy};
use vpswire_watch::config::Settings;
use vpswire_watch::event::{Event, Severity};
use vpswire_watch::service::deliver::Delivery;
use vpswire_watch::service::log::{Format, Log};
use vpswire_watch::service::{Outlet, Service, Turn, Watched};

const HOUR: u64 = 3600;
const ACCOUNTS: [&str; 3] = ["home", "work", "shop"];

/// How often each worker does something.
const STEPS: u64 = 150;

/// The time that a lease and a claim last, and more.
const TOO_LONG: u64 = 400;

/// What the workers share beside the history.
struct World {
    /// The time. It does not go on while a worker is at something, unless that is too slow.
    clock: RwLock<u64>,
    /// What makes an id of each crossing that is found.
    found: AtomicU64,
    got: Mutex<Vec<Got>>,
}

/// A delivery.
struct Got {
    id: String,
    /// The process that made it.
    process: u64,
    /// Whether it took so long that another worker might take it over.
    is_slow: bool,
}

/// What happens to the next thing that a worker does.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Done,
    Slow,
    Killed,
}

/// A process, as its accounts and its channel see it.
struct Process {
    world: Arc<World>,
    number: u64,
    fate: Mutex<Fate>,
}

impl Process {
    fn wait_if_slow(&self) {
        if *self.fate.lock().unwrap() == Fate::Slow {
            *self.world.clock.write().unwrap() += TOO_LONG;
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    }
}

/// An account that crosses a limit once in each hour.
struct Hourly(&'static str, Arc<Process>);

impl Watched for Hourly {
    fn name(&self) -> &str {
        self.0
    }

    fn turn(&self, saved: Option<&str>, now: u64) -> Result<Turn, String> {
        let hour = now / HOUR;
        let is_new = saved.is_none_or(|saved| saved.parse::<u64>().unwrap() < hour);
        // Two that find the same crossing find it by different ids.
        let number = self.1.world.found.fetch_add(1, Ordering::SeqCst);
        let id = format!("{}/{hour}/{number}", self.0);
        self.1.wait_if_slow();
        Ok(Turn {
            round: Some(round(self.0, now, vec![reading(&format!("{}/1", self.0), number)])),
            events: is_new.then(|| crate::given::event(&id, now)).into_iter().collect(),
            state: hour.to_string(),
            next_at: now,
            worst: None,
            is_clock_trusted: true,
        })
    }

    fn worst(&self, _: &str) -> Option<Severity> {
        None
    }
}

struct Phone(Arc<Process>);

impl Channel for Phone {
    fn deliver(&self, event: &Event) -> Result<(), ChannelError> {
        let fate = *self.0.fate.lock().unwrap();
        let got = Got { id: event.id.clone(), process: self.0.number, is_slow: fate == Fate::Slow };
        self.0.world.got.lock().unwrap().push(got);
        if fate == Fate::Killed {
            resume_unwind(Box::new("killed"));
        }
        self.0.wait_if_slow();
        Ok(())
    }
}

/// A worker: a process after the other.
struct Worker<'a> {
    place: &'a dyn Place,
    process: Arc<Process>,
    service: Service,
}

impl<'a> Worker<'a> {
    fn new(place: &'a dyn Place, world: &Arc<World>, number: u64) -> Self {
        let process = Arc::new(Process { world: Arc::clone(world), number, fate: Mutex::new(Fate::Done) });
        let accounts = ACCOUNTS.map(|name| Box::new(Hourly(name, Arc::clone(&process))) as Box<dyn Watched>);
        let channel = Box::new(Phone(Arc::clone(&process)));
        let outlet = Outlet { name: "phone".to_owned(), policy: Policy::default(), channel };
        let log = Log::new(Format::Text, Box::new(std::io::sink()));
        let history = std::iter::repeat_with(|| place.try_open()).find_map(Result::ok).unwrap();
        let service = Service::new(accounts.into(), vec![outlet], history, &Settings::default(), log);
        service.enter(*world.clock.read().unwrap());
        Self { place, process, service }
    }

    /// Kills it, and starts another process.
    fn restart(&mut self) {
        *self = Self::new(self.place, &Arc::clone(&self.process.world), self.process.number + 2);
    }

    fn step(&mut self, step: u64) {
        let world = Arc::clone(&self.process.world);
        let mut fate = match (step + self.process.number) % 13 {
            4 => Fate::Slow,
            9 => Fate::Killed,
            _ => Fate::Done,
        };
        // A channel is as slow or mortal as the asking of an account, in another step.
        let is_turn = step % 3 < 2;
        *self.process.fate.lock().unwrap() = fate;
        let held = (fate != Fate::Slow).then(|| world.clock.read().unwrap());
        let now = held.as_deref().copied().unwrap_or_else(|| *world.clock.read().unwrap());
        if is_turn {
            let account = usize::try_from(step / 3 + step % 3).unwrap() % ACCOUNTS.len();
            self.service.turn(account, now, &|| fate == Fate::Killed);
        } else {
            // One that was cut off writes down what it delivered, before its claim is over.
            let again = [Delivery::Tried { is_delivered: true }, Delivery::Failed];
            let deliver = || while again.contains(&self.service.deliver(0, &|| now)) {};
            if catch_unwind(AssertUnwindSafe(deliver)).is_err() {
                fate = Fate::Killed;
            }
        }
        drop(held);
        if fate == Fate::Killed {
            self.restart();
        }
        if step.is_multiple_of(7) {
            self.place.cut_off();
        }
        *world.clock.write().unwrap() += 97;
    }
}

pub fn two_workers_report_each_crossing_once(place: &dyn Place) {
    let world = Arc::new(World { clock: RwLock::new(START), found: AtomicU64::new(0), got: Mutex::new(Vec::new()) });
    std::thread::scope(|scope| {
        for number in 0..2 {
            let world = &world;
            scope.spawn(move || {
                let mut worker = Worker::new(place, world, number);
                for step in 0..STEPS {
                    worker.step(step);
                }
            });
        }
    });
    *world.clock.write().unwrap() += TOO_LONG;
    let last = Worker::new(place, &world, u64::MAX);
    let now = *world.clock.read().unwrap();
    while last.service.deliver(0, &|| now) != Delivery::Nothing {}

    let got = std::mem::take(&mut *world.got.lock().unwrap());
    let mut history = place.open();
    let mut ids = BTreeSet::new();
    for account in ACCOUNTS {
        let points = history.series(&format!("{account}/1"), 0, u64::MAX, 0).unwrap();
        let hours: BTreeSet<_> = points.iter().map(|point| point.at / HOUR).collect();
        assert!(hours.len() > 5, "{account} was asked");
        let mut crossings: BTreeMap<u64, BTreeSet<&str>> = BTreeMap::new();
        for Got { id, .. } in &got {
            let parts: Vec<_> = id.split('/').collect();
            if parts[0] == account {
                crossings.entry(parts[1].parse().unwrap()).or_default().insert(id);
            }
        }
        assert_eq!(crossings.keys().copied().collect::<BTreeSet<_>>(), hours, "{account}: each hour is reported");
        for (hour, crossing) in &crossings {
            assert_eq!(crossing.len(), 1, "{account}: hour {hour} is reported once: {crossing:?}");
            ids.extend(crossing.iter().map(|id| (*id).to_owned()));
        }
    }
    // An event comes again only after a process that died with it, or was too slow to keep it.
    for id in ids {
        let mut times: Vec<_> = got.iter().enumerate().filter(|(_, got)| got.id == id).collect();
        times.pop();
        for (at, first) in times {
            let is_last = !got[at + 1..].iter().any(|later| later.process == first.process);
            assert!(first.is_slow || is_last, "{id} came again, although process {} had delivered it", first.process);
        }
    }
}
