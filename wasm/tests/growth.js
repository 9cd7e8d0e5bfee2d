// Makes a call of a kind with so many bytes, three times, and prints the least CPU time that it took, milliseconds.
// Arguments: the name of a kind, and the bytes. Without any: prints the names of all kinds.

import process from "node:process";
import { KiwiVM, Vultr } from "vpswire";

/** A client of Vultr that is answered so. */
const vultr = (body, status = 200, headers = []) => {
  const bytes = new TextEncoder().encode(body);
  const fetch = async () => ({ status, headers, arrayBuffer: async () => bytes });
  return new Vultr({ apiKey: "KEY12345", pace: false, maxRetries: 0, fetch, bigint: true });
};

const kiwivm = (body) => {
  const fetch = async () => new Response(body);
  return new KiwiVM({ veid: 1, apiKey: "KEY12345", maxRetries: 0, fetch });
};

const repeated = (bytes, item, between = ",") => {
  const parts = [];
  for (let at = 0, length = 0; length < bytes; at++) {
    const part = item(at);
    parts.push(part);
    length += part.length + 1;
  }
  return parts.join(between);
};

const server = (at, more = "") =>
  `"${at}":{"SUBID":"${at}","os":"Debian","ram":"1024 MB","disk":"Virtual 25 GB","main_ip":"198.51.100.1","vcpu_count":"1","location":"NJ","DCID":"1","default_password":"x","date_created":"2014-01-01 00:00:00","pending_charges":"0.01","status":"active","cost_per_month":"5.00","current_bandwidth_gb":1,"allowed_bandwidth_gb":"1000","netmask_v4":"255.255.255.0","gateway_v4":"198.51.100.254","power_status":"running","server_state":"ok","VPSPLANID":"201","v6_networks":[],"label":"l${at}","internal_ip":"","kvm_url":"","auto_backups":"no","tag":"t","OSID":"127","APPID":"0","FIREWALLGROUPID":"0"${more}}`;

const raw = (body) => vultr(body).raw("GET", "/v1/x");
const failed = (made) =>
  made.then(
    () => "no error",
    (error) => error.code,
  );

/** Reads all that a view has, by its rows, and by its ids. */
const lookAt = async (body) => {
  const view = await vultr(body).server.list.view();
  let read = 0;
  for (const [id, row] of view) read += row.label.length + view.get(id).main_ip.length;
  return read + JSON.stringify(view).length;
};

