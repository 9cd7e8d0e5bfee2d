//! Preferences for the e-mails that the panel sends.

use super::asked::{Answer, Asked, fields, php_map};
use super::vps::Vps;
use serde_json::{Map, Value, json};

/// The e-mails: category, id, subject. All are sent by default.
const ALL: [(&str, &str, &str); 6] = [
    ("general", "17", "Login to KiwiVM"),
    ("general", "18", "Root password was reset"),
    ("tasks", "21", "Operating system was reinstalled"),
    ("tasks", "22", "Snapshot was created"),
    ("tasks", "23", "Migration was completed"),
    ("network", "31", "IP address was nullrouted"),
];

impl Vps {
    fn notification(&self, id: &str) -> (bool, u64) {
        self.notifications.get(id).copied().unwrap_or((true, 0))
    }

    pub(super) fn notification_preferences(&self) -> Map<String, Value> {
        let mut categories = Map::new();
        for (category, id, about) in ALL {
            let (on, changed) = self.notification(id);
            let entry = json!({
                "friendly_description": about,
                "is_enabled": u8::from(on),
                "changed_timestamp": if changed == 0 { Value::Null } else { json!(changed) },
                "s_value": if on { "1" } else { "0" },
            });
            let place = categories.entry(category).or_insert_with(|| json!({}));
            if let Some(place) = place.as_object_mut() {
                place.insert(id.to_owned(), entry);
            }
        }
        fields(json!({ "email_preferences": categories, "notificationEmail": self.email }))
    }

    /// Handles `kiwivm/setNotificationPreferences`: unknown and unchanged preferences are not in the updated ones
    /// (K14).
    pub(super) fn set_notifications(&mut self, asked: &Asked<'_>) -> Answer {
        let submitted: Map<String, Value> =
            serde_json::from_str(&asked.text("json_notification_preferences")).unwrap_or_default();
        let mut updated = Map::new();
        for (id, value) in &submitted {
            let on = matches!(value.as_u64(), Some(1)) || matches!(value.as_str(), Some("1")) || *value == json!(true);
            if ALL.iter().any(|(_, known, _)| known == id) && self.notification(id).0 != on {
                self.notifications.insert(id.clone(), (on, asked.now));
                updated.insert(id.clone(), json!(u8::from(on)));
            }
        }
        let about = ALL.iter().map(|(_, id, about)| ((*id).to_owned(), json!(about)));
        Ok(fields(json!({
            "submitted_email_preferences": php_map(submitted),
            "updated_email_preferences": php_map(updated),
            "friendly_descriptions": Value::Object(about.collect()),
        })))
    }
}
