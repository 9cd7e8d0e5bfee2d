//! A KiwiVM VPS: its data, its power, its snapshots, its usage.

use crate::common::{Client, NOW};
use vpswire_core::kiwivm::{self, backup, snapshot};
use vpswire_core::{Account, Code, Verdict};
use vpswire_sim::accounts;

/// Returns the account of another VPS of the default world.
fn other(client: &Client, at: usize) -> Account {
    let (veid, key) = accounts::KIWIVM[at];
    Account::kiwivm(veid, key).unwrap().with_base_url(client.account.base_url()).unwrap()
}

#[test]
pub(crate) fn service_info_is_read_whatever_the_machine() {
    let mut client = Client::kiwivm();
    let info = client.send(&kiwivm::GetServiceInfo).unwrap();
    assert_eq!(
        (info.hostname.as_deref(), info.os.as_deref()),
        (Some("my.server.example.com"), Some("debian-12-x86_64"))
    );
    assert_eq!(info.plan_ram, Some(1 << 30));
    assert_eq!(info.ip_addresses.unwrap(), ["203.0.113.44", "203.0.113.45", "2001:db8:44::/64"]);
    assert_eq!(info.free_ip_replacement_interval, Some(-100));
    assert!(info.data_counter > Some(0) && info.data_counter < info.plan_monthly_data);
    assert!(info.data_next_reset > Some(NOW) && info.data_next_reset <= Some(NOW + 30 * 86_400));
    assert_eq!(info.monthly_data_multiplier.unwrap().as_str(), "1");

    client.account = other(&client, 1);
    let info = client.body(&kiwivm::GetServiceInfo);
    assert_eq!((&info["vm_type"], &info["ptr"], &info["iso2"]), (&"ovz".into(), &serde_json::json!([]), &"".into()));
    let live = client.body(&kiwivm::GetLiveServiceInfo);
    assert_eq!((&live["vz_status"]["nproc"], live.get("ve_status")), (&"23".into(), None));

    client.account = other(&client, 2);
    let live = client.send(&kiwivm::GetLiveServiceInfo).unwrap();
    assert_eq!((live.ve_status.as_deref(), live.ssh_port), (Some("Stopped"), None));
    assert_eq!(live.monthly_data_multiplier.unwrap().as_str(), "0.33");
    assert_eq!(live.veid, Some(1_502_118));
}

#[test]
pub(crate) fn power_is_switched() {
    let mut client = Client::kiwivm();
    let status = |client: &mut Client| client.send(&kiwivm::GetLiveServiceInfo).unwrap().ve_status.unwrap();
    assert_eq!(status(&mut client), "Running");
    let again = client.send(&kiwivm::Start).unwrap_err();
    assert_eq!(
        (again.code(), again.service_code(), again.verdict()),
        (Code::Service, Some(700_003), Verdict::Rejected)
    );
    client.send(&kiwivm::Stop).unwrap();
    assert_eq!(status(&mut client), "Stopped");
    client.send(&kiwivm::Stop).unwrap();
    assert_eq!(client.send(&kiwivm::Restart).unwrap_err().service_code(), Some(700_000));
    client.send(&kiwivm::Start).unwrap();
    assert_eq!(status(&mut client), "Starting");
    client.now += 5;
    assert_eq!(status(&mut client), "Running");
    client.send(&kiwivm::Restart).unwrap();
    assert_eq!(status(&mut client), "Starting");
    client.send(&kiwivm::Kill).unwrap();
    assert_eq!(status(&mut client), "Stopped");
}

