//! Passwords for the caller: handed over once, in a separate step, and never saved.

use crate::jobs::asked::Asked;
use crate::jobs::flow::{Flow, Halt};
use crate::jobs::run::Run;
use crate::jobs::step::{JobStep, Secret};
use crate::schema::shape::Shape;
use crate::value::Value;

impl Run {
    /// Hands a password over before anything else is done.
    pub(super) fn give(&mut self, name: &'static str, value: String) {
        let secret = Secret { name, value };
        self.passing.secrets.push(secret.clone());
        self.passing.secret = Some(secret);
    }

    /// Hands over the secrets in an answer, even if the rest of it cannot be read.
    pub(super) fn give_secrets_of(&mut self, shape: &Shape, answer: &Value) {
        for field in shape.record().map_or(&[][..], |record| record.fields).iter().filter(|field| field.secret) {
            let text = answer.get(field.name).and_then(|value| value.as_text().ok().map(|text| text.into_owned()));
            if let Some(text) = text {
                self.give(field.name, text);
            }
        }
    }

    /// Reads a password and hands it over, once.
    pub(super) fn give_from<C: Asked>(
        &mut self,
        name: &'static str,
        call: &C,
        take: impl FnOnce(C::Answer) -> Option<String>,
    ) -> Flow<()> {
        let mut password = None;
        self.read(name, call, |answer| {
            password = take(answer);
            password.is_some()
        })?;
        if let Some(password) = password {
            self.give(name, password);
        }
        self.hand_over()
    }

    /// Halts if a password is to be handed over.
    pub(super) fn hand_over(&mut self) -> Flow<()> {
        match self.passing.secret.take() {
            Some(secret) => Err(Halt::Step(Box::new(JobStep::Secret(secret)))),
            None => Ok(()),
        }
    }

    /// Returns a password that this process has handed over.
    pub(super) fn given(&self, name: &str) -> Option<String> {
        self.passing.secrets.iter().find(|secret| secret.name == name).map(|secret| secret.value.clone())
    }
}
