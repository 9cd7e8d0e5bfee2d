// The exact texts of hard cases. That they mean what was given is what request-literals and request-tried show.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as request from "../src/request/show.ts";

const services = {};

before(async () => {
  for (const api of ["kiwivm", "cvm", "vultr"]) services[api] = await request.load(api);
});

const shop = { name: "shop" };
const tokyo = { name: "tokyo", veid: "1347645" };
const show = (language, api, call, params, account) => request.show(language, services[api], call, params, account);

/** The part of a program that names the parameters. */
const within = (text, begin, end) => text.slice(text.indexOf(begin), text.indexOf(end) + end.length);

const HARD = {
  dcid: 1,
  vpsplanid: 9007199254740993n,
  osid: "9223372036854775807",
  enable_ipv6: false,
  networkid: ["net1", "net2"],
  label: 'Zoë\'s "web"\n\\ $HOME',
  sshkeyid: [],
  userdata: new TextEncoder().encode("password: secret"),
  tag: undefined,
};

test("curl", () => {
  assert.equal(
    show("curl", "vultr", "server.create", HARD, shop),
    `printf 'API-Key: %s' "$VPSWIRE_VULTR_API_KEY" |
  curl -sS -H @- https://api.vultr.com/v1/server/create \\
    -d DCID=1 \\
    -d VPSPLANID=9007199254740993 \\
    -d OSID=9223372036854775807 \\
    -d enable_ipv6=no \\
    -d 'NETWORKID[]=net1' \\
    -d 'NETWORKID[]=net2' \\
    --data-urlencode 'label=Zoë'\\''s "web"
\\ $HOME' \\
    -d SSHKEYID= \\
    -d 'userdata=***'`,
  );
});

test("curl of a GET has a query, and of a POST without parameters an empty form", () => {
  assert.equal(
    show("curl", "vultr", "server.list", { label: "a b" }, shop),
    `printf 'API-Key: %s' "$VPSWIRE_VULTR_API_KEY" |
  curl -sS -G -H @- https://api.vultr.com/v1/server/list \\
    --data-urlencode 'label=a b'`,
  );
  assert.equal(show("curl", "vultr", "os.list", {}, shop), "curl -sS https://api.vultr.com/v1/os/list");
  assert.equal(
    show("curl", "cvm", "vps.start", { id: 5 }, { name: "panel" }),
    `printf 'API-Public-Token: %s\\nAPI-Private-Token: %s' "$VPSWIRE_CVM_PUBLIC_TOKEN" "$VPSWIRE_CVM_PRIVATE_TOKEN" |
  curl -sS -H @- "$VPSWIRE_CVM_URL"/vps/5/start \\
    -d ''`,
  );
});

test("curl sends a key that is a parameter from standard input", () => {
  assert.equal(
    show("curl", "kiwivm", "snapshot.delete", { snapshot: "a*b" }, tokyo),
    `printf %s "$VPSWIRE_KIWIVM_API_KEY" |
  curl -sS https://api.64clouds.com/v1/snapshot/delete \\
    -d veid=1347645 \\
    --data-urlencode api_key@- \\
    -d 'snapshot=a*b'`,
  );
});

test("Python", () => {
  assert.equal(
    show("Python", "vultr", "server.create", HARD, shop),
    `from vpswire import Vultr

# The account is read from the environment: VPSWIRE_VULTR_API_KEY.
vultr = Vultr()
print(vultr.server.create(
    dcid=1,
    vpsplanid=9007199254740993,
    osid=9223372036854775807,
    enable_ipv6=False,
    networkid=["net1", "net2"],
    label="Zoë's \\"web\\"\\n\\\\ $HOME",
    sshkeyid=[],
    userdata=b"***",
))
`,
  );
});

