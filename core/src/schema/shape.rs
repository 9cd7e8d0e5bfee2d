//! The shapes of calls and answers: const data, nothing else.

/// One of the three APIs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Api {
    /// KiwiVM v1 (BandwagonHost).
    Kiwivm,
    /// The CVM Client API, self-hosted.
    Cvm,
    /// Vultr v1.
    Vultr,
}

impl Api {
    /// All APIs, in the order of every listing.
    pub const ALL: [Self; 3] = [Self::Kiwivm, Self::Cvm, Self::Vultr];

    /// Returns its name in lower case, as in commands, files and vectors.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kiwivm => "kiwivm",
            Self::Cvm => "cvm",
            Self::Vultr => "vultr",
        }
    }

    /// Finds an API by its lower-case name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|api| api.as_str() == name)
    }
}

/// The HTTP method of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Method {
    /// Parameters in the query string.
    Get,
    /// Parameters in the body.
    Post,
    /// Parameters in the body.
    Put,
    /// Parameters in the body.
    Patch,
    /// Parameters in the query string.
    Delete,
}

impl Method {
    /// Whether parameters go into a body.
    pub const fn has_body(self) -> bool {
        matches!(self, Self::Post | Self::Put | Self::Patch)
    }

    /// Returns its name in capitals.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// The effect of a call, which decides whether it may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Effect {
    /// Only reads.
    Reads,
    /// Sets something: the same call again changes nothing more.
    Sets,
    /// Acts: executing it twice differs from executing it once.
    Acts,
    /// Destroys data, or gives up an address for good.
    Destroys,
    /// Costs money or creates something.
    Bills,
}

impl Effect {
    /// Whether a call with this effect reaches the service at most once. Such a call is sent on a connection of its own:
    /// on a pooled one, a surplus answer that is still in transit could be taken for the answer to this call.
    pub const fn once(self) -> bool {
        matches!(self, Self::Acts | Self::Destroys | Self::Bills)
    }

    /// Returns `reads`, `sets`, `acts`, `destroys` or `bills`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reads => "reads",
            Self::Sets => "sets",
            Self::Acts => "acts",
            Self::Destroys => "destroys",
            Self::Bills => "bills",
        }
    }
}

/// A call: one row of the table.
#[derive(Debug)]
pub struct Op {
    /// The API that it belongs to.
    pub api: Api,
    /// Its name within the API: `server.list`, `get_service_info`.
    pub id: &'static str,
    /// The part before the dot, if any.
    pub group: &'static str,
    /// The part after the dot.
    pub name: &'static str,
    /// Its description for users. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
    /// Its HTTP method.
    pub method: Method,
    /// Its path, which is appended to the account's base URL. `{id}` is replaced by the parameter with that wire name.
    pub path: &'static str,
    /// Its effect.
    pub effect: Effect,
    /// Whether a person must confirm it: it destroys something, costs money, or is dangerous in another way.
    pub asks: bool,
    /// The access right that the key's owner needs, if the documentation names one.
    pub access: Option<&'static str>,
    /// The call that shows the outcome of this one, if it is not the `list` or `status` of its group.
    pub look: Option<&'static str>,
    /// Whether it is sent with the account's key.
    pub needs_key: bool,
    /// The default time-out of one attempt, in seconds.
    pub timeout: u16,
    /// The replacement, if the provider calls it obsolete.
    pub deprecated: Option<&'static str>,
    /// Its parameters, in the order in which they are sent.
    pub params: &'static [Field],
    /// Its answer.
    pub returns: Shape,
}

impl Op {
    /// Matches a path against that of the call: `/vps/7/status` against `/vps/{id}/status`. Returns the wire names of the
    /// parameters in the path, each with its text, which is still percent-encoded; `None` if the paths differ.
    ///
    /// ```
    /// use vpswire_core::{shape::Api, table};
    ///
    /// let status = table::find(Api::Cvm, "vps.status").unwrap();
    /// assert_eq!(status.path_values("/vps/a%2Fb/status"), Some(vec![("id", "a%2Fb")]));
    /// for path in ["/vps/7", "/vps//status", "/vps/7/status/", "/vps/7/start"] {
    ///     assert_eq!(status.path_values(path), None, "{path}");
    /// }
    /// ```
    pub fn path_values<'p>(&self, path: &'p str) -> Option<Vec<(&'static str, &'p str)>> {
        let mut values = Vec::new();
        self.is_at(path, |name, text| values.push((name, text))).then_some(values)
    }

    /// Whether a path is that of the call. Passes on each parameter in it.
    pub(crate) fn is_at<'p>(&self, path: &'p str, mut each: impl FnMut(&'static str, &'p str)) -> bool {
        let mut given = path.split('/');
        self.path.split('/').all(|part| match (placeholder(part), given.next()) {
            (Some(name), Some(text)) if !text.is_empty() => {
                each(name, text);
                true
            }
            (None, Some(text)) => text == part,
            _ => false,
        }) && given.next().is_none()
    }
}

