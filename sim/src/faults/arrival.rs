//! The part of an answer that reaches the client, for hosts without a socket to break: a simulated `fetch`, a test.

use crate::faults::delivery::{Delivery, Outcome};
use crate::faults::fault::{BETWEEN_BYTES, Fault};
use std::time::Duration;
use vpswire_core::wire::Response;
use vpswire_serve::{head, length};

/// The bytes that reach a client, and the end of the answer. A host reproduces it as its own HTTP client would.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The status, headers and the part of the body that arrives; `None` if not even the head arrives.
    pub response: Option<Response>,
    /// The end of the answer.
    pub end: End,
}

/// The end of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The normal end: the answer is complete.
    Complete,
    /// The connection breaks.
    Broken,
    /// No more bytes arrive, and the connection stays open until the client gives up.
    Never,
    /// The body arrives one byte at a time, with this interval.
    Slow(Duration),
    /// The body is repeated without end.
    Endless,
}

impl Outcome {
    /// Returns what a client sees. Faults below the level of an answer (lengths, chunks and compression) become what an
    /// HTTP client makes of them.
    ///
    /// ```
    /// use std::time::Duration;
    /// use vpswire_sim::{End, Incoming, Rule, World};
    ///
    /// let mut world = World::default();
    /// world.add_fault("vultr:os.list:1=stall".parse::<Rule>()?);
    /// let request = Incoming {
    ///     method: "GET".into(),
    ///     path: "/vultr/v1/os/list".into(),
    ///     query: String::new(),
    ///     headers: Vec::new(),
    ///     body: Vec::new(),
    /// };
    /// let now = Duration::from_secs(1_700_000_000);
    /// assert_eq!(world.handle(&request, now).arrival().end, End::Never);
    /// assert_eq!(world.handle(&request, now).arrival().end, End::Complete);
    /// # Ok::<(), String>(())
    /// ```
    #[must_use]
    pub fn arrival(self) -> Arrival {
        let Self { mut response, delivery, .. } = self;
        let fault = match delivery {
            Delivery::Whole => return Arrival { response: Some(response), end: End::Complete },
            Delivery::Lost => return Arrival { response: None, end: End::Broken },
            Delivery::Broken(fault) => fault,
        };
        let half = response.body.len() / 2;
        let (body, end) = match fault {
            Fault::Silent => (None, End::Never),
            // An empty body is complete without its second half.
            Fault::Stall | Fault::ResetWithin if response.body.is_empty() => (Some(0), End::Complete),
            Fault::Stall => (Some(half), End::Never),
            Fault::ResetWithin => (Some(half), End::Broken),
            Fault::LongLength => (Some(response.body.len()), End::Broken),
            Fault::ShortLength => (Some(half), End::Complete),
            Fault::Cut(bytes) => {
                let head = head(response.status, &response.headers, false, &[&length(&response.body)]).len();
                let body = usize::try_from(bytes).unwrap_or(usize::MAX).checked_sub(head);
                let whole = body.is_some_and(|body| body >= response.body.len());
                (body, if whole { End::Complete } else { End::Broken })
            }
            Fault::Drip => (Some(response.body.len()), End::Slow(BETWEEN_BYTES)),
            Fault::Bomb | Fault::Endless => {
                response.body = b" ".repeat(1 << 16);
                (Some(response.body.len()), End::Endless)
            }
            Fault::OddChunks => (Some(response.body.len()), End::Complete),
            _ => (None, End::Broken),
        };
        let response = body.map(|size| {
            response.body.truncate(size);
            response
        });
        Arrival { response, end }
    }
}

#[cfg(test)]
mod tests {
    use super::{Arrival, End};
    use crate::faults::delivery::{Delivery, Outcome};
    use crate::faults::fault::{BETWEEN_BYTES, Fault};
    use vpswire_core::wire::Response;

    fn arrival(delivery: Delivery) -> (Option<String>, End) {
        arrival_of("12345678", delivery)
    }

    fn arrival_of(body: &str, delivery: Delivery) -> (Option<String>, End) {
        let response = Response { status: 200, headers: Vec::new(), body: body.into() };
        let Arrival { response, end } = Outcome { op: None, response, delivery }.arrival();
        (response.map(|response| String::from_utf8(response.body).unwrap()), end)
    }

    #[test]
    fn what_is_below_an_answer_becomes_what_a_client_makes_of_it() {
        let is = |fault, body: Option<&str>, end| {
            assert_eq!(arrival(Delivery::Broken(fault)), (body.map(str::to_owned), end), "{fault}");
        };
        assert_eq!(arrival(Delivery::Whole), (Some("12345678".to_owned()), End::Complete));
        assert_eq!(arrival(Delivery::Lost), (None, End::Broken));
        for fault in [Fault::Reset, Fault::TwoLengths, Fault::BadChunk, Fault::Garbage, Fault::Cut(10)] {
            is(fault, None, End::Broken);
        }
        is(Fault::Silent, None, End::Never);
        is(Fault::Stall, Some("1234"), End::Never);
        is(Fault::ResetWithin, Some("1234"), End::Broken);
        for fault in [Fault::Stall, Fault::ResetWithin] {
            assert_eq!(arrival_of("", Delivery::Broken(fault)), (Some(String::new()), End::Complete));
        }
        is(Fault::ShortLength, Some("1234"), End::Complete);
        is(Fault::LongLength, Some("12345678"), End::Broken);
        is(Fault::OddChunks, Some("12345678"), End::Complete);
        is(Fault::Drip, Some("12345678"), End::Slow(BETWEEN_BYTES));
        is(Fault::Endless, Some(&" ".repeat(1 << 16)), End::Endless);
        is(Fault::Bomb, Some(&" ".repeat(1 << 16)), End::Endless);
        // "HTTP/1.1 200 OK", "Connection: close", "Content-Length: 8", each with its line ending, and an empty line.
        is(Fault::Cut(57), Some(""), End::Broken);
        is(Fault::Cut(60), Some("123"), End::Broken);
        is(Fault::Cut(65), Some("12345678"), End::Complete);
    }
}
