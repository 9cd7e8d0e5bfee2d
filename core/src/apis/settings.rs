//! Creates accounts from settings: the only way from names and values to an account, for every service and language.

use crate::apis::registry::dialect;
use crate::dialect::account::{Account, Unmade};
use crate::dialect::{AccountField, AccountPlace};
use crate::error::Error;
use crate::schema::shape::Api;

/// Returns the fields of an account of that API, in the order of its settings; empty if this build lacks the API.
pub fn account_fields(api: Api) -> &'static [AccountField] {
    dialect(api).map_or(&[], |dialect| dialect.account)
}

impl Account {
    /// Creates an account from the values that `given` returns for its fields.
    ///
    /// # Errors
    /// All missing fields, or the error of an invalid value.
    #[doc(hidden)]
    pub fn from_settings(
        api: Api,
        mut given: impl FnMut(&'static AccountField) -> Option<String>,
    ) -> Result<Self, Unmade> {
        let Some(dialect) = dialect(api) else {
            return Err(Unmade::Invalid(Error::invalid("", "api", "expected one that this build has")));
        };
        let (mut missing, mut base_url, mut values, mut has_key) = (Vec::new(), None, Vec::new(), true);
        for field in dialect.account {
            match (given(field), field.place) {
                (None, _) if field.required => missing.push(field),
                (value, AccountPlace::BaseUrl(usual)) => base_url = value.or_else(|| usual.map(str::to_owned)),
                (Some(value), _) => values.push(value),
                (None, _) => has_key = false,
            }
        }
        if !missing.is_empty() {
            return Err(Unmade::Missing(missing));
        }
        if !has_key {
            values.clear();
        }
        Self::of(dialect, &base_url.unwrap_or_default(), values).map_err(Unmade::Invalid)
    }
}
