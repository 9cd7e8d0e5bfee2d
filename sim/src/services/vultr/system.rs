//! Changes of a machine's operating system, application and plan.

use super::account::Account;
use super::asked::{Answer, Asked, DONE};
use super::catalogue::{self, Plan};
use super::refusal::Refusal;
use super::values::by_id;
use serde_json::json;

/// Whether a family is a real operating system, not one whose id means another source.
fn is_real(family: &str) -> bool {
    !matches!(family, "iso" | "snapshot" | "backup" | "application")
}

impl Account {
    /// Handles `os_change_list`: every system except the current one. Its ids are texts, unlike those of `os/list`.
    pub(super) fn os_change_list(&self, asked: &Asked<'_>) -> Answer {
        let present = self.machine(asked)?.os;
        let others = catalogue::SYSTEMS.iter().filter(|os| is_real(os.family) && os.id != present);
        Ok(Some(by_id(others.map(|os| {
            let mut entry = os.entry(json!(os.id.to_string()));
            entry.insert("surcharge".to_owned(), json!("0.00"));
            (os.id, entry.into())
        }))))
    }

    /// Handles `app_change_list`: every application except the current one.
    pub(super) fn app_change_list(&self, asked: &Asked<'_>) -> Answer {
        let present = self.machine(asked)?.app;
        let others = catalogue::APPS.iter().filter(|app| app.0 != present);
        Ok(Some(by_id(others.map(|app| (app.0, catalogue::app_entry(app))))))
    }

    /// Handles `os_change`.
    pub(super) fn os_change(&mut self, asked: Asked<'_>) -> Answer {
        let os = catalogue::find_system(asked.number("OSID")).filter(|os| is_real(os.family));
        let os = os.ok_or_else(|| Refusal::invalid("operating system", "OSID"))?.id;
        let machine = self.idle_mut(&asked)?;
        if machine.os == os {
            return Err(Refusal::invalid("operating system", "OSID"));
        }
        (machine.os, machine.app) = (os, 0);
        machine.install(asked.now, Some(asked.seeds));
        DONE
    }

    /// Handles `app_change`.
    pub(super) fn app_change(&mut self, asked: Asked<'_>) -> Answer {
        let app = catalogue::find_app(asked.number("APPID")).ok_or_else(|| Refusal::invalid("application", "APPID"))?;
        let machine = self.idle_mut(&asked)?;
        if machine.app == app.0 {
            return Err(Refusal::invalid("application", "APPID"));
        }
        (machine.os, machine.app) = (186, app.0);
        machine.install(asked.now, Some(asked.seeds));
        DONE
    }

    /// Handles `reinstall`: the password is kept.
    pub(super) fn reinstall(&mut self, asked: Asked<'_>) -> Answer {
        let hostname = asked.given("hostname").map(str::to_owned);
        let machine = self.idle_mut(&asked)?;
        if let Some(hostname) = hostname {
            machine.hostname = hostname;
        }
        machine.install(asked.now, None);
        DONE
    }

    /// Returns the more expensive plans of the same kind that are available at the location.
    fn upgrades(&self, asked: &Asked<'_>) -> Result<impl Iterator<Item = &'static Plan>, Refusal> {
        let machine = self.machine(asked)?;
        let (dcid, present) = (machine.dcid, catalogue::find_plan(Some(machine.plan)).unwrap_or(catalogue::FIRST_PLAN));
        Ok(catalogue::PLANS.iter().filter(move |plan| {
            plan.kind == present.kind
                && plan.cents_per_month > present.cents_per_month
                && plan.locations.contains(&dcid)
        }))
    }

    /// Handles `server/upgrade_plan_list`.
    pub(super) fn upgrade_plan_list(&self, asked: &Asked<'_>) -> Answer {
        Ok(Some(self.upgrades(asked)?.map(|plan| plan.id).collect()))
    }

    /// Handles `server/upgrade_plan`: restarts the server.
    pub(super) fn upgrade_plan(&mut self, asked: &Asked<'_>) -> Answer {
        let wanted = asked.number("VPSPLANID");
        let plan = self.upgrades(asked)?.find(|plan| Some(plan.id) == wanted);
        let plan = plan.ok_or_else(|| Refusal::invalid("plan", "VPSPLANID"))?.id;
        let machine = self.idle_mut(asked)?;
        machine.plan = plan;
        machine.restart(asked.now);
        DONE
    }

    /// Handles `get_app_info`: empty without an application.
    pub(super) fn app_info(&self, asked: &Asked<'_>) -> Answer {
        let machine = self.machine(asked)?;
        let info = catalogue::find_app(Some(machine.app)).map_or(String::new(), |app| {
            format!("{} is at http://{}/\nadmin password: {}", app.1, machine.ip, machine.password)
        });
        Ok(Some(json!({ "app_info": info })))
    }
}
