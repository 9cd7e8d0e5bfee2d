//! ntfy: a topic on ntfy.sh or on a self-hosted server.

use crate::channels::channel::{Channel, ChannelError, shorten};
use crate::channels::post::Poster;
use crate::channels::secret::{Places, Secret};
use crate::event::{Change, Event, Severity};
use serde::Deserialize;
use serde_json::json;
use std::path::{Path, PathBuf};

/// The maximum length of a message that ntfy shows as text, bytes.
const LONGEST: usize = 4096;

/// A topic. If the server requires no token, anyone who knows the name of the topic can read it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ntfy {
    /// The server.
    #[serde(default = "ntfy_sh")]
    pub url: Secret,
    /// The topic.
    pub topic: Secret,
    /// An access token for the server.
    pub token: Option<Secret>,
    /// A file with the token.
    pub token_file: Option<PathBuf>,
    /// A command that prints the token.
    pub token_command: Option<String>,
    /// Whether plain HTTP is allowed to other machines.
    #[serde(default)]
    pub allow_plain_http: bool,
}

fn ntfy_sh() -> Secret {
    Secret::new("https://ntfy.sh/")
}

struct Topic {
    poster: Poster,
    name: Secret,
}

impl Ntfy {
    pub(super) fn open(&self, beside: &Path) -> Result<Box<dyn Channel>, String> {
        let Self { token, token_file, token_command, .. } = self;
        let token = Places { name: "token", value: token, file: token_file, command: token_command }.fetch(beside)?;
        let bearer = |token: &Secret| Secret::new(format!("Bearer {}", token.expose()));
        let headers = token.iter().map(|token| ("Authorization".to_owned(), bearer(token))).collect();
        let secrets: Vec<_> = token.iter().chain([&self.topic]).collect();
        let poster = Poster::new(self.url.clone(), headers, &secrets, self.allow_plain_http)?;
        Ok(Box::new(Topic { poster, name: self.topic.clone() }))
    }
}

impl Channel for Topic {
    fn deliver(&self, event: &Event) -> Result<(), ChannelError> {
        let (priority, tag) = match (event.change, event.severity) {
            (Change::Ended, _) => (3, "white_check_mark"),
            (_, Severity::Info) => (2, "information_source"),
            (_, Severity::Warning) => (4, "warning"),
            (_, Severity::Critical) => (5, "rotating_light"),
        };
        let body = json!({
            "topic": self.name.expose(),
            "title": event.title,
            "message": shorten(&event.text, LONGEST),
            "priority": priority,
            "tags": [tag],
        });
        self.poster.post(&body)?.accepted()
    }
}