#[test]
pub(crate) fn a_snapshot_locks_the_vps_until_it_is_there() {
    let mut client = Client::kiwivm();
    assert_eq!(client.body(&snapshot::List)["snapshots"], serde_json::json!([]));
    let create = snapshot::Create { description: Some("before & after/ü".to_owned()) };
    let task = client.send(&create).unwrap();
    assert_eq!(task.notification_email.as_deref(), Some("customer@example.com"));

    client.now += 31;
    let locked = client.send(&snapshot::List).unwrap_err();
    assert_eq!((locked.code(), locked.service_code()), (Code::Locked, Some(788_888)));
    let progress = locked.progress().unwrap();
    assert_eq!((progress.percent, progress.age_seconds), (Some(50.0), Some(1)));
    assert_eq!(progress.task.as_deref(), Some("Snapshot"));
    assert_eq!(progress.message.as_deref(), Some("50% completed"));
    assert_eq!(client.send(&create).unwrap_err().code(), Code::Locked);
    assert_eq!(client.send(&kiwivm::Restart).unwrap_err().code(), Code::Locked);
    assert!(client.send(&kiwivm::GetRateLimitStatus).is_ok());
    // The task does not lock another VPS.
    let mine = client.account.clone();
    client.account = other(&client, 1);
    assert!(client.send(&kiwivm::GetServiceInfo).is_ok());
    client.account = mine;

    client.now = NOW + 59;
    assert_eq!(client.send(&snapshot::List).unwrap_err().code(), Code::Locked);
    client.now = NOW + 60;
    let raw = client.body(&snapshot::List);
    assert!(raw["snapshots"][0]["size"].is_string() && raw["snapshots"][0]["sticky"].is_boolean());
    let list = client.send(&snapshot::List).unwrap().snapshots;
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].description.as_deref(), Some("before & after/ü"));
    assert_eq!((list[0].sticky, list[0].purges_in), (Some(false), Some(30 * 86_400)));

    let name = list[0].file_name.clone();
    client.send(&snapshot::ToggleSticky { snapshot: name.clone(), sticky: true }).unwrap();
    client.now += 31 * 86_400;
    assert_eq!(client.send(&snapshot::List).unwrap().snapshots[0].sticky, Some(true));
    client.send(&snapshot::Delete { snapshot: name.clone() }).unwrap();
    assert_eq!(client.send(&snapshot::List).unwrap().snapshots, []);
    assert_eq!(client.send(&snapshot::Delete { snapshot: name }).unwrap_err().code(), Code::NotFound);
}

#[test]
pub(crate) fn a_snapshot_that_is_not_sticky_is_purged() {
    let mut client = Client::kiwivm();
    client.send(&snapshot::Create::default()).unwrap();
    client.now = NOW + 60 + 30 * 86_400 - 1;
    assert_eq!(client.send(&snapshot::List).unwrap().snapshots[0].purges_in, Some(1));
    client.now += 1;
    assert_eq!(client.send(&snapshot::List).unwrap().snapshots, []);
}

#[test]
pub(crate) fn names_are_set_and_shown() {
    let mut client = Client::kiwivm();
    client.send(&kiwivm::SetHostname { new_hostname: "renamed.example.com".to_owned() }).unwrap();
    let set = |ip: &str, ptr: &str| kiwivm::SetPtr { ip: ip.to_owned(), ptr: ptr.to_owned() };
    client.send(&set("203.0.113.45", "ns2.example.com")).unwrap();
    client.send(&set("203.0.113.44", "")).unwrap();
    let info = client.send(&kiwivm::GetServiceInfo).unwrap();
    assert_eq!(info.hostname.as_deref(), Some("renamed.example.com"));
    let ptr = info.ptr.unwrap();
    let names: Vec<_> = ptr.iter().map(|(ip, name)| (ip, name.as_deref())).collect();
    assert_eq!(names, [("203.0.113.44", Some("")), ("203.0.113.45", Some("ns2.example.com"))]);
    assert_eq!(client.send(&set("198.51.100.7", "x.example.com")).unwrap_err().code(), Code::NotFound);
    client.account = other(&client, 2);
    assert_eq!(client.send(&set("192.0.2.130", "x.example.com")).unwrap_err().code(), Code::Service);
}

