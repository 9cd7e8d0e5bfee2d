//! Deploying an SSH key.

use crate::apis::vultr::sshkey::{Create, List};
use crate::jobs::flow::{Flow, Unready};
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::Run;
use crate::jobs::spec::Logic;
use crate::value::typed::Call;
use vpswire_macros::{Job, Record, ToJson};

/// Add an SSH key to the account unless it is already there. Servers that are created with its id get the key; running
/// servers are not changed.
#[derive(Clone, PartialEq, Job)]
#[job(Vultr, effect = Bills, returns = Deployed)]
pub struct DeployKey {
    /// The name of the key.
    pub name: String,
    /// The public key, as one line of an `authorized_keys` file.
    pub ssh_key: String,
}

/// A key of the account.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Deployed {
    /// Its id.
    pub sshkeyid: String,
    /// Whether this job added it.
    pub added: bool,
}

/// The key in the list of keys.
#[derive(Clone, PartialEq, Record, ToJson)]
struct Found {
    /// Its id.
    id: Option<String>,
}

impl DeployKey {
    /// Returns the type and the data of a key; the rest is a comment.
    fn data(key: &str) -> impl Iterator<Item = &str> {
        key.split_whitespace().take(2)
    }

    fn find(&self, keys: <List as Call>::Answer) -> Option<String> {
        let same = |key: &str| Self::data(key).eq(Self::data(&self.ssh_key));
        keys.into_iter().find(|(_, key)| key.ssh_key.as_deref().is_some_and(same)).map(|(id, _)| id)
    }
}

impl Logic for DeployKey {
    fn drive(&self, run: &mut Run) -> Flow<Deployed> {
        if Self::data(&self.ssh_key).count() < 2 {
            return Err(run.invalid("ssh_key", "expected one line of an authorized_keys file"));
        }
        let before = run.read("before", &List {}, |keys| Found { id: self.find(keys) })?;
        run.agree(|| {
            let plan = Plan::new().with(PlanVerb::Reads, "before", List::OP.id, "the SSH keys of the account");
            match before.id {
                Some(_) => plan,
                None => plan.with(PlanVerb::Makes, "create", Create::OP.id, format!("the SSH key \"{}\"", self.name)),
            }
        })?;
        if let Some(sshkeyid) = before.id {
            return Ok(Deployed { sshkeyid, added: false });
        }
        let call = Create { name: self.name.clone(), ssh_key: self.ssh_key.clone() };
        let made = run.act("create", &call, |_, answer| {
            answer.ok().map(|key| Deployed { sshkeyid: key.sshkeyid, added: true })
        })?;
        if let Some(made) = made {
            return Ok(made);
        }
        let found = run.look("create", &List {}, |keys| {
            let sshkeyid = self.find(keys?).ok_or(Unready::Pending(None))?;
            Ok(Deployed { sshkeyid, added: true })
        })?;
        found.ok_or_else(|| run.cannot_tell("create"))
    }
}
