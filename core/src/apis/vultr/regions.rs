//! Locations, and what is available there (group `regions`).

use crate::apis::vultr::plans::PlanKind;
use crate::value::typed::ById;
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// List the ids (`VPSPLANID`) of the plans that are available in a location now.
    ///
    /// It takes no key, so it has no plans that are special to an account.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/regions/availability", returns = Vec<u64>, key = false)]
    pub struct Availability {
        /// The location.
        #[wire("DCID")]
        pub dcid: u64,
        /// Only plans of this kind.
        #[wire("type")]
        pub r#type: Option<PlanKind>,
    }

    /// List the ids (`METALPLANID`) of the bare metal plans that are available in a location now.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/regions/availability_baremetal", returns = Vec<u64>)]
    pub struct AvailabilityBaremetal {
        /// The location.
        #[wire("DCID")]
        pub dcid: u64,
    }

    /// List the ids (`VPSPLANID`) of the `vc2` plans that are available in a location now.
    ///
    /// It takes no key, so it has no plans that are special to an account.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/regions/availability_vc2", returns = Vec<u64>, key = false)]
    pub struct AvailabilityVc2 {
        /// The location.
        #[wire("DCID")]
        pub dcid: u64,
    }

    /// List the ids (`VPSPLANID`) of the `vdc2` plans that are available in a location now.
    ///
    /// It takes no key, so it has no plans that are special to an account.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/regions/availability_vdc2", returns = Vec<u64>, key = false)]
    pub struct AvailabilityVdc2 {
        /// The location.
        #[wire("DCID")]
        pub dcid: u64,
    }

    /// List the locations.
    ///
    /// A location that is listed may have no capacity for new machines.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/regions/list", returns = ById<Region>, key = false)]
    pub struct List {
        /// Whether to include the plans that are available in each location now.
        pub availability: Option<bool>,
    }

    /// A location.
    #[derive(Clone, PartialEq, Record)]
    pub struct Region {
        /// Its id: what `DCID` takes.
        #[wire("DCID")]
        pub dcid: u64,
        /// Its city or area.
        pub name: Option<String>,
        /// Its country, two letters.
        pub country: Option<String>,
        /// Its continent, by name.
        pub continent: Option<String>,
        /// Its state, two letters, or empty.
        pub state: Option<String>,
        /// Whether DDoS protection is available there.
        pub ddos_protection: Option<bool>,
        /// Whether block storage is available there.
        pub block_storage: Option<bool>,
        /// Its code of three letters, like an airport's.
        pub regioncode: Option<String>,
        /// The ids (`VPSPLANID`) of the plans that are available there now, if that was requested.
        pub availability: Option<Vec<u64>>,
    }
}
