//! The calls that jobs make, and what they read of the answers.

use crate::declare::arg::Arg;
use crate::schema::shape::Op;
use crate::value::typed::{Call, Typed};
use crate::value::{Read, Value};
use std::marker::PhantomData;

/// A call that a job makes.
pub(crate) trait Asked {
    /// What the job needs of the answer.
    type Answer;
    fn op(&self) -> &'static Op;
    /// Its arguments, in the order of [`Op::params`].
    fn args(&self) -> Vec<Option<Arg>>;
    fn read(&self, answer: &Value) -> Read<Self::Answer>;
}

/// One whose type does not show which call it is: what is done with its answer is code that is there once.
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

/// A call of whose answer a few fields are read: reading all of them is much code.
pub(super) struct Few<C, A>(C, PhantomData<A>);

/// That call, read as a record of these fields.
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

/// That call, with what is made of its answer.
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
