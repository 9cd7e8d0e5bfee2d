//! The output formats of an answer: tables, tab- and comma-separated values, JSON, JSON lines, YAML; columns and parts
//! of it.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{Canned, Sim};
use serde_json::Value;

const TWO: &str = r#"{"1":{"SUBID":"1","label":"a, \"b\"","vcpu_count":"2","v6_networks":[{"v6_main_ip":"2001:db8::1"},{"v6_main_ip":"2001:db8::2"}]},"2":{"SUBID":"2","label":"-x\ty","vcpu_count":4,"v6_networks":[]}}"#;

fn two(line: &str) -> String {
    Canned::saying("200 OK", TWO).run(&format!("vultr server list {line}")).quiet()
}

#[test]
fn columns_are_as_asked_for_in_each_form() {
    const COLUMNS: &str = "--columns vcpu-count,label --columns v6_networks.v6_main_ip";
    let tsv = "vcpu_count\tlabel\tv6_networks.v6_main_ip\n2\ta, \"b\"\t2001:db8::1,2001:db8::2\n4\t-x\\ty\t\n";
    assert_eq!(two(COLUMNS), tsv);
    assert_eq!(two(&format!("{COLUMNS} --output tsv")), tsv);
    let csv = "vcpu_count,label,v6_networks.v6_main_ip\n2,\"a, \"\"b\"\"\",\"2001:db8::1,2001:db8::2\"\n4,-x\\ty,\n";
    assert_eq!(two(&format!("{COLUMNS} --output csv")), csv);
    let table = "vcpu_count  label   v6_networks.v6_main_ip\n         \
                 2  a, \"b\"  2001:db8::1, 2001:db8::2\n         \
                 4  -x\\ty\n";
    assert_eq!(two(&format!("{COLUMNS} -o table")), table);
    for form in ["", "-o tsv", "-o csv", "-o table"] {
        let (with, without) = (two(&format!("{COLUMNS} {form}")), two(&format!("{COLUMNS} {form} --no-header")));
        assert_eq!(with.split_once('\n').unwrap().1, without);
    }
}

