//! The small HTTP/1.1 server of vpswire on loopback: a thread that takes connections, and one for each of them.
//!
//! A [`Listening`] port hands each connection to a function, which [`talk`]s HTTP over it: requests are read within limits,
//! those that a [`Gate`] does not let in are refused before their bodies are read, and an [`Answer`] writes what it likes,
//! byte by byte if it has to. A [`Server`] does all of it for answers that a function gives whole.

mod connection;
mod gate;
mod head;
mod listen;
mod options;
mod pipe;
mod read;
mod request;
mod server;
#[cfg(feature = "tls")]
mod tls;

pub use connection::{Answer, Kept, Reply, prepare, talk};
pub use gate::{Gate, is_from_page};
pub use head::{head, length};
pub use listen::{Listening, bind, url};
pub use options::Options;
pub use pipe::{Pipe, uninterrupted};
pub use request::{Head, Refusal, Request};
pub use server::{Response, Server};
#[cfg(feature = "tls")]
pub use tls::Tls;