test("Python has no method of the name of a keyword", () => {
  const text = show("Python", "kiwivm", "snapshot.import", { source_veid: 5, source_token: "t" }, tokyo);
  assert.equal(text.split("\n").at(-2), 'print(vps.snapshot.import_(source_veid=5, source_token="***"))');
  assert.equal(text.split("\n")[3], "vps = KiwiVM(veid=1347645)");
});

test("JavaScript", () => {
  assert.equal(
    show("JavaScript", "vultr", "server.create", HARD, { name: "shop", baseUrl: "https://proxy.example/vultr" }),
    `import { Vultr } from "vpswire";

// The account is read from the environment: VPSWIRE_VULTR_API_KEY.
const vultr = new Vultr({ baseUrl: "https://proxy.example/vultr" });
console.log(await vultr.server.create({
  dcid: 1,
  vpsplanid: 9007199254740993n,
  osid: 9223372036854775807n,
  enable_ipv6: false,
  networkid: ["net1", "net2"],
  label: "Zoë's \\"web\\"\\n\\\\ $HOME",
  sshkeyid: [],
  userdata: new TextEncoder().encode("***"),
}));
`,
  );
});

test("C", () => {
  assert.equal(
    within(show("C", "vultr", "server.create", HARD, shop), "    vpswire_vultr_account", "};\n    if"),
    `    vpswire_vultr_account account = { .api_key = getenv("VPSWIRE_VULTR_API_KEY") };
    vpswire_vultr_server_create_params params = {
        .dcid = 1,
        .vpsplanid = 9007199254740993,
        .osid = 9223372036854775807,
        .enable_ipv6 = VPSWIRE_BOOL(false),
        .networkid = VPSWIRE_TEXTS("net1", "net2"),
        .label = "Zoë's \\"web\\"\\n\\\\ $HOME",
        .sshkeyid = { .items = (const char *const[]){ NULL }, .count = 0 },
        .userdata = { .data = "***", .length = 3 },
    };
    if`,
  );
  assert.equal(
    show("C", "vultr", "os.list", {}, shop),
    `#include <stdio.h>
#include <stdlib.h>
#include <vpswire/vultr.h>

int main(void)
{
    vpswire_client *client = NULL;
    vpswire_value *answer = NULL;
    vpswire_error *error = NULL;
    const char *json = NULL;
    if (!vpswire_vultr_new(NULL, &client, &error) &&
        !vpswire_vultr_os_list(client, NULL, &answer, &error) &&
        !vpswire_value_json(answer, &json, NULL, &error)) puts(json);
    int failed = error != NULL;
    if (failed) fprintf(stderr, "%s\\n", vpswire_error_message(error));
    vpswire_error_free(error);
    vpswire_value_free(answer);
    vpswire_client_free(client);
    return failed;
}
`,
  );
});

test("Rust", () => {
  assert.equal(
    show("Rust", "vultr", "server.create", HARD, shop),
    `use vpswire::{Account, Client, vultr::server};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let account = Account::vultr(std::env::var("VPSWIRE_VULTR_API_KEY")?)?;
    let call = server::Create {
        enable_ipv6: Some(false),
        networkid: Some(vec!["net1".into(), "net2".into()]),
        label: Some("Zoë's \\"web\\"\\n\\\\ $HOME".into()),
        sshkeyid: Some(vec![]),
        userdata: Some("***".into()),
        ..server::Create::new(1, 9007199254740993, 9223372036854775807)
    };
    println!("{:?}", Client::new(account)?.send(&call)?.answer);
    Ok(())
}
`,
  );
});

test("Rust names a choice by the module that declares it", () => {
  const rule = {
    firewallgroupid: "g",
    direction: "in",
    ip_type: "v4",
    protocol: "tcp",
    subnet: "0.0.0.0",
    subnet_size: 0,
  };
  const text = show("Rust", "vultr", "firewall.rule_create", rule, shop);
  assert.equal(
    within(text, "    let call", ");\n"),
    `    let call = firewall::RuleCreate::new(
        "g",
        firewall::Direction::In,
        vpswire::vultr::reservedip::IpType::V4,
        firewall::Protocol::Tcp,
        "0.0.0.0",
        0,
    );
`,
  );
});

