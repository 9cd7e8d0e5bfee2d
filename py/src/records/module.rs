//! The modules of the printed records: one for the calls of each API, one for the fleet, one for the jobs of each API
//! that has any.

use vpswire::shape::{Api, RecordShape, Shape};
use vpswire::{fleet, jobs, table};

/// A module of printed records.
#[derive(Clone, Copy)]
pub(crate) enum Module {
    /// The answers of an API's calls.
    Calls(Api),
    /// The answers of the fleet's verbs.
    Fleet,
    /// The answers of an API's jobs.
    Jobs(Api),
}

impl Module {
    /// Returns its name within the package.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Calls(api) => api.as_str(),
            Self::Fleet => "fleet",
            Self::Jobs(Api::Kiwivm) => "kiwivm_jobs",
            Self::Jobs(Api::Cvm) => "cvm_jobs",
            Self::Jobs(Api::Vultr) => "vultr_jobs",
        }
    }

    /// Returns the module with a name.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        let of_apis = Api::ALL.into_iter().flat_map(|api| [Self::Calls(api), Self::Jobs(api)]);
        of_apis.chain([Self::Fleet]).find(|module| module.as_str() == name)
    }

    /// Returns the first matching shape in the answers of its calls, verbs or jobs.
    pub(crate) fn find(self, wanted: &dyn Fn(&Shape) -> bool) -> Option<&'static Shape> {
        let within = |shape| within(shape, wanted);
        match self {
            Self::Calls(api) => table::ops(api).find_map(|op| within(&op.returns)),
            Self::Fleet => fleet::all().find_map(|verb| within(&verb.returns)),
            Self::Jobs(api) => jobs::JOBS.iter().filter(|job| job.api == api).find_map(|job| within(job.returns)),
        }
    }

    /// Returns the record with a name.
    pub(crate) fn record(self, name: &str) -> Option<&'static RecordShape> {
        match self.find(&|shape| matches!(shape, Shape::Record(record) if record.name == name)) {
            Some(Shape::Record(record)) => Some(record),
            _ => None,
        }
    }
}

/// Returns the first matching shape within a shape.
fn within(shape: &'static Shape, wanted: &dyn Fn(&Shape) -> bool) -> Option<&'static Shape> {
    if wanted(shape) {
        return Some(shape);
    }
    match shape {
        Shape::Optional(inner) | Shape::List(inner) | Shape::ById(inner) => within(inner, wanted),
        Shape::Pair((a, b)) => within(a, wanted).or_else(|| within(b, wanted)),
        Shape::Record(record) => record.fields.iter().find_map(|field| within(&field.shape, wanted)),
        _ => None,
    }
}
