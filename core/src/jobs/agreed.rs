//! Restricts a job to its plan, which is shown and agreed to first: nothing else is changed.

use crate::declare::arg::Arg;
use crate::jobs::flow::{Flow, Halt};
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::Run;
use crate::jobs::step::JobStep;
use crate::schema::shape::{Effect, Op};
use crate::text::int;

/// The parameter that an error names if a change is not in the plan.
pub(super) const PLAN: &str = "plan";

impl Run {
    /// Shows the plan and waits until it is agreed to. After that nothing else may be changed.
    pub(super) fn agree(&mut self, plan: impl FnOnce() -> Plan) -> Flow<()> {
        if self.agreed {
            return Ok(());
        }
        if self.passing.shown {
            self.agreed = true;
            return Ok(());
        }
        self.passing.shown = true;
        let plan = self.plan.get_or_insert_with(plan).clone();
        Err(Halt::Step(Box::new(JobStep::Plan(plan))))
    }

    /// Refuses the change of a saved job that is not in its plan, before anything is read for it.
    pub(super) fn check_agreed(&self, key: &str, op: &Op, args: &[Option<Arg>]) -> Flow<()> {
        if self.agreed { self.check_planned(key, op, args) } else { Ok(()) }
    }

    /// Refuses a change that is not in the plan.
    pub(super) fn check_planned(&self, key: &str, op: &Op, args: &[Option<Arg>]) -> Flow<()> {
        let item = self.plan.iter().flat_map(Plan::changes).find(|item| item.key == key && self.agreed);
        let named = |id: &str| {
            args.iter().flatten().any(|arg| match arg {
                Arg::Text(text) => text == id,
                Arg::Int(number) => int::text(*number) == id,
                _ => false,
            })
        };
        let planned = item.is_some_and(|item| {
            let deletes = op.effect != Effect::Destroys || item.verb == PlanVerb::Deletes;
            deletes && item.call == op.id && item.id.as_deref().is_none_or(named)
        });
        if planned { Ok(()) } else { Err(self.invalid(PLAN, &format!("{key} is not in the plan"))) }
    }
}