/// Returns the wire name in a placeholder of a path: `id` for `{id}`.
pub(crate) fn placeholder(part: &str) -> Option<&str> {
    part.strip_prefix('{')?.strip_suffix('}')
}

/// A parameter of a call, or a field of a record.
#[derive(Debug)]
pub struct Field {
    /// Its name in every language: the wire name in snake_case.
    pub name: &'static str,
    /// Its name on the wire.
    pub wire: &'static str,
    /// Its wire name in older editions: parameters are sent under both, answers may come under either.
    pub alias: Option<&'static str>,
    /// Its meaning, for users. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
    /// Whether it holds a password, token or key, which is masked in every output.
    pub secret: bool,
    /// The check of a parameter's value before anything is sent.
    pub check: Option<Check>,
    /// The service's default for an omitted optional parameter.
    pub assumed: Option<&'static str>,
    /// The unit of a number in an answer. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub unit: Option<Unit>,
    /// Its type.
    pub shape: Shape,
}

impl Field {
    /// Whether it may be omitted.
    pub const fn optional(&self) -> bool {
        matches!(self.shape, Shape::Optional(_))
    }

    /// Returns its possible names in an answer, each once.
    pub(crate) fn names(&self) -> [Option<&'static str>; 3] {
        [Some(self.wire), (self.name != self.wire).then_some(self.name), self.alias]
    }
}

/// The unit of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unit {
    /// Bytes.
    Bytes,
    /// KB, as the service counts them.
    Kilobytes,
    /// MB, as the service counts them.
    Megabytes,
    /// GB, as the service counts them.
    Gigabytes,
    /// Seconds.
    Seconds,
    /// Seconds since 1970 UTC.
    UnixSeconds,
    /// Hundredths.
    Percent,
    /// US dollars.
    UsDollars,
    /// An IPv4 address, its first byte the highest.
    Ipv4,
}

/// The check of a parameter's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// An integer between the two, both included.
    Range(i32, i32),
    /// An IPv4 or IPv6 address.
    Ip,
    /// An IPv4 address.
    Ipv4,
    /// An IPv6 address.
    Ipv6,
    /// An address, with or without `/prefix`.
    Subnet,
    /// An `http` or `https` URL.
    Url,
}

/// The type of a parameter, a field or an answer.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// No answer is documented.
    Unit,
    /// A boolean.
    Bool,
    /// An integer within 64 bits.
    Int {
        /// The smallest value.
        min: i64,
        /// The largest value.
        max: u64,
    },
    /// A measurement, possibly fractional.
    Num,
    /// An exact decimal, money above all: text in every language, never a float.
    Decimal,
    /// Text.
    Text,
    /// A UTC date and time, kept as the text received.
    Time,
    /// Bytes, base64 on the wire.
    Bytes,
    /// Lines of text in one string.
    Lines,
    /// One of a set of texts.
    Choice(&'static ChoiceShape),
    /// A value that may be missing.
    Optional(&'static Self),
    /// A list.
    List(&'static Self),
    /// A map by id, in the order of the answer.
    ById(&'static Self),
    /// The first two items of a list.
    Pair(&'static (Self, Self)),
    /// A record.
    Record(&'static RecordShape),
    /// An undocumented value.
    Any,
}

impl Shape {
    /// Whether a field inside it is secret.
    pub fn holds_secret(&self) -> bool {
        match self {
            Self::Optional(inner) | Self::List(inner) | Self::ById(inner) => inner.holds_secret(),
            Self::Pair((a, b)) => a.holds_secret() || b.holds_secret(),
            Self::Record(record) => record.fields.iter().any(|field| field.secret || field.shape.holds_secret()),
            _ => false,
        }
    }
}

/// The fields of a record.
#[derive(Debug)]
pub struct RecordShape {
    /// Its type's name: `Server`.
    pub name: &'static str,
    /// Its description, for people. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
    /// Its fields; the first one is its id if it has one.
    pub fields: &'static [Field],
}

/// The options of a choice.
#[derive(Debug)]
pub struct ChoiceShape {
    /// Its type's name: `Protocol`.
    pub name: &'static str,
    /// Its description, for people. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
    /// Whether answers may contain other texts.
    pub open: bool,
    /// The known options.
    pub options: &'static [ChoiceOption],
}

/// One option of a choice.
#[derive(Debug)]
pub struct ChoiceOption {
    /// Its text on the wire.
    pub wire: &'static str,
    /// Its meaning, for people. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
}
