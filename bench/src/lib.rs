//! Large answers, written as PHP writes them: slashes escaped, everything beyond ASCII as `\u`.

use std::fmt::Write;

/// A `server/list` of so many servers, with the documented fields.
pub fn servers(count: usize) -> String {
    let mut body = String::from("{");
    for n in 0..count {
        let (id, comma) = (576_965 + n, if n == 0 { "" } else { "," });
        let (b, c, ram) = (n / 250 % 250, n % 250, [512, 1024, 4096, 8192][n % 4]);
        write!(
            body,
            r#"{comma}"{id}":{{"SUBID":"{id}","os":"CentOS 6 x64","ram":"{ram} MB","disk":"Virtual 60 GB","main_ip":"203.0.{b}.{c}","vcpu_count":"{}","location":"New Jersey","DCID":"1","default_password":"nreqnus!ib{n}","date_created":"2013-12-19 14:45:41","pending_charges":"46.67","status":"active","cost_per_month":"10.05","current_bandwidth_gb":{}.512,"allowed_bandwidth_gb":"1000","netmask_v4":"255.255.255.248","gateway_v4":"203.0.{b}.1","power_status":"running","server_state":"ok","VPSPLANID":"28","v6_network":"2001:DB8:1000::","v6_main_ip":"2001:DB8:1000::{c:x}","v6_network_size":"64","v6_networks":[{{"v6_network":"2001:DB8:1000::","v6_main_ip":"2001:DB8:1000::{c:x}","v6_network_size":"64"}}],"label":"my new server \u00e9\u4e2d {n}","internal_ip":"10.99.0.10","kvm_url":"https:\/\/my.vultr.com\/subs\/novnc\/vapi.php?data=eawxFVZw2mXnhGUV","auto_backups":"yes","tag":"mytag","OSID":"127","APPID":"0","FIREWALLGROUPID":"0"}}"#,
            1 + n % 8,
            n % 900,
        )
        .unwrap();
    }
    body.push('}');
    body
}

/// A `getRawUsageStats` of so many rows.
pub fn usage(rows: usize) -> String {
    let mut body = String::from(r#"{"data":["#);
    for n in 0..rows {
        let comma = if n == 0 { "" } else { "," };
        let (time, cpu) = (1_430_193_600 + n * 300, n % 100);
        write!(
            body,
            r#"{comma}{{"timestamp":{time},"cpu_usage":{cpu},"network_in_bytes":"{}","network_out_bytes":"{}","disk_read_bytes":{},"disk_write_bytes":{}}}"#,
            n * 977,
            n * 577,
            n * 4096,
            n * 8192,
        )
        .unwrap();
    }
    body.push_str(r#"],"vm_type":"kvm","error":0}"#);
    body
}
