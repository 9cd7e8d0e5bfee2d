//! The life cycles of Vultr's resources for servers and users; `servers` has those of the server itself, `networks`
//! those of addresses, names and networks.

use crate::common::Client;
use crate::servers::{NO_KEY, NO_SCRIPT};
use std::cell::RefCell;
use vpswire_core::typed::{Bytes, Call};
use vpswire_core::vultr::*;
use vpswire_core::{Account, Code, Error};

pub(crate) struct Service(RefCell<Client>);

impl Service {
    pub(crate) fn start() -> Self {
        Self(RefCell::new(Client::vultr()))
    }

    pub(crate) fn wait(&self, seconds: u64) {
        self.0.borrow_mut().now += seconds;
    }

    pub(crate) fn send<C: Call>(&self, call: C) -> C::Answer {
        self.0.borrow_mut().send(&call).unwrap_or_else(|error| panic!("{error}"))
    }

    fn error<C: Call>(&self, call: C) -> Error {
        let Err(error) = self.0.borrow_mut().send(&call) else { panic!("{} was not refused", C::OP.id) };
        error
    }

    /// Makes the same call with another account.
    fn by<C: Call>(&self, account: &Account, call: &C) -> Result<C::Answer, Error> {
        let mut client = self.0.borrow_mut();
        let mine = std::mem::replace(&mut client.account, account.clone());
        let result = client.send(call);
        client.account = mine;
        result
    }

    /// Returns the text of a rejection.
    pub(crate) fn refused<C: Call>(&self, call: C) -> String {
        self.error(call).service_message().unwrap_or_default().to_owned()
    }

    pub(crate) fn server(&self, subid: u64) -> server::Server {
        self.send(server::List { subid: Some(subid), ..Default::default() }).get(subid).unwrap().clone()
    }
}

