//! The panel's own settings: what it sends e-mails about (group `kiwivm`).

use crate::value::typed::ById;
use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// Show the kinds of notification e-mails, and which of them are sent.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/kiwivm/getNotificationPreferences", effect = Reads, returns = NotificationPreferences)]
    pub struct GetNotificationPreferences;

    /// Enable or disable kinds of notification e-mails. Those that are not given stay as they are.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/kiwivm/setNotificationPreferences", effect = Sets, returns = NotificationChanges, look = "kiwivm.get_notification_preferences")]
    pub struct SetNotificationPreferences {
        /// What to change: whether to send each kind of e-mail, by its id. Sent as a JSON object of 0 and 1.
        pub json_notification_preferences: ById<bool>,
    }

    /// The kinds of notification e-mails.
    #[derive(Clone, PartialEq, Record)]
    pub struct NotificationPreferences {
        /// The kinds of e-mails: by category, then by the id that `kiwivm/setNotificationPreferences` takes.
        pub email_preferences: ById<ById<NotificationPreference>>,
        /// The address that they are sent to.
        #[wire("notificationEmail")]
        pub notification_email: Option<String>,
    }

    /// A kind of e-mail. Its fields are not documented: these are the ones that clients read.
    #[derive(Clone, PartialEq, Record)]
    pub struct NotificationPreference {
        /// Its subject.
        pub friendly_description: Option<String>,
        /// Whether it is sent.
        pub is_enabled: Option<bool>,
        /// When that was last changed, Unix seconds.
        #[unit(UnixSeconds)]
        pub changed_timestamp: Option<u64>,
        /// The setting as the service keeps it.
        pub s_value: Option<String>,
    }

    /// The result of a change of settings.
    #[derive(Clone, PartialEq, Record)]
    pub struct NotificationChanges {
        /// The requested values, by id.
        pub submitted_email_preferences: Option<ById<bool>>,
        /// What was changed, by id, without what already had the requested state.
        pub updated_email_preferences: Option<ById<bool>>,
        /// The subject of each kind of e-mail, by id.
        pub friendly_descriptions: Option<ById<String>>,
    }
}
