//! The declaration of a job: a row for each, which the printed faces, the command and a saved text find it by.

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
    /// What it does, for people. Only there with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
    /// The gravest thing that it does to the world: one that destroys may make something first, which costs money.
    pub effect: Effect,
    /// Its parameters.
    pub params: &'static [Field],
    /// What it reports in the end.
    pub returns: &'static Shape,
    /// What it does next, by what is known.
    pub(crate) drive: fn(&mut Run) -> Flow<String>,
}

/// A job with its parameters: what [`#[derive(Job)]`](vpswire_macros::Job) makes of a struct.
pub trait Job: Typed + ToJson {
    /// What it reports in the end.
    type Answer: Typed;
    /// The job's row of the list.
    const SPEC: &'static JobSpec;
}

/// What a job does.
///
/// The function runs from its beginning at every step. What is known already, it gets at once from the run; at the first
/// thing that is not known, it halts with the step that finds it out. So the same answers always lead to the same step, and
/// the answers are all that there is to save.
pub(crate) trait Logic: Job<Answer: Fact> {
    fn drive(&self, run: &mut Run) -> Flow<Self::Answer>;
}

/// The next step of a job of that type, or its answer as JSON.
pub(crate) fn drive<J: Logic>(run: &mut Run) -> Flow<String> {
    let job: J = run.params()?;
    let answer = job.drive(run)?;
    Ok(written(&answer))
}
