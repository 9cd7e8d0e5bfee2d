//! The declaration of a job: a row for each, by which the generated interfaces, the command and a saved text find it.

use crate::jobs::flow::{Fact, Flow};
use crate::jobs::run::Run;
use crate::schema::shape::{Api, Effect, Field, Shape};
use crate::value::to_json::{ToJson, written};
use crate::value::typed::Typed;

/// A job: one row of the list of jobs.
#[derive(Debug)]
pub struct JobSpec {
    /// The API that it is for.
    pub api: Api,
    /// Its name within the API: `rotate`.
    pub name: &'static str,
    /// The description of the job, for people. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
    /// The gravest effect of the job: one that destroys may also make something first, which costs money.
    pub effect: Effect,
    /// Its parameters.
    pub params: &'static [Field],
    /// The shape of its result.
    pub returns: &'static Shape,
    /// The function that returns its next step, given the known facts.
    pub(crate) drive: fn(&mut Run) -> Flow<String>,
}

/// A job with its parameters. [`#[derive(Job)]`](vpswire_macros::Job) implements it for a struct.
pub trait Job: Typed + ToJson {
    /// The type of its result.
    type Answer: Typed;
    /// The job's row of the list.
    const SPEC: &'static JobSpec;
}

/// The logic of a job.
///
/// The function runs from its beginning at every step. Facts that are already known are returned at once by the run; at
/// the first unknown fact it halts with the step that finds it out. So the same answers always lead to the same step,
/// and only the answers need to be saved.
pub(crate) trait Logic: Job<Answer: Fact> {
    fn drive(&self, run: &mut Run) -> Flow<Self::Answer>;
}

/// Returns the next step of a job of that type, or its result as JSON.
pub(crate) fn drive<J: Logic>(run: &mut Run) -> Flow<String> {
    let job: J = run.params()?;
    let answer = job.drive(run)?;
    Ok(written(&answer))
}
