//! Suspensions and policy violations, and resolving them.

use crate::value::typed::ById;
use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// Show why the VPS is suspended, with the evidence.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/getSuspensionDetails", effect = Reads, returns = SuspensionDetails)]
    pub struct GetSuspensionDetails;

    /// Show the pending policy violations, before they lead to a suspension.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/getPolicyViolations", effect = Reads, returns = PolicyViolations)]
    pub struct GetPolicyViolations;

    /// Mark an abuse case as resolved, and unsuspend the VPS.
    ///
    /// Only cases marked `is_soft`; for others, contact the provider's support.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/unsuspend", effect = Acts, look = "get_suspension_details")]
    pub struct Unsuspend {
        /// The case: `record_id` of `getSuspensionDetails`.
        pub record_id: u64,
    }

    /// Mark a policy violation as resolved, so that the VPS is not suspended for it.
    ///
    /// Only cases marked `is_soft`; for others, contact the provider's support.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/resolvePolicyViolation", effect = Acts, look = "get_policy_violations")]
    pub struct ResolvePolicyViolation {
        /// The case: `record_id` of `getPolicyViolations`.
        pub record_id: u64,
    }

    /// The open suspensions and the abuse points.
    #[derive(Clone, PartialEq, Record)]
    pub struct SuspensionDetails {
        /// How often the VPS was suspended in this calendar year.
        pub suspension_count: Option<u64>,
        /// The abuse points accumulated in this calendar year.
        pub total_abuse_points: Option<u64>,
        /// The abuse points that the plan allows in a calendar year.
        pub max_abuse_points: Option<u64>,
        /// The open cases. May be missing if there are no cases.
        pub suspensions: Option<Vec<Suspension>>,
        /// The full text of each complaint, by `evidence_record_id`. May be missing if there are no cases.
        pub evidence: Option<ById<String>>,
    }

    /// A case for which the VPS is suspended.
    #[derive(Clone, PartialEq, Record)]
    pub struct Suspension {
        /// Its id, for `unsuspend`.
        pub record_id: u64,
        /// The kind of abuse, such as `copyright`.
        pub flag: Option<String>,
        /// Whether `unsuspend` can resolve it. If not, only the provider's support can.
        pub is_soft: Option<bool>,
        /// The key of its complaint in `evidence`.
        pub evidence_record_id: Option<u64>,
        /// The points that it adds to `total_abuse_points`.
        pub abuse_points: Option<u64>,
    }

    /// The open policy violations and the abuse points.
    #[derive(Clone, PartialEq, Record)]
    pub struct PolicyViolations {
        /// The abuse points accumulated in this calendar year.
        pub total_abuse_points: Option<u64>,
        /// The abuse points that the plan allows in a calendar year.
        pub max_abuse_points: Option<u64>,
        /// The open cases. May be missing if there are no cases.
        pub policy_violations: Option<Vec<PolicyViolation>>,
    }

    /// A case for which the VPS will be suspended.
    #[derive(Clone, PartialEq, Record)]
    pub struct PolicyViolation {
        /// Its id, for `resolvePolicyViolation`.
        pub record_id: u64,
        /// When it was recorded, Unix seconds.
        #[unit(UnixSeconds)]
        pub timestamp: Option<u64>,
        /// When the VPS will be suspended if it is not resolved before, Unix seconds.
        #[unit(UnixSeconds)]
        pub suspend_at: Option<u64>,
        /// The kind of abuse, such as `copyright`.
        pub flag: Option<String>,
        /// Whether `resolvePolicyViolation` can resolve it. If not, only the provider's support can.
        pub is_soft: Option<bool>,
        /// The points that it adds to `total_abuse_points`.
        pub abuse_points: Option<u64>,
        /// The text of the complaint.
        pub evidence_data: Option<String>,
    }
}
