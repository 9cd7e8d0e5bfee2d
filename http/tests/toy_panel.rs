//! The Rust client with a panel that only the test declares: every method over a real socket.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;
#[path = "../../core/tests/common/toy.rs"]
mod toy;

use common::{Server, Then, ok};
use std::io::Write;
use vpswire::Client;
use vpswire_core::{args, error, node, shape, typed};

#[test]
fn each_method_arrives_as_it_is_declared() {
    let server = Server::new(|stream, number| {
        let answer = match number {
            0 => ok(r#"{"data":{"machines":[{"id":7,"label":"web"}],"next":"p2"}}"#),
            1 => ok(r#"{"data":{"machines":[],"next":null}}"#),
            2 | 3 => ok(r#"{"data":{"id":7,"label":"web"}}"#),
            _ => "HTTP/1.1 204 No Content\r\n\r\n".to_owned(),
        };
        stream.write_all(answer.as_bytes()).unwrap();
        Then::Keep
    });
    let account = toy::account(&format!("{}/api", server.url())).unwrap();
    let client = Client::builder(account).max_retries(0).build().unwrap();

    let mut list = toy::List::default();
    let page = client.send(&list).unwrap();
    assert_eq!(page.answer.machines[0], toy::Machine { id: 7, label: "web".into() });
    list.cursor.clone_from(&page.answer.next);
    assert_eq!(client.send(&list).unwrap().answer.next, None);
    assert_eq!(client.send(&toy::Replace::new(7, "web", vec!["a".to_owned()])).unwrap().answer.id, 7);
    assert_eq!(client.send(&toy::Resize::new(7, "d1", 40)).unwrap().answer.id, 7);
    client.send(&toy::Destroy::new(7, "d1")).unwrap();

    let requests = server.requests();
    let lines: Vec<_> = requests.iter().map(|request| request.lines().next().unwrap()).collect();
    assert_eq!(
        lines,
        [
            "GET /api/v2/machines HTTP/1.1",
            "GET /api/v2/machines?cursor=p2 HTTP/1.1",
            "PUT /api/v2/machines/7 HTTP/1.1",
            "PATCH /api/v2/machines/7/disks/d1 HTTP/1.1",
            "DELETE /api/v2/machines/7/disks/d1 HTTP/1.1",
        ]
    );
    let bodies: Vec<_> = requests.iter().map(|request| request.split_once("\r\n\r\n").unwrap().1).collect();
    assert_eq!(bodies, ["", "", r#"{"label":"web","tags":["a"]}"#, r#"{"size":40}"#, ""]);
    let bearer = format!("authorization: bearer {}\r\n", toy::TOKEN.to_lowercase());
    assert!(requests.iter().all(|request| request.to_lowercase().contains(&bearer)), "{requests:?}");
}
