//! A panel on sockets, with a simulator and a clock that the test advances.
#![allow(dead_code)]

pub mod target;

use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::time::Duration;
use vpswire::{Account, Client};
use vpswire_panel::Panel;
use vpswire_panel::accounts::Member;
use vpswire_panel::audit::Audit;
use vpswire_panel::clock::Clock;
use vpswire_panel::listen::Listening;
use vpswire_panel::panel::Settings;
use vpswire_sim::{Options, Server, World, accounts};
use vpswire_testkit::http::read_message;

/// The start time of a test, Unix seconds.
pub const BEGIN: u64 = 1_764_000_000;

/// A clock that the test sets.
#[derive(Default)]
pub struct Hand(AtomicU64);

impl Hand {
    pub fn advance(&self, seconds: u64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for Hand {
    fn elapsed(&self) -> Duration {
        Duration::from_secs(self.0.load(Ordering::SeqCst))
    }

    fn unix(&self) -> Duration {
        Duration::from_secs(BEGIN) + self.elapsed()
    }
}

/// An answer of the panel.
pub struct Answer {
    pub status: u16,
    pub headers: String,
    pub body: String,
}

impl Answer {
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {} {}", self.status, self.body))
    }

    /// Checks that the answer succeeded, and returns its JSON.
    #[track_caller]
    pub fn ok(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.body);
        self.json()
    }

    /// Returns the status and the text of a rejection.
    #[track_caller]
    pub fn refused(&self) -> (u16, String) {
        (self.status, self.json()["error"].as_str().unwrap_or_default().to_owned())
    }
}

/// Returns an empty folder for a test.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("panel-{name}"));
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Starts a simulator whose clock is stopped.
pub fn simulator() -> Server {
    let options = Options { speed: 0.0, ..Options::default() };
    Server::start_with(World::default().with_limits(false), ("127.0.0.1", 0), options).unwrap()
}

/// Returns the accounts of the simulator: `shop` and `other` of Vultr, `tokyo` of KiwiVM, `panel` of CVM.
pub fn members(sim: &Server) -> Vec<Member> {
    let url = sim.url();
    let other = Account::vultr(accounts::VULTR[1]).unwrap().with_base_url(&format!("{url}/vultr")).unwrap();
    let of = |name: &str, account: &Account| member(name, account.clone());
    vec![of("shop", sim.vultr()), of("other", &other), of("tokyo", sim.kiwivm()), of("panel", sim.cvm())]
}

pub fn member(name: &str, account: Account) -> Member {
    let client = Client::builder(account).pace(false).timeout(Duration::from_secs(60)).build().unwrap();
    Member { name: name.to_owned(), client, groups: vec!["test".to_owned()], read_only: false }
}

/// A running panel, with an admitted page.
pub struct Served {
    pub clock: Arc<Hand>,
    pub listening: Listening,
    pub log: PathBuf,
    pub bearer: String,
    /// All bytes that the panel has sent.
    pub seen: Mutex<Vec<u8>>,
}

impl Served {
    pub fn start(name: &str, members: Vec<Member>) -> Self {
        Self::with(name, Settings { members, ..Settings::default() })
    }

    pub fn with(name: &str, settings: Settings) -> Self {
        let (clock, log) = (Arc::<Hand>::default(), folder(name).join("state/vpswire/panel-audit.jsonl"));
        let settings = Settings { audit: Some(settings.audit.unwrap_or_else(|| Audit::new(log.clone()))), ..settings };
        let panel = Panel::with_clock(settings, Arc::<Hand>::clone(&clock));
        let listening = Listening::on_loopback(panel, Some(0)).unwrap();
        let mut served = Self { clock, listening, log, bearer: String::new(), seen: Mutex::default() };
        let token = served.token();
        let session = served.post("/api/session", &json!({ "token": token })).json();
        served.bearer = session["bearer"].as_str().unwrap_or_default().to_owned();
        served
    }

    pub fn address(&self) -> String {
        self.listening.url().strip_prefix("http://").unwrap().to_owned()
    }

    /// Returns the token of a new link.
    pub fn token(&self) -> String {
        let link = self.listening.link().unwrap();
        let (url, token) = link.split_once("/#").unwrap();
        assert_eq!(url, self.listening.url());
        token.to_owned()
    }

    /// Sends bytes unchanged, and reads to the end of the connection.
    pub fn raw(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(self.address()).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
        // A rejected request is read for one more second, then the connection may be reset; only what arrived counts.
        drop(stream.write_all(request.as_bytes()));
        let mut bytes = Vec::new();
        drop(stream.read_to_end(&mut bytes));
        self.seen.lock().unwrap().extend_from_slice(&bytes);
        let text = String::from_utf8(bytes).unwrap();
        let (headers, body) = text.split_once("\r\n\r\n").unwrap();
        let status = headers.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, headers: headers.to_owned(), body: body.to_owned() }
    }

    pub fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let (host, length) = (self.address(), body.len());
        self.raw(&format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n{body}"
        ))
    }

    /// Sends a request as the page does.
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        let authorization = format!("Bearer {}", self.bearer);
        let headers = [("Content-Type", "application/json"), ("Authorization", &*authorization)];
        self.request("POST", path, &headers, &body.to_string())
    }

    pub fn call(&self, call: &Value) -> Answer {
        self.post("/api/call", call)
    }

    /// Makes a call and confirms it.
    #[track_caller]
    pub fn agreed(&self, call: &Value) -> Value {
        let question = self.call(call).ok()["consent"].clone();
        self.call(&agreeing(call, &question, None)).ok()
    }

    /// Returns the entries of the log, the oldest first.
    pub fn entries(&self) -> Vec<Value> {
        let text = std::fs::read_to_string(&self.log).unwrap_or_default();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// Returns a call of the page.
pub fn call(account: &str, method: &str, path: &str, form: &[(&str, &str)], once: &str) -> Value {
    json!({ "account": account, "method": method, "path": path, "form": form, "once": once })
}

/// Returns the same call with the answer to a question.
pub fn agreeing(call: &Value, question: &Value, typed: Option<&str>) -> Value {
    let mut call = call.clone();
    let typed = typed.or_else(|| question["name"].as_str());
    call["consent"] = json!({ "nonce": question["nonce"], "typed": typed });
    call
}

/// A service that answers each request with the same bytes.
pub struct Canned {
    pub url: String,
    pub asked: Arc<AtomicU64>,
    answers: Arc<Barrier>,
}

impl Canned {
    /// Starts a service that answers at once.
    pub fn saying(answer: String) -> Self {
        Self::start(answer, false)
    }

    /// Starts a service that answers its first request when [`Canned::answer`] is called.
    pub fn waiting(answer: String) -> Self {
        Self::start(answer, true)
    }

    fn start(answer: String, waits: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (asked, answers) = (Arc::<AtomicU64>::default(), Arc::new(Barrier::new(2)));
        let (count, barrier) = (Arc::clone(&asked), Arc::clone(&answers));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                if read_message(&mut stream).is_none() {
                    continue;
                }
                if count.fetch_add(1, Ordering::SeqCst) == 0 && waits {
                    barrier.wait();
                }
                drop(stream.write_all(answer.as_bytes()));
            }
        });
        Self { url, asked, answers }
    }

    pub fn answer(&self) {
        self.answers.wait();
    }

    pub fn asked(&self) -> u64 {
        self.asked.load(Ordering::SeqCst)
    }
}

/// Returns a response with a body, after which the connection is closed.
pub fn message(status: &str, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}
