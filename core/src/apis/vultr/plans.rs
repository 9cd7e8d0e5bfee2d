//! Sizes and prices of machines (group `plans`).

use crate::value::typed::{ById, Decimal};
use vpswire_macros::{Call, Choice, Record, calls};

#[calls(Vultr)]
mod calls {
    /// List the plans for servers, and the locations where each is available.
    ///
    /// The sandbox plan (2.50 dollars) is not available through the API.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/plans/list", returns = ById<Plan>)]
    pub struct List {
        /// Only plans of this kind.
        #[wire("type")]
        pub r#type: Option<PlanKind>,
    }

    /// List the plans for bare metal servers.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/plans/list_baremetal", returns = ById<BareMetalPlan>)]
    pub struct ListBaremetal;

    /// List the plans of the kind `vc2` (shared processors).
    ///
    /// It does not say where they are available; `plans/list` does.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/plans/list_vc2", returns = ById<Plan>)]
    pub struct ListVc2;

    /// List the plans of the kind `vdc2` (dedicated processors).
    ///
    /// It does not say where they are available; `plans/list` does.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/plans/list_vdc2", returns = ById<Plan>)]
    pub struct ListVdc2;

    /// A plan for servers.
    #[derive(Clone, PartialEq, Record)]
    pub struct Plan {
        /// Its id: what `VPSPLANID` takes.
        #[wire("VPSPLANID")]
        pub vpsplanid: u64,
        /// Its name, which often repeats its sizes.
        pub name: Option<String>,
        /// How many virtual processors it has.
        pub vcpu_count: Option<u64>,
        /// Memory in MB.
        #[unit(Megabytes)]
        pub ram: Option<u64>,
        /// Disk in GB.
        #[unit(Gigabytes)]
        pub disk: Option<u64>,
        /// Included traffic, in TB a month.
        pub bandwidth: Option<f64>,
        /// The same in GB a month, if the service sends it.
        #[unit(Gigabytes)]
        pub bandwidth_gb: Option<f64>,
        /// The price, in US dollars a month.
        #[unit(UsDollars)]
        pub price_per_month: Option<Decimal>,
        /// No longer in use, and always false where it is there: a Windows licence is added as needed.
        pub windows: Option<bool>,
        /// The kind of machine that it provides.
        pub plan_type: Option<PlanType>,
        /// The ids (`DCID`) of the locations where it is available now; empty if it is sold out.
        pub available_locations: Option<Vec<u64>>,
        /// Whether it is about to be withdrawn, usually in 30 days.
        pub deprecated: Option<bool>,
    }

    /// A plan for bare metal servers.
    #[derive(Clone, PartialEq, Record)]
    pub struct BareMetalPlan {
        /// Its id: what `METALPLANID` takes.
        #[wire("METALPLANID")]
        pub metalplanid: u64,
        /// Its name, which often repeats its sizes.
        pub name: Option<String>,
        /// How many processors it has.
        pub cpu_count: Option<u64>,
        /// Memory in MB.
        #[unit(Megabytes)]
        pub ram: Option<u64>,
        /// Its disks as text, such as `2x 240 GB SSD`.
        pub disk: Option<String>,
        /// Included traffic, in TB a month.
        pub bandwidth_tb: Option<f64>,
        /// The price, in US dollars a month.
        #[unit(UsDollars)]
        pub price_per_month: Option<Decimal>,
        /// The kind of machine that it provides.
        pub plan_type: Option<PlanType>,
        /// Whether it is about to be withdrawn, usually in 30 days.
        pub deprecated: Option<bool>,
        /// The ids (`DCID`) of the locations where it is available now; empty if it is sold out.
        pub available_locations: Option<Vec<u64>>,
    }

    /// A kind of plan to filter by.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum PlanKind {
        /// Every kind.
        #[wire("all")]
        All,
        /// Cloud compute: shared processors.
        #[wire("vc2")]
        Vc2,
        /// The older name of cloud compute on SSDs.
        #[wire("ssd")]
        Ssd,
        /// Dedicated cloud: dedicated processors.
        #[wire("vdc2")]
        Vdc2,
        /// The older name of dedicated cloud.
        #[wire("dedicated")]
        Dedicated,
        /// High frequency; newer than the document.
        #[wire("vc2z")]
        Vc2z,
    }

    /// The kind of machine that a plan provides.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum PlanType {
        /// Solid state disks.
        #[wire("SSD")]
        Ssd,
        /// Hard disks, for large storage.
        #[wire("SATA")]
        Sata,
        /// Dedicated processors.
        #[wire("DEDICATED")]
        Dedicated,
        /// Fast processors and NVMe disks.
        #[wire("HIGHFREQUENCY")]
        HighFrequency,
        /// A kind that this crate does not know.
        Other(String),
    }
}
