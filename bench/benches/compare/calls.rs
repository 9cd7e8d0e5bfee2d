//! Calls a second over loopback, one connection kept alive but by what acts, time-outs on.

use crate::measure::{Contest, print};
use rustix::thread::{CpuSet, sched_setaffinity};
use serde_json::json;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};
use vpswire::account::Account;
use vpswire::{Client, vultr};

const BODY: &str = r#"{"balance":"-5519.11","pending_charges":"57.03","last_payment_date":"2014-07-18 15:31:01","last_payment_amount":"-1.00"}"#;

/// Answers every request on every connection with the same small body.
fn serve() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let answer =
        format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{BODY}", BODY.len());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, answer) = (stream.unwrap(), answer.clone());
            stream.set_nodelay(true).unwrap();
            std::thread::spawn(move || {
                let mut buffer = [0; 4096];
                let mut seen = Vec::new();
                while let Ok(n) = stream.read(&mut buffer) {
                    if n == 0 {
                        return;
                    }
                    seen.extend_from_slice(&buffer[..n]);
                    // The head of a GET, or the form of a POST.
                    if seen.ends_with(b"\r\n\r\n") || seen.ends_with(b"SUBID=1") {
                        seen.clear();
                        stream.write_all(answer.as_bytes()).unwrap();
                    }
                }
            });
        }
    });
    address
}

/// Has client and server share a core: else how long an idle one takes to wake up is most of what is measured.
fn share_a_core() {
    let mut core = CpuSet::new();
    core.set(0);
    sched_setaffinity(None, &core).unwrap();
}

/// How often a call is made in each round.
const TIMES: u32 = 1_000;

/// By how much a call that is never answered takes longer than its time-out, at most.
pub fn late() {
    const TIMEOUT: Duration = Duration::from_millis(100);
    // It has a queue for connections, and accepts none.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let account = Account::vultr("KEY").unwrap().with_base_url(&url).unwrap();
    let client = Client::builder(account).pace(false).max_retries(0).timeout(TIMEOUT).build().unwrap();
    let once = |_| {
        let begun = Instant::now();
        assert!(client.send(&vultr::account::Info {}).is_err());
        begun.elapsed().checked_sub(TIMEOUT).unwrap()
    };
    let most = (0..20).map(once).max().unwrap();
    let what = "a call that is never answered, beyond its time-out, the latest of 20";
    print(json!({ "section": "calls", "what": what, "ours": most.as_secs_f64(), "unit": "s", "aim": 0.1 }));
}

pub fn loopback() {
    share_a_core();
    let address = serve();
    let url = format!("http://{address}/v1/account/info");

    let account = Account::vultr("KEY").unwrap().with_base_url(&format!("http://{address}")).unwrap();
    let client = Client::builder(account).pace(false).build().unwrap();
    let mut contest = Contest::default();
    contest.add_short("reads", TIMES, || client.send(&vultr::account::Info {}).unwrap());
    // Each on a connection of its own, so that no surplus answer to an earlier call can be taken for its.
    contest.add_short("acts", TIMES / 10, || client.send(&vultr::server::Reboot { subid: 1 }).unwrap());

    let curl = "libcurl, body read";
    let mut easy = curl::easy::Easy::new();
    easy.url(&url).unwrap();
    easy.timeout(Duration::from_secs(30)).unwrap();
    easy.connect_timeout(Duration::from_secs(10)).unwrap();
    let mut headers = curl::easy::List::new();
    headers.append("API-Key: KEY").unwrap();
    easy.http_headers(headers).unwrap();
    contest.add_short(curl, TIMES, move || {
        let mut body = Vec::new();
        let mut transfer = easy.transfer();
        transfer
            .write_function(|data| {
                body.extend_from_slice(data);
                Ok(data.len())
            })
            .unwrap();
        transfer.perform().unwrap();
        drop(transfer);
        assert_eq!(body.len(), BODY.len());
        body
    });

    let blocking = "reqwest blocking, body read";
    let other = reqwest::blocking::Client::builder().no_proxy().timeout(Duration::from_secs(30)).build().unwrap();
    contest
        .add_short(blocking, TIMES, move || other.get(&url).header("API-Key", "KEY").send().unwrap().bytes().unwrap());

    let raw = "a raw socket, nothing parsed";
    let mut stream = TcpStream::connect(&address).unwrap();
    stream.set_nodelay(true).unwrap();
    let request = format!("GET /v1/account/info HTTP/1.1\r\nHost: {address}\r\nAPI-Key: KEY\r\n\r\n");
    contest.add_short(raw, TIMES, move || {
        stream.write_all(request.as_bytes()).unwrap();
        let (mut buffer, mut seen) = ([0; 4096], 0);
        while seen < BODY.len() + 60 {
            seen += stream.read(&mut buffer).unwrap();
        }
        buffer
    });
    let times = contest.run();
    for against in [curl, blocking, raw] {
        times.compare("calls", "a call that reads, answer typed", "reads", against, None);
    }
    times.compare("calls", "a call that acts, on a connection of its own", "acts", curl, None);
}