#[test]
pub(crate) fn usage_and_backups_fill_in_with_time() {
    let mut client = Client::kiwivm();
    let before = client.send(&kiwivm::GetRawUsageStats).unwrap().data;
    assert_eq!(before.len(), 288);
    assert!(before.windows(2).all(|pair| pair[1].timestamp == pair[0].timestamp + 300));
    assert_eq!(before[287].timestamp, NOW - NOW % 300);
    assert!(before.iter().all(|point| (0.0..=100.0).contains(&point.cpu_usage.unwrap())));
    assert!(before.iter().all(|point| point.network_in_bytes > Some(0)));
    client.now += 300;
    assert_eq!(client.send(&kiwivm::GetRawUsageStats).unwrap().data[..287], before[1..]);

    let first = client.send(&backup::List).unwrap().backups;
    assert_eq!(first.len(), 3);
    client.now += 86_400;
    let second = client.send(&backup::List).unwrap().backups;
    let shared = first.iter().filter(|(token, _)| second.get(token).is_some()).count();
    assert_eq!(shared, 2);
    client.account = other(&client, 1);
    assert_eq!(client.body(&backup::List)["backups"], serde_json::json!([]));
    assert!(client.body(&kiwivm::GetRawUsageStats)["data"][0]["cpu_usage"].is_string());
}

#[test]
pub(crate) fn points_go_down_and_come_back() {
    let mut client = Client::kiwivm();
    let points = |client: &mut Client| {
        let status = client.send(&kiwivm::GetRateLimitStatus).unwrap();
        (status.remaining_points_15min, status.remaining_points_24h)
    };
    assert_eq!(points(&mut client), (Some(999), Some(19_999)));
    client.send(&kiwivm::GetAvailableOs).unwrap();
    assert_eq!(points(&mut client), (Some(997), Some(19_997)));
    client.now += 900;
    assert_eq!(points(&mut client), (Some(999), Some(19_996)));
    client.now += 86_400;
    assert_eq!(points(&mut client), (Some(999), Some(19_999)));
}

#[test]
pub(crate) fn what_is_wrong_is_said_with_status_200() {
    let mut client = Client::kiwivm();
    let (veid, key) = accounts::KIWIVM[0];
    let refused = r#"{"error":700005,"message":"Authentication failure"}"#;
    let (_, other_key) = accounts::KIWIVM[1];
    for form in [format!("veid=1&api_key={key}"), format!("veid={veid}&api_key={other_key}"), String::new()] {
        let (status, content_type, body) = client.raw("POST", "/kiwivm/v1/getServiceInfo", &[], &form);
        assert_eq!((status, content_type.as_str(), body.as_str()), (200, "text/plain;charset=UTF-8", refused));
    }
    let login = format!("veid={veid}&api_key={key}");
    let (status, _, body) = client.raw("POST", "/kiwivm/v1/setHostname", &[], &login);
    assert_eq!((status, body.as_str()), (200, r#"{"error":700001,"message":"Missing parameter: newHostname"}"#));
    let (status, _, body) = client.raw("POST", "/kiwivm/v1/setPTR", &[], &format!("{login}&ip=not-one&ptr=x"));
    assert_eq!((status, body.as_str()), (200, r#"{"error":700001,"message":"Invalid parameter: ip"}"#));
    let (status, _, body) = client.raw("POST", "/kiwivm/v1/getEverything", &[], &login);
    assert_eq!((status, body.as_str()), (200, r#"{"error":700004,"message":"Unknown API call"}"#));
}

#[test]
pub(crate) fn get_and_post_are_alike() {
    let mut client = Client::kiwivm();
    let (veid, key) = accounts::KIWIVM[0];
    let login = format!("veid={veid}&api_key={key}");
    let hostname = |client: &mut Client| client.send(&kiwivm::GetServiceInfo).unwrap().hostname;
    let (status, _, body) =
        client.raw("GET", &format!("/kiwivm/v1/setHostname?{login}&newHostname=by-get.example.com"), &[], "");
    assert_eq!(
        (status, body.as_str(), hostname(&mut client)),
        (200, r#"{"error":0}"#, Some("by-get.example.com".to_owned()))
    );
    let form = format!("{login}&newHostname=by-post.example.com");
    let (status, _, body) = client.raw("POST", "/kiwivm/v1/setHostname", &[], &form);
    assert_eq!(
        (status, body.as_str(), hostname(&mut client)),
        (200, r#"{"error":0}"#, Some("by-post.example.com".to_owned()))
    );
    let (_, _, by_get) = client.raw("GET", &format!("/kiwivm/v1/getServiceInfo?{login}"), &[], "");
    let (_, _, by_post) = client.raw("POST", "/kiwivm/v1/getServiceInfo", &[], &login);
    assert_eq!(by_get, by_post);
}
