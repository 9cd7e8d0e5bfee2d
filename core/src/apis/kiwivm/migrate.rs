//! Moving the VPS to another location (group `migrate`).

use crate::value::typed::{ById, Decimal};
use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// List the locations that the VPS can move to.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/migrate/getLocations", effect = Reads, returns = Locations)]
    pub struct GetLocations;

    /// Move the VPS to another location. All its IPv4 addresses are lost, and replaced by new ones.
    ///
    /// On older panels all IPv6 addresses are lost too, without replacement. The monthly transfer may become less:
    /// see `data_transfer_multipliers` first. The answer may take minutes; the move goes on after it.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/migrate/start", effect = Acts, asks = true, returns = MigrationStarted, timeout = 600, look = "get_service_info")]
    pub struct Start {
        /// The id of the new location, from `migrate/getLocations`.
        pub location: String,
    }

    /// The present location of the VPS, and those that it can move to.
    #[derive(Clone, PartialEq, Record)]
    pub struct Locations {
        /// The id of the present location.
        #[wire("currentLocation")]
        pub current_location: Option<String>,
        /// The ids of the locations to move to.
        pub locations: Vec<String>,
        /// The name of each location, by its id.
        pub descriptions: Option<ById<String>>,
        /// What the monthly transfer of the plan is multiplied by in each location, by its id. May be a fraction.
        /// Not on the oldest panels.
        #[wire("dataTransferMultipliers")]
        pub data_transfer_multipliers: Option<ById<Decimal>>,
    }

    /// A migration in progress.
    #[derive(Clone, PartialEq, Record)]
    pub struct MigrationStarted {
        /// The e-mail address that is notified when it is done.
        #[wire("notificationEmail")]
        pub notification_email: Option<String>,
        /// The addresses that the VPS will have. Not on the oldest panels.
        #[wire("newIps")]
        pub new_ips: Option<Vec<String>>,
    }
}
