//! Deploying SSH keys.

use crate::apis::kiwivm::{GetSshKeys, UpdateSshKeys};
use crate::error::Code;
use crate::jobs::flow::Flow;
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::Run;
use crate::jobs::spec::Logic;
use crate::value::typed::{Call, Lines};
use std::collections::HashSet;
use vpswire_macros::{Job, Record, ToJson};

/// Add SSH keys to those that the next installation will put on the VPS. The running system is not changed.
#[derive(Clone, PartialEq, Job)]
#[job(Kiwivm, effect = Sets, returns = Deployed)]
pub struct DeployKeys {
    /// The public keys, one per line.
    pub ssh_keys: Lines,
}

/// The SSH keys that are stored for a VPS.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Deployed {
    /// All stored keys.
    pub ssh_keys: Vec<String>,
    /// The keys that this job added.
    pub added: Vec<String>,
}

/// The keys that the service has stored.
#[derive(Clone, PartialEq, Record, ToJson)]
struct Kept {
    /// The keys.
    keys: Vec<String>,
}

fn kept(run: &mut Run, name: &str) -> Flow<Vec<String>> {
    let kept = run.read(name, &GetSshKeys {}, |answer| {
        let lines = answer.ssh_keys_veid.unwrap_or_default().0;
        Kept { keys: lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect() }
    })?;
    Ok(kept.keys)
}

impl Logic for DeployKeys {
    fn drive(&self, run: &mut Run) -> Flow<Deployed> {
        let wanted: Vec<_> = self.ssh_keys.iter().map(|key| key.trim()).filter(|key| !key.is_empty()).collect();
        if wanted.is_empty() {
            return Err(run.invalid("ssh_keys", "expected a public key, got none"));
        }
        let before = kept(run, "before")?;
        let mut known: HashSet<_> = before.iter().map(String::as_str).collect();
        let added: Vec<_> = wanted.into_iter().filter(|key| known.insert(key)).map(str::to_owned).collect();
        run.agree(|| {
            let plan = Plan::new().with(PlanVerb::Reads, "before", GetSshKeys::OP.id, "the SSH keys of the VPS");
            if added.is_empty() {
                return plan;
            }
            let what = format!("the SSH keys of the VPS: {} are added to {}", added.len(), before.len());
            plan.with(PlanVerb::Changes, "keys", UpdateSshKeys::OP.id, what)
        })?;
        let all: Vec<_> = before.iter().chain(&added).cloned().collect();
        if !added.is_empty() {
            run.set("keys", &UpdateSshKeys { ssh_keys: Lines(all) })?;
        }
        let now = kept(run, "after")?;
        let there: HashSet<_> = now.iter().map(String::as_str).collect();
        if added.iter().any(|key| !there.contains(key.as_str())) {
            return Err(run.refuse(Code::Service, "the service does not list the keys that were set"));
        }
        Ok(Deployed { ssh_keys: now, added })
    }
}