test("Rust makes no call whole that it need not", () => {
  const made = (...given) =>
    show("Rust", ...given)
      .split("\n")
      .find((line) => line.startsWith("    let call"));
  assert.equal(made("kiwivm", "restart", {}, tokyo), "    let call = kiwivm::Restart;");
  assert.equal(made("vultr", "server.list", {}, shop), "    let call = server::List::default();");
  assert.equal(made("vultr", "os.list", {}, shop), "    let call = os::List;");
});

test("the command reads secrets, and is not misled by what looks like an option or a file", () => {
  assert.equal(
    show("vpswire", "vultr", "server.label_set", { subid: 5, label: "--yes" }, { name: "my shop" }),
    "vpswire vultr server label-set --account 'my shop' --subid 5 --label=--yes",
  );
  assert.equal(
    show("vpswire", "kiwivm", "update_ssh_keys", { ssh_keys: ["@a b", "c"] }, tokyo),
    "vpswire kiwivm update-ssh-keys --account tokyo --ssh-keys '@@a b\nc'",
  );
  assert.equal(
    show("vpswire", "kiwivm", "basic_shell.exec", { command: "uptime" }, tokyo),
    "vpswire kiwivm basic-shell exec --account tokyo --command @-",
  );
  assert.equal(
    show("vpswire", "cvm", "vps.restart", { id: 5 }, { name: "panel" }),
    "vpswire cvm vps restart 5 --account panel",
  );
  assert.equal(
    show(
      "vpswire",
      "kiwivm",
      "kiwivm.set_notification_preferences",
      { json_notification_preferences: { 1: true, b: false } },
      tokyo,
    ),
    "vpswire kiwivm kiwivm set-notification-preferences --account tokyo --json-notification-preferences 1=yes,b=no",
  );
});

test("what is required and missing is a name to fill in; what is optional is left out", () => {
  const missing = (language) => show(language, "vultr", "server.label_set", { label: "web" }, shop);
  assert.equal(missing("Python").split("\n").at(-2), 'print(vultr.server.label_set(subid=subid, label="web"))');
  assert.equal(
    missing("JavaScript").split("\n").at(-2),
    'console.log(await vultr.server.labelSet({ subid, label: "web" }));',
  );
  assert.equal(missing("Rust").split("\n")[4], '    let call = server::LabelSet::new(subid, "web");');
  assert.equal(missing("C").includes('params = { .subid = subid, .label = "web" };'), true);
  assert.equal(missing("curl").split("\n")[2], '    --data-urlencode "SUBID=$SUBID" \\');
  assert.equal(missing("vpswire"), 'vpswire vultr server label-set --account shop --subid "$SUBID" --label web');
});

test("no secret that is given is in any text", () => {
  const secret = "correct horse battery staple";
  for (const service of Object.values(services)) {
    for (const [call, [, ...rows]] of Object.entries(service.calls)) {
      const params = Object.fromEntries(
        rows
          .filter((row) => row.includes("!"))
          .map((row) => [row.split(" ")[0], row.includes(" bytes") ? Buffer.from(secret) : secret]),
      );
      for (const language of Object.keys(request.LANGUAGES)) {
        const text = request.show(language, service, call, params, shop);
        assert.equal(text.includes("horse") || text.includes(btoa(secret)), false, text);
      }
    }
  }
});

test("what a person would not see is an escape", () => {
  const params = { subid: 1, label: "a\u202eb\u200b" };
  const texts = Object.keys(request.LANGUAGES).map((language) =>
    show(language, "vultr", "server.label_set", params, shop),
  );
  for (const text of texts) assert.equal(/[\u202e\u200b]/.test(text), false, text);
});

test("a call that the table has not is refused", () => {
  assert.throws(() => show("curl", "vultr", "server.explode", {}, shop), new Error("no call server.explode"));
});