#[test]
pub(crate) fn keys_and_scripts_are_kept_and_given_to_servers() {
    let vultr = Service::start();
    let ssh_key = "ssh-ed25519 AAAA me@laptop".to_owned();
    let key = vultr.send(sshkey::Create { name: "laptop".into(), ssh_key }).sshkeyid;
    vultr.send(sshkey::Update { sshkeyid: key.clone(), name: Some("desktop".into()), ssh_key: None });
    let kept = vultr.send(sshkey::List).get(&key).unwrap().clone();
    assert_eq!((kept.name.as_deref(), kept.ssh_key.as_deref()), (Some("desktop"), Some("ssh-ed25519 AAAA me@laptop")));
    let script = "#!/bin/sh\necho hi\n".to_owned();
    let scriptid = vultr.send(startupscript::Create { name: "hi".into(), script, r#type: None }).scriptid;
    vultr.send(startupscript::Update { scriptid, name: None, script: Some("#!/bin/sh\n".into()) });
    assert_eq!(vultr.send(startupscript::List).get(scriptid).unwrap().script.as_deref(), Some("#!/bin/sh\n"));

    let create = server::Create::new(1, 201, 167);
    let with = |keys: &[&str], scriptid| server::Create {
        sshkeyid: Some(keys.iter().map(|key| (*key).to_owned()).collect()),
        scriptid: Some(scriptid),
        ..create.clone()
    };
    assert_eq!(vultr.refused(with(&[&key, "5555"], scriptid)), NO_KEY);
    assert_eq!(vultr.refused(with(&[&key], 999)), NO_SCRIPT);
    vultr.send(with(&[&key, "541b4960f23bd"], scriptid));
    vultr.send(sshkey::Destroy { sshkeyid: key.clone() });
    assert_eq!(vultr.refused(sshkey::Destroy { sshkeyid: key }), NO_KEY);
    vultr.send(startupscript::Destroy { scriptid });
    assert!(vultr.send(startupscript::List).get(scriptid).is_none());
}

#[test]
pub(crate) fn a_volume_attaches_to_servers_of_its_place_only() {
    let vultr = Service::start();
    let no = block::Create { dcid: 9, size_gb: 10, label: None };
    assert_eq!(vultr.refused(no), "Block storage is not available in the selected location");
    let subid = vultr.send(block::Create { dcid: 1, size_gb: 10, label: Some("data".into()) }).subid;
    let volume = || vultr.send(block::List { subid: Some(subid) }).pop().unwrap();
    assert_eq!(volume().status, Some(block::BlockStatus::Pending));
    let attach = |attach_to_subid| block::Attach { subid, attach_to_subid };
    assert_eq!(vultr.refused(attach(576_965)), "Volume is not active");
    vultr.wait(15);
    assert_eq!(vultr.refused(attach(576_966)), "Block storage volume and server are not in the same location");
    assert!(vultr.refused(attach(601_234)).starts_with("Invalid server."));
    vultr.send(attach(576_965));
    assert_eq!((volume().status, volume().attached_to_subid), (Some(block::BlockStatus::Active), Some(576_965)));
    assert_eq!(vultr.refused(attach(576_988)), "Block storage volume is already attached to a server");
    vultr.send(block::Resize { subid, size_gb: 40 });
    vultr.send(block::LabelSet { subid, label: "more".into() });
    assert_eq!((volume().size_gb, volume().label.as_deref()), (Some(40), Some("more")));
    assert_eq!(volume().cost_per_month.unwrap().as_str(), "4");
    vultr.send(block::Detach { subid });
    assert_eq!(volume().attached_to_subid, None);
    vultr.send(attach(576_965));
    assert_eq!(vultr.refused(block::Delete { subid }), "Unable to delete volume: Volume is attached to a server");
    // The volume is kept when the server is destroyed.
    vultr.send(server::Destroy { subid: 576_965 });
    assert_eq!(volume().attached_to_subid, None);
    vultr.send(block::Delete { subid });
    assert!(vultr.refused(block::List { subid: Some(subid) }).starts_with("Invalid block storage volume."));
}

#[test]
pub(crate) fn a_server_is_locked_while_it_is_worked_on() {
    let vultr = Service::start();
    let subid = 576_965;
    assert_eq!(vultr.send(server::UpgradePlanList { subid }), [203, 204]);
    assert_eq!(vultr.refused(server::UpgradePlan { subid, vpsplanid: 201 }), "Invalid plan.  Check VPSPLANID value");
    vultr.send(server::UpgradePlan { subid, vpsplanid: 203 });
    assert_eq!((vultr.server(subid).vpsplanid, vultr.server(subid).ram), (Some(203), Some("4096 MB".to_owned())));
    vultr.wait(5);
    let systems = vultr.send(server::OsChangeList { subid });
    assert!(systems.get(167).is_none() && systems.get(270).is_some());
    let apps = vultr.send(server::AppChangeList { subid });
    assert_eq!(apps.get(17).unwrap().name.as_deref(), Some("Docker"));
    vultr.send(server::Halt { subid });
    assert_eq!(vultr.server(subid).power_status, Some(server::PowerStatus::Stopped));
    vultr.send(server::Reboot { subid });
    assert_eq!(vultr.server(subid).power_status, Some(server::PowerStatus::Running));
    vultr.wait(5);
    let password = vultr.server(subid).default_password;
    vultr.send(server::OsChange { subid, osid: 270 });
    let locked = vultr.error(server::Reinstall { subid, hostname: None });
    assert_eq!(locked.code(), Code::Locked);
    assert_eq!(vultr.server(subid).server_state, Some(server::ServerState::Locked));
    vultr.wait(60);
    assert_eq!(vultr.server(subid).server_state, Some(server::ServerState::InstallingBooting));
    vultr.wait(20);
    let changed = vultr.server(subid);
    assert_eq!((changed.server_state, changed.osid), (Some(server::ServerState::Ok), Some(270)));
    assert_ne!(changed.default_password, password);
    // A restored snapshot brings back its system, and a reinstallation keeps the system.
    vultr.send(server::RestoreSnapshot { subid, snapshotid: "5359435d28b9a".into() });
    vultr.wait(60);
    assert_eq!(vultr.server(subid).osid, Some(167));
    vultr.send(server::Reinstall { subid, hostname: Some("again".into()) });
    vultr.wait(60);
    assert_eq!(vultr.server(subid).osid, Some(167));
    vultr.send(server::AppChange { subid, appid: 17 });
    assert!(vultr.send(server::GetAppInfo { subid }).app_info.unwrap().starts_with("Docker is at"));
    vultr.wait(60);
    let isoid = vultr.send(iso::CreateFromUrl { url: "https://example.com/rescue.iso".into() }).isoid;
    assert_eq!(vultr.refused(server::IsoAttach { subid, isoid }), "Invalid ISO.  Check ISOID value");
    assert_eq!(vultr.send(iso::List).get(isoid).unwrap().filename.as_deref(), Some("rescue.iso"));
    vultr.wait(30);
    vultr.send(server::IsoAttach { subid, isoid });
    assert_eq!(vultr.send(server::IsoStatus { subid }).state, Some(server::IsoMount::Mounting));
    vultr.wait(5);
    assert_eq!(vultr.send(server::IsoStatus { subid }).isoid, Some(isoid));
    vultr.send(server::IsoDetach { subid });
    assert_eq!(vultr.send(server::IsoStatus { subid }).state, Some(server::IsoMount::Ready));
    vultr.send(server::SetUserData { subid, userdata: Bytes(b"#cloud-config".to_vec()) });
    assert_eq!(vultr.send(server::GetUserData { subid }).userdata.unwrap().0, b"#cloud-config");
}

#[test]
pub(crate) fn backups_follow_their_schedule() {
    let vultr = Service::start();
    let subid = 576_966;
    assert_eq!(vultr.send(server::BackupGetSchedule { subid }).enabled, Some(false));
    vultr.send(server::BackupEnable { subid });
    let list = || vultr.send(backup::List { subid: Some(subid), backupid: None });
    assert_eq!(list().len(), 0);
    let daily = server::CronType::Daily;
    vultr.send(server::BackupSetSchedule { subid, cron_type: daily.clone(), hour: Some(0), dow: None, dom: None });
    let schedule = vultr.send(server::BackupGetSchedule { subid });
    assert_eq!((schedule.enabled, schedule.hour, schedule.cron_type), (Some(true), Some(0), Some(daily)));
    vultr.wait(86_400);
    assert_eq!(list().len(), 1);
    vultr.wait(5 * 86_400);
    assert_eq!(list().len(), 2);
    let backupid = list().iter().next().unwrap().0.to_owned();
    vultr.send(server::RestoreBackup { subid, backupid });
    assert_eq!(vultr.server(subid).server_state, Some(server::ServerState::Locked));
    let bad = server::RestoreBackup { subid, backupid: "5555".into() };
    assert_eq!(vultr.refused(bad), "Invalid backup.  Check BACKUPID value");
    vultr.send(server::BackupDisable { subid });
    assert_eq!((vultr.server(subid).auto_backups, list().len()), (Some(false), 0));
}

#[test]
pub(crate) fn a_user_may_do_what_its_rights_say() {
    let vultr = Service::start();
    let acls = vec![user::Acl::Dns];
    let create = user::Create {
        email: "dns@example.com".into(),
        name: "DNS".into(),
        password: "hush".into(),
        api_enabled: None,
        acls,
    };
    let made = vultr.send(create);
    let base = vultr.0.borrow().account.base_url().to_owned();
    let user = Account::vultr(made.api_key.unwrap()).unwrap().with_base_url(&base).unwrap();
    assert_eq!(vultr.by(&user, &auth::Info).unwrap().email.as_deref(), Some("dns@example.com"));
    assert_eq!(vultr.by(&user, &dns::List).unwrap().len(), 1);
    assert_eq!(vultr.by(&user, &server::List::default()).unwrap_err().code(), Code::Forbidden);
    let userid = made.userid;
    let acls = Some(vec![user::Acl::Subscriptions]);
    vultr.send(user::Update {
        userid: userid.clone(),
        email: None,
        name: None,
        password: None,
        api_enabled: None,
        acls,
    });
    assert_eq!(vultr.by(&user, &dns::List).unwrap_err().code(), Code::Forbidden);
    assert_eq!(vultr.by(&user, &server::List::default()).unwrap().len(), 4);
    vultr.send(user::Delete { userid });
    assert_eq!(vultr.by(&user, &server::List::default()).unwrap_err().code(), Code::Auth);
    assert_eq!(vultr.send(user::List).len(), 1);
}

#[test]
pub(crate) fn bare_metal_lives_and_dies() {
    let vultr = Service::start();
    let create = baremetal::Create::new(1, 28, 167);
    let elsewhere = baremetal::Create { dcid: 7, ..create.clone() };
    assert_eq!(vultr.refused(elsewhere), "Plan is not available in the selected location");
    let subid = vultr.send(create).subid;
    let list = baremetal::List { subid: Some(subid), ..Default::default() };
    let machine = || vultr.send(list.clone()).get(subid).unwrap().clone();
    assert_eq!(
        (machine().status, machine().main_ip.as_deref()),
        (Some(server::SubscriptionStatus::Pending), Some("0.0.0.0"))
    );
    vultr.wait(40);
    assert_eq!((machine().status, machine().metalplanid), (Some(server::SubscriptionStatus::Active), Some(28)));
    // Calls of servers do not accept it.
    assert!(vultr.refused(server::Reboot { subid }).starts_with("Invalid server."));
    vultr.send(baremetal::LabelSet { subid, label: "big".into() });
    vultr.send(baremetal::TagSet { subid, tag: "metal".into() });
    assert_eq!((machine().label.as_deref(), machine().tag.as_deref()), (Some("big"), Some("metal")));
    vultr.send(baremetal::SetUserData { subid, userdata: Bytes(b"#cloud-config".to_vec()) });
    assert_eq!(vultr.send(baremetal::GetUserData { subid }).userdata.unwrap().0, b"#cloud-config");
    vultr.send(baremetal::Halt { subid });
    vultr.send(baremetal::Reboot { subid });
    vultr.wait(5);
    assert_eq!(vultr.send(baremetal::ListIpv4 { subid }).get(subid).unwrap()[0].ip, machine().main_ip.unwrap());
    assert_eq!(vultr.send(baremetal::ListIpv6 { subid }).len(), 0);
    vultr.send(baremetal::Ipv6Enable { subid });
    vultr.wait(5);
    assert_eq!(vultr.send(baremetal::ListIpv6 { subid }).get(subid).unwrap()[0].network_size, Some(64));
    assert_eq!(vultr.send(baremetal::Bandwidth { subid }).incoming_bytes.unwrap().len(), 1);
    assert!(vultr.send(baremetal::OsChangeList { subid }).get(270).is_some());
    vultr.send(baremetal::OsChange { subid, osid: 270 });
    vultr.wait(60);
    assert_eq!(
        (machine().osid, vultr.send(baremetal::GetAppInfo { subid }).app_info),
        (Some(270), Some(String::new()))
    );
    assert!(vultr.send(baremetal::AppChangeList { subid }).get(17).is_some());
    vultr.send(baremetal::AppChange { subid, appid: 17 });
    vultr.wait(60);
    assert!(vultr.send(baremetal::GetAppInfo { subid }).app_info.unwrap().starts_with("Docker is at"));
    vultr.send(baremetal::Reinstall { subid });
    assert_eq!(vultr.error(baremetal::Destroy { subid }).code(), Code::Locked);
    vultr.wait(60);
    vultr.send(baremetal::Destroy { subid });
    assert!(vultr.refused(list).starts_with("Invalid server."));
}
