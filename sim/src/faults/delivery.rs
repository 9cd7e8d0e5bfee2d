//! The outcome of a request: the answer, and how it is delivered.

use crate::faults::fault::Fault;
use vpswire_core::shape::Op;
use vpswire_core::wire::Response;

/// The outcome of a request.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The call, if the table has it.
    pub op: Option<&'static Op>,
    /// The answer, in the untidy format of the service.
    pub response: Response,
    /// The delivery of the answer.
    pub delivery: Delivery,
}

/// The delivery of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// The whole answer arrives.
    Whole,
    /// Nothing arrives: the connection is closed without an answer.
    Lost,
    /// The fault breaks the connection.
    Broken(Fault),
}
