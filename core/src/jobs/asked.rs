//! The calls that jobs make, and the parts of the answers that they read.

use crate::declare::arg::Arg;
use crate::schema::shape::Op;
use crate::value::typed::{Call, Typed};
use crate::value::{Read, Value};
use std::marker::PhantomData;

/// A call that a job makes.
pub(crate) trait Asked {
    /// The part of the answer that the job needs.
    type Answer;
    fn op(&self) -> &'static Op;
    /// Returns its arguments, in the order of [`Op::params`].
    fn args(&self) -> Vec<Option<Arg>>;
    fn read(&self, answer: &Value) -> Read<Self::Answer>;
}

/// A call whose type is erased, so that the code that handles its answer is compiled only once.
pub(super) type AnyAsked<A> = Box<dyn Asked<Answer = A>>;

impl<C: Call> Asked for C {
    type Answer = C::Answer;

    fn op(&self) -> &'static Op {
        C::OP
    }

    fn args(&self) -> Vec<Option<Arg>> {
        Call::args(self)
    }

    fn read(&self, answer: &Value) -> Read<C::Answer> {
        answer.read()
    }
}

/// A call of whose answer only a few fields are read: reading all of them is much code.
pub(super) struct Few<C, A>(C, PhantomData<A>);

/// Returns that call, with its answer read as a record of these fields.
pub(super) const fn few<C: Call, A: Typed>(call: C) -> Few<C, A> {
    Few(call, PhantomData)
}

impl<C: Call, A: Typed> Asked for Few<C, A> {
    type Answer = A;

    fn op(&self) -> &'static Op {
        C::OP
    }

    fn args(&self) -> Vec<Option<Arg>> {
        self.0.args()
    }

    fn read(&self, answer: &Value) -> Read<A> {
        answer.read()
    }
}

struct Mapped<C, M>(C, M);

/// Returns that call, with its answer converted by `map`.
pub(super) fn mapped<C: Asked + 'static, A>(call: C, map: impl Fn(C::Answer) -> A + 'static) -> AnyAsked<A> {
    Box::new(Mapped(call, map))
}

impl<C: Asked, A, M: Fn(C::Answer) -> A> Asked for Mapped<C, M> {
    type Answer = A;

    fn op(&self) -> &'static Op {
        self.0.op()
    }

    fn args(&self) -> Vec<Option<Arg>> {
        self.0.args()
    }

    fn read(&self, answer: &Value) -> Read<A> {
        self.0.read(answer).map(&self.1)
    }
}
