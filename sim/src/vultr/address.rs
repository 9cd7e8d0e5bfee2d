//! Addresses of servers and their reverse DNS.

use super::account::Account;
use super::{Answer, Refusal};
use crate::form::Form;
use serde_json::{Map, Value, json};

impl Account {
    /// `server/list_ipv4`: nothing before the server is active.
    pub(super) fn list_ipv4(&self, form: &Form, now: u64) -> Result<Value, Refusal> {
        let machine = self.machine(form)?;
        if !machine.is_active(now) {
            return Ok(json!([]));
        }
        let mut addresses = vec![json!({
            "ip": machine.ip,
            "netmask": "255.255.254.0",
            "gateway": machine.gateway(),
            "type": "main_ip",
            "reverse": machine.reverse(),
        })];
        addresses.extend(
            machine.private_ip().map(
                |ip| json!({ "ip": ip, "netmask": "255.255.0.0", "gateway": "", "type": "private", "reverse": "" }),
            ),
        );
        Ok(Value::Object(Map::from_iter([(machine.subid.to_string(), json!(addresses))])))
    }

    /// Sets the reverse DNS name of an address of a server, or sets it back.
    pub(super) fn set_reverse(&mut self, form: &Form, name: Option<&str>) -> Answer {
        let machine = self.machine_mut(form)?;
        if form.get("ip") != Some(machine.ip.as_str()) {
            return Err(Refusal::new("Invalid IP address"));
        }
        machine.reverse = name.map(str::to_owned);
        Ok(None)
    }
}