/** Each kind makes its input of so many bytes, and then the work that is measured. */
const KINDS = {
  "a list": (bytes) => {
    const body = `{${repeated(bytes, (at) => server(at))}}`;
    return () => vultr(body).server.list();
  },
  "a list by JSON.parse": (bytes) => {
    const body = `{${repeated(bytes, (at) => server(at))}}`;
    return async () => JSON.parse(body);
  },
  "a list as a view": (bytes) => {
    const body = `{${repeated(bytes, (at) => server(at))}}`;
    return () => lookAt(body);
  },
  "a list of which no two records have the same fields": (bytes) => {
    const body = `{${repeated(bytes, (at) => server(at, `,"new${at}":${at}`))}}`;
    return () => vultr(body).server.list();
  },
  "one record with many fields that are not documented": (bytes) => {
    const body = `{${server(1, `,${repeated(bytes, (at) => `"n${at}":${at}`)}`)}}`;
    return () => vultr(body).server.list();
  },
  "keys that begin and end alike": (bytes) => {
    const [count, half] = [Math.floor(Math.sqrt(bytes / 2)), Math.floor(Math.sqrt(bytes / 2))];
    const key = (at) => `"${"p".repeat(half)}${at}${"s".repeat(half)}":1`;
    const body = `{${Array.from({ length: count }, (_, at) => key(at)).join()}}`;
    return () => raw(body);
  },
  "the same key": (bytes) => {
    const body = `{${repeated(bytes, () => '"a":1')}}`;
    return () => raw(body);
  },
  "keys that are numbers, descending": (bytes) => {
    const body = `{${repeated(bytes, (at) => `"${1e8 - at}":1`)}}`;
    return () => raw(body);
  },
  "a great integer within a hundred objects": (bytes) => {
    const body = `${'{"a":'.repeat(100)}[${repeated(bytes, () => "1")},${"9".repeat(20)}]${"}".repeat(100)}`;
    return () => raw(body);
  },
  "great integers": (bytes) => {
    const body = `[${repeated(bytes, (at) => `9${at}99999999999999999999`)}]`;
    return () => raw(body);
  },
  "marks of ours": (bytes) => {
    const body = `[${repeated(bytes, () => '{"$bigint":"5","$$a":1}')},99999999999999999999]`;
    return () => raw(body);
  },
  "one integer of many digits": (bytes) => {
    const body = `{"a":${"9".repeat(bytes)}}`;
    return () => raw(body).catch((error) => error.code);
  },
  "one text": (bytes) => {
    const body = `{"a":"${"x".repeat(bytes)}"}`;
    return () => raw(body);
  },
  "one text of escapes": (bytes) => {
    const body = `{"a":"${"\\u00e4\\/".repeat(bytes / 8)}"}`;
    return () => raw(body);
  },
  "small things": (bytes) => {
    const body = `[${repeated(bytes, () => "[]")}]`;
    return () => raw(body);
  },
  "white space": (bytes) => {
    const body = `${" ".repeat(bytes)}{}`;
    return () => raw(body);
  },
  "JSON that is cut": (bytes) => {
    const body = `{${repeated(bytes, (at) => `"n${at}":${at}`)},`;
    return () => failed(raw(body));
  },
  "a refusal of one line": (bytes) => {
    const client = vultr("Invalid server.  ".repeat(bytes / 17), 412);
    return () => failed(client.server.list());
  },
  "a refusal that holds the key": (bytes) => {
    const client = vultr("KEY12345 ".repeat(bytes / 9), 412);
    return () => failed(client.server.list());
  },
  "a refusal of KiwiVM's": (bytes) => {
    const client = kiwivm(`{"error":1,"message":"${"no ".repeat(bytes / 3)}"}`);
    return () => failed(client.getServiceInfo());
  },
  "a page of HTML": (bytes) => {
    const client = vultr(`<html><title>${"<".repeat(bytes)}`, 503);
    return () => failed(client.server.list());
  },
  "many headers": (bytes) => {
    const headers = Array.from({ length: bytes / 20 }, (_, at) => [`x-${at}`, "0123456789"]);
    const client = vultr("[]", 200, headers);
    return () => client.os.list.withResponse();
  },
  "a long header": (bytes) => {
    const client = vultr("[]", 503, [["retry-after", "1".repeat(bytes)]]);
    return () => failed(client.os.list());
  },
  "many headers of the caller's": (bytes) => {
    const headers = Object.fromEntries(
      Array.from({ length: bytes / 110 }, (_, at) => [`X-${at}`, "0123456789".repeat(10)]),
    );
    const client = vultr("[]");
    return () => client.os.list({ headers });
  },
  "bytes of the caller's": (bytes) => {
    const client = vultr("");
    const userdata = new Uint8Array(bytes).fill(65);
    return () => client.server.setUserData({ subid: 1, userdata });
  },
  "a text of the caller's": (bytes) => {
    const client = vultr("");
    const script = "€\n".repeat(bytes / 4);
    return () => failed(client.startupscript.create({ name: "a", script }));
  },
  "a list of the caller's": (bytes) => {
    const client = vultr("{}");
    const a = Array.from({ length: bytes / 8 }, (_, at) => at);
    return () => client.raw("GET", "/v1/x", { a });
  },
  "parameters of the caller's": (bytes) => {
    const client = vultr("{}");
    const all = Object.fromEntries(Array.from({ length: bytes / 16 }, (_, at) => [`p${at}`, at]));
    return () => client.raw("POST", "/v1/x", all);
  },
  "parameters that do not exist": (bytes) => {
    const client = vultr("{}");
    const all = Object.fromEntries(Array.from({ length: bytes / 16 }, (_, at) => [`p${at}`, at]));
    return () => failed(client.server.list(all));
  },
  "a path of the caller's": (bytes) => {
    const client = vultr("{}");
    return () => client.raw("GET", `/v1${"/x".repeat(bytes / 2)}`);
  },
};

const [, , kind, bytes] = process.argv;
if (kind === undefined) {
  console.log(JSON.stringify(Object.keys(KINDS)));
} else {
  // What is loaded at the first call is loaded before.
  await vultr("[]").os.list();
  const work = KINDS[kind](Number(bytes));
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  console.log(least);
}