#[test]
fn json_and_yaml_have_everything() {
    let json: Value = serde_json::from_str(&two("-o json")).unwrap();
    assert_eq!((two("-o json"), &json["2"]["label"]), (two("--json"), &"-x\ty".into()));
    let lines: Vec<Value> = two("-o jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines, [json["1"].clone(), json["2"].clone()]);
    let yaml = two("-o yaml");
    let wanted = "\"1\":\n  subid: 1\n  vcpu_count: 2\n  v6_networks:\n    - v6_main_ip: \"2001:db8::1\"\n    \
                  - v6_main_ip: \"2001:db8::2\"\n  label: \"a, \\\"b\\\"\"\n\"2\":\n  subid: 2\n";
    assert!(yaml.starts_with(wanted), "{yaml}");
    // Records without their key get it as a field.
    let backups = Canned::saying("200 OK", r#"{"error":0,"backups":{"t1":{"size":5,"os":"x"},"t2":{}}}"#);
    let lines = backups.run("kiwivm backup list --output jsonl").quiet();
    assert_eq!(lines, "{\"id\":\"t1\",\"size\":5,\"os\":\"x\"}\n{\"id\":\"t2\"}\n");
    let tsv = backups.run("kiwivm backup list --columns id,size").quiet();
    assert_eq!(tsv, "id\tsize\nt1\t5\nt2\t\n");
}

#[test]
fn one_record_is_a_table_of_one() {
    let sim = Sim::start();
    let one = sim.run("vultr server list --subid 576965 --columns subid,label").quiet();
    assert_eq!(one, "subid\tlabel\n576965\tweb-1\n");
    let status = "traffic_used\ttraffic_in_used\ttraffic_out_used\tram_used\tdisk_used\tstatus\n\
                  \t912727849\t16923948\t42\t937.5\trunning\n";
    assert_eq!(sim.run("cvm vps status 1 --output tsv").quiet(), status);
    assert_eq!(sim.run("cvm vps status 1 --output jsonl").quiet(), sim.run("cvm vps status 1 --json").quiet());
    assert_eq!(sim.run("cvm vps list --columns id --no-header").quiet().lines().count(), 3);
    // A list of numbers is one column.
    let numbers = sim.run("vultr regions availability --dcid 1").quiet();
    assert!(numbers.lines().count() > 1 && numbers.lines().all(|line| line.parse::<u32>().is_ok()), "{numbers}");
    let csv = sim.run("vultr regions availability --dcid 1 --output csv").quiet();
    assert_eq!(csv, format!("value\n{numbers}"));
}

#[test]
fn a_part_is_shown_alone() {
    let sim = Sim::start();
    let part = |line: &str| sim.run(line).quiet();
    assert_eq!(part("cvm vps status 1 --field status"), "running\n");
    assert_eq!(part("cvm vps status 1 --field traffic_in_used"), "912727849\n");
    assert_eq!(part("cvm vps status 1 --field traffic-in-used --json"), "912727849\n");
    // A missing value is empty.
    assert_eq!(part("cvm vps status 1 --field traffic_used"), "\n");
    assert_eq!(part("vultr server list --field 576965.label"), "web-1\n");
    assert_eq!(part("vultr server list --tag web --field label"), "web-1\nweb-2\n");
    assert_eq!(part("vultr server list --tag web --field label --json"), "[\"web-1\",\"web-2\"]\n");
    assert_eq!(part("vultr server list --tag web --field label -o yaml"), "- web-1\n- web-2\n");
    assert_eq!(part("vultr server list --tag web --field label -o csv"), "value\nweb-1\nweb-2\n");
    assert_eq!(part("kiwivm get-service-info --field ptr.203.0.113.44"), "ns1.example.com\n");
    let addresses = part("kiwivm get-service-info --field ip_addresses");
    assert_eq!(addresses, "203.0.113.44\n203.0.113.45\n2001:db8:44::/64\n");
    assert_eq!(part("kiwivm get-service-info --field ip_addresses.1"), "203.0.113.45\n");
    let address = "vultr server list-ipv4 --subid 576988 --field 576988 --columns ip,type";
    assert_eq!(part(address), "ip\ttype\n198.18.0.23\tmain_ip\n10.99.205.220\tprivate\n");
    assert_eq!(part("raw vultr GET /v1/server/list tag=db --field 576988.label"), "db-1\n");
}

#[test]
fn names_that_no_answer_has_are_refused_before_anything_is_sent() {
    let sim = Sim::start();
    for (line, words) in [
        ("vultr server list --columns subid,lable", "--columns: the answer has no field 'lable'"),
        ("vultr server list --columns subid,SECRET", "--columns: the answer has no field '***'"),
        ("vultr server list --columns subid,", "--columns: expected names"),
        ("vultr server list --columns label.x", "--columns: there is nothing within a single value"),
        ("vultr server create --dcid 1 --vpsplanid 2 --osid 3 --yes --field id", "it has: subid"),
        ("vultr server reboot --subid 1 --field subid", "--field: nothing is documented to come back"),
        ("vultr server list --columns subid --output json", "--columns: expected with table, tsv or csv"),
        ("vultr server list --json --output csv", "cannot be used with"),
        ("vultr server list --output xml", "invalid value"),
    ] {
        let run = sim.run(line).ended(2);
        assert!(run.err.contains(words) && !run.all().contains("SECRET"), "{run:?}");
    }
    assert_eq!(sim.asked(), 0);
    // Only the answer shows whether a key exists.
    let run = sim.run("vultr server list --field 1.label").ended(4);
    assert_eq!(run.err, "vpswire: the answer has no 1.label\n");
    let run = sim.run("vultr server list --field 1.label -o jsonl").ended(4);
    assert_eq!(run.error()["code"], "not_found");
}

#[test]
fn nothing_that_a_service_says_makes_another_cell_or_line() {
    let odd = r#"{"1":{"SUBID":"1","label":"a\tb\nc\u001b[2J\u202ed","tag":"\",\""}}"#;
    let service = Canned::saying("200 OK", odd);
    let run = |form: &str| service.run(&format!("vultr server list --columns label,tag --no-header {form}")).quiet();
    let label = "a\\tb\\nc\\u{1b}[2J\\u{202e}d";
    assert_eq!(run("-o tsv"), format!("{label}\t\",\"\n"));
    assert_eq!(run("-o csv"), format!("{label},\"\"\",\"\"\"\n"));
    assert_eq!(run("-o table"), format!("{label}  \",\"\n"));
    for form in ["", "-o json", "-o jsonl", "-o yaml"] {
        for part in ["", "--field label", "--field 1.label"] {
            let shown = service.run(&format!("vultr server list {form} {part}")).quiet();
            assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{form} {part}: {shown}");
        }
    }
}
