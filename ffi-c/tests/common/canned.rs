//! Services that answer as a vector says. Each account has a separate address, where the requests are compared with
//! those of the vector, and answered or refused as it says.

use serde_json::{Value as Json, json};
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use vpswire_testkit::refusing;

/// An expected call: its request, and the status and the body of its response; no response means that the connection is
/// refused.
#[derive(Clone)]
pub struct Expected {
    pub request: String,
    pub response: Option<(u64, String)>,
}

impl Expected {
    /// Reads a call of a vector.
    pub fn of(written: &Json) -> Self {
        let body = || written["body"].as_str().map_or_else(|| written["body"].to_string(), str::to_owned);
        Self {
            request: written["request"].as_str().unwrap().to_owned(),
            response: written["failure"].is_null().then(|| (written["status"].as_u64().unwrap_or(200), body())),
        }
    }
}

/// An account with its keys, and the service that it uses.
pub struct Service {
    /// The account of the vector: the settings without the address.
    account: Json,
    address: SocketAddr,
    /// The unexpected requests.
    wrong: Arc<Mutex<Vec<String>>>,
    thread: JoinHandle<VecDeque<Expected>>,
}

impl Service {
    /// Starts a service that expects these calls, wave by wave. The calls of a wave may come in any order, but a
    /// refused one comes last.
    pub fn start(account: &Json, waves: Vec<Vec<Expected>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (account, wrong) = (account.clone(), Arc::<Mutex<Vec<String>>>::default());
        let (asked_of, noted) = (account.clone(), Arc::clone(&wrong));
        let thread = std::thread::spawn(move || serve(listener, &asked_of, waves, &noted));
        Self { account, address, wrong, thread }
    }

    /// Returns the settings of the client.
    pub fn settings(&self) -> Json {
        let mut settings = self.account.clone();
        let fields = settings.as_object_mut().unwrap();
        fields.remove("api");
        let url = usual(&self.account);
        let path = url.splitn(4, '/').nth(3).map_or_else(String::new, |path| format!("/{path}"));
        fields.insert("base_url".to_owned(), json!(format!("http://{}{path}", self.address)));
        fields.insert("max_retries".to_owned(), json!(0));
        fields.insert("pace".to_owned(), json!(false));
        settings
    }

    /// Removes the address of the service from the error of a refused connection, since the vectors do not have it.
    pub fn without_address(&self, text: &str) -> String {
        text.replace(&format!("could not connect to {}: ", self.address), "")
    }

    /// Ends the service, and returns the unexpected requests and the missing ones.
    pub fn end(self) -> Vec<String> {
        // The service is already closed if it had to refuse a call.
        if let Ok(mut stream) = TcpStream::connect(self.address) {
            drop(stream.write_all(b"END / HTTP/1.1\r\n\r\n"));
        }
        let left = self.thread.join().unwrap();
        let mut wrong = std::mem::take(&mut *self.wrong.lock().unwrap());
        wrong.extend(left.iter().map(|expected| format!("not asked: {}", expected.request)));
        wrong
    }
}

/// Returns the base URL that an account has in the vectors.
fn usual(account: &Json) -> String {
    let usual = match account["api"].as_str().unwrap() {
        "kiwivm" => "https://api.64clouds.com/v1",
        _ => "https://api.vultr.com",
    };
    account["base_url"].as_str().unwrap_or(usual).trim_end_matches('/').to_owned()
}

/// Answers one connection after the other. A service that has to refuse the next call stops listening before it
/// answers.
fn serve(
    listener: TcpListener,
    account: &Json,
    waves: Vec<Vec<Expected>>,
    wrong: &Mutex<Vec<String>>,
) -> VecDeque<Expected> {
    let mut waves: VecDeque<VecDeque<Expected>> = waves.into_iter().map(VecDeque::from).collect();
    loop {
        while waves.front().is_some_and(VecDeque::is_empty) {
            waves.pop_front();
        }
        if waves.front().and_then(|wave| wave.front()).is_some_and(|next| next.response.is_none()) {
            refusing::instead_of(listener);
            return VecDeque::new();
        }
        let (mut stream, _) = listener.accept().unwrap();
        let Some(request) = read(&mut stream, account) else { return waves.into_iter().flatten().collect() };
        let wave = waves.front_mut();
        let found = wave.and_then(|wave| {
            let at = wave.iter().position(|expected| expected.request == request)?;
            wave.remove(at)
        });
        let (status, body) = found.and_then(|expected| expected.response).unwrap_or_else(|| {
            wrong.lock().unwrap().push(format!("asked: {request}"));
            (500, String::new())
        });
        let last = waves.iter().flatten().next().is_some_and(|next| next.response.is_none());
        let head = format!("HTTP/1.1 {status} \r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
        if last {
            refusing::instead_of(listener);
            stream.write_all((head + &body).as_bytes()).unwrap();
            return VecDeque::new();
        }
        stream.write_all((head + &body).as_bytes()).unwrap();
    }
}

/// Reads a request in the format of the vectors, with masked keys; `None` for the final `END`.
fn read(stream: &mut TcpStream, account: &Json) -> Option<String> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    let mut words = line.split(' ');
    let (method, target) = (words.next().unwrap().to_owned(), words.next().unwrap_or_default().to_owned());
    if method == "END" {
        return None;
    }
    let mut length = 0;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).unwrap();
        let Some((name, value)) = header.split_once(':') else { break };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let mut body = String::from_utf8(body).unwrap();
    for key in ["api_key", "public_token", "private_token"] {
        if let Some(key) = account[key].as_str() {
            body = body.replace(key, "***");
        }
    }
    let url = usual(account);
    let origin: Vec<_> = url.splitn(4, '/').take(3).collect();
    let space = if body.is_empty() { "" } else { " " };
    Some(format!("{method} {}{target}{space}{body}", origin.join("/")))
}
