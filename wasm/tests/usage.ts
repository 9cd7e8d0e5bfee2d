/** Code of a user: `tsc --strict` must find what is marked, and nothing else. */

import type { Call, Client, cvm, kiwivm, ListCall, Progress, vultr } from "vpswire";
import {
  type Attempt,
  type CallOptions,
  Cvm,
  type CvmOptions,
  type ErrorCode,
  type Flaw,
  flawsOf,
  KiwiVM,
  type KiwiVMOptions,
  type PlannedRequest,
  type PreparedRequest,
  type RawResponse,
  type View,
  type ViewRow,
  VpsError,
  type VpsErrorOf,
  Vultr,
  type VultrOptions,
} from "vpswire";

/** Compiles only where the two types are the same, so that an `any` or a wider type is found. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<Expected>(): <Found>(found: Found, is: Same<Expected, Found>) => void;

export async function clients(signal: AbortSignal): Promise<void> {
  const vps = new KiwiVM({ veid: 1347645, apiKey: "KEY", timeout: 10_000, maxRetries: 4, readOnly: true });
  new KiwiVM({ veid: "1347645", apiKey: "KEY", fetch, baseUrl: new URL("https://example.com/kiwivm") });
  new KiwiVM({ veid: 1347645n, apiKey: "KEY", onAttempt: (attempt: Attempt) => console.log(attempt.retryIn) });
  new Cvm({ baseUrl: "https://panel.example/api/client", publicToken: "A", privateToken: "B" });
  new Vultr();
  new Vultr({ apiKey: undefined, headers: { "X-Proxy-Token": "T" } });
  new Vultr({ headers: new Headers({ "X-Proxy-Token": "T" }) });
  new Vultr({ headers: new Map([["X-Proxy-Token", "T"]]) });
  new Vultr({ apiKey: "KEY", fetch: async (url, init) => new Response(`${url} ${init.method}`) });
  same<KiwiVM>()(vps.withOptions({ maxRetries: 0, bigint: true }), true);
  const client: Client = vps;
  same<Promise<unknown>>()(client.raw("GET", "/v1/os/list", { a: 1, b: ["x", 2n] }, { signal }), true);

  // In Node the environment may have the rest.
  new KiwiVM();
  new KiwiVM({ veid: 1347645 });
  new Cvm({ publicToken: "A", privateToken: "B" });
  // @ts-expect-error: a VPS's id is no boolean
  new KiwiVM({ veid: true, apiKey: "KEY" });
  new Vultr({ delivery: "once-token" });
  // @ts-expect-error: there are two ways
  new Vultr({ delivery: "twice" });
  // @ts-expect-error: unknown option
  new Vultr({ apikey: "KEY" });
  // @ts-expect-error: names of options are in camelCase
  new Vultr({ api_key: "KEY" });
  // @ts-expect-error: milliseconds are a number
  new Vultr({ timeout: "10s" });
  // @ts-expect-error: a signal is for a call, not for a client
  new Vultr({ signal });
  // @ts-expect-error: headers are texts
  new Vultr({ headers: { "X-Retries": 1 } });
  // @ts-expect-error: in pairs too
  new Vultr({ headers: new Map([["X-Retries", 1]]) });
  // @ts-expect-error: unknown option
  vps.withOptions({ retries: 3 });
  // @ts-expect-error: the account stays as it is
  vps.withOptions({ apiKey: "OTHER" });
  // @ts-expect-error: only GET and POST
  client.raw("DELETE", "/v1/os/list");
  // @ts-expect-error: a parameter is text, an integer or a list of them
  client.raw("GET", "/v1/os/list", { a: { b: 1 } });
  // @ts-expect-error: a class of its own for each service
  new Client();
}

export async function calls(vps: KiwiVM, api: Vultr, panel: Cvm, options: CallOptions): Promise<void> {
  same<kiwivm.ServiceInfo>()(await vps.getServiceInfo(), true);
  same<kiwivm.ServiceInfo>()(await vps.getServiceInfo(options), true);
  same<unknown>()(await vps.stop(), true);
  same<unknown>()(await vps.setHostname({ new_hostname: "web1.example.com" }, { timeout: 5_000 }), true);
  same<kiwivm.TaskStarted>()(await vps.snapshot.create(), true);
  same<kiwivm.TaskStarted>()(await vps.snapshot.create({ description: undefined }), true);
  await vps.updateSshKeys({ ssh_keys: "ssh-ed25519 AAAA me" });
  await vps.updateSshKeys({ ssh_keys: ["ssh-ed25519 AAAA me", "ssh-ed25519 BBBB you"] as const });
  await vps.kiwivm.setNotificationPreferences({ json_notification_preferences: { 1: true, other: false } });
  same<unknown>()(await vps.getUsageGraphs(), true);
  same<cvm.VpsStatus>()(await panel.vps.status({ id: 1 }), true);
  same<{ [id: string]: vultr.Server }>()(await api.server.list(), true);
  await api.server.list({ tag: "web" }, { signal: AbortSignal.timeout(1_000), headers: {} });
  await api.server.list({}, options);
  await api.server.create({ dcid: 1, vpsplanid: 201, osid: 167, userdata: new Uint8Array(3), sshkeyid: ["a", "b"] });
  await api.server.halt({ subid: 576965n });
  // The keys of a map are text.
  for (const subid of Object.keys(await api.server.list())) await api.server.halt({ subid });
  await panel.vps.status({ id: "1" });
  await api.firewall.ruleList({ firewallgroupid: "1234abcd", direction: "in", ip_type: "v4" });
  await api.dns.dnssecEnable({ domain: "example.com", enable: true });

  // @ts-expect-error: the parameters are missing
  await api.server.halt();
  // @ts-expect-error: a required one is missing
  await api.server.create({ dcid: 1, vpsplanid: 201 });
  // @ts-expect-error: an id is an integer, or its digits
  await api.server.halt({ subid: true });
  // @ts-expect-error: what is no id is an integer
  await api.block.resize({ subid: 1, size_gb: "10" });
  // @ts-expect-error: what is required cannot be undefined
  await api.server.halt({ subid: undefined });
  // @ts-expect-error: null is no value
  await api.server.list({ tag: null });
  // @ts-expect-error: unknown parameter
  await api.server.list({ tagg: "web" });
  // @ts-expect-error: parameters are in snake_case, as on the wire
  await api.server.list({ mainIp: "192.0.2.1" });
  // @ts-expect-error: options come second where a call has parameters
  await api.server.list({ signal: options.signal });
  // @ts-expect-error: there are no parameters
  await api.account.info({ tag: "web" });
  // @ts-expect-error: options come first where a call has no parameters
  await api.account.info({}, options);
  // @ts-expect-error: unknown option
  await api.server.list({}, { retries: 2 });
  // @ts-expect-error: a read-only client is made, not a call
  await api.account.info({ readOnly: true });
  // @ts-expect-error: parameters have names
  await api.server.halt(576965);
  // @ts-expect-error: unknown call
  await api.server.explode({ subid: 1 });
  // @ts-expect-error: unknown group
  await api.servers.list();
  // @ts-expect-error: methods are in camelCase
  await vps.get_service_info();
  // @ts-expect-error: no such direction
  await api.firewall.ruleList({ firewallgroupid: "1234abcd", direction: "out", ip_type: "v4" });
  // @ts-expect-error: a truth is a boolean, not "yes"
  await api.dns.dnssecEnable({ domain: "example.com", enable: "yes" });
  // @ts-expect-error: bytes are given as bytes
  await api.server.setUserData({ subid: 1, userdata: "I2Nsb3VkLWNvbmZpZw==" });
  // @ts-expect-error: a list is a list
  await api.server.create({ dcid: 1, vpsplanid: 201, osid: 167, sshkeyid: "a,b" });
  // @ts-expect-error: another call's parameters
  await panel.vps.status({ subid: 1 });
  // @ts-expect-error: a group is not a call
  await api.server();
  // @ts-expect-error: a call cannot be replaced
  api.server.list = api.server.list.bind(null) as never;
}

export async function answers(api: Vultr, vps: KiwiVM): Promise<void> {
  const servers = await api.server.list();
  const server = servers["576965"];
  // @ts-expect-error: there may be no such server
  server.label;
  if (!server) return;
  same<number>()(server.subid, true);
  same<string | null | undefined>()(server.cost_per_month, true);
  same<string | null | undefined>()(server.date_created, true);
  for (const [subid, one] of Object.entries(servers)) console.log(subid.length, one.label);
  if (server.status === "active" || server.status === "newer-than-this-package") console.log(server.status);
  const status: vultr.SubscriptionStatus = "active";
  const traffic = await api.server.bandwidth({ subid: 1 });
  for (const [day, bytes] of traffic.incoming_bytes ?? []) console.log(day.slice(0, 4), bytes / 2 ** 30);
  same<Uint8Array | null | undefined>()((await api.server.getUserData({ subid: 1 })).userdata, true);
  for (const flaw of flawsOf(servers)) same<string>()(flaw.path, true);
  same<readonly Flaw[]>()(flawsOf(server), true);
  const info = await vps.getLiveServiceInfo();
  same<Uint8Array | null | undefined>()(info.screendump_png_base64, true);
  same<string | null | undefined>()(info.monthly_data_multiplier, true);
  same<string[] | null | undefined>()((await vps.getSshKeys()).ssh_keys_user, true);
  const rules: { [id: string]: vultr.FirewallRule } = {};
  console.log(status, rules);

  // @ts-expect-error: money is text
  const cost: number = server.cost_per_month;
  // @ts-expect-error: text is no number
  server.vcpu_count = "2";
  // @ts-expect-error: it may be missing
  const created: string = server.date_created;
  // @ts-expect-error: unknown field
  server.nothing;
  // @ts-expect-error: fields are in snake_case
  server.vcpuCount;
  // @ts-expect-error: no such status is known
  const other: vultr.SubscriptionStatus = "exploded";
  // @ts-expect-error: nothing comes back
  (await vps.stop()).message;
  // @ts-expect-error: an answer is awaited
  api.server.list().label;
  // @ts-expect-error: nothing is known of it
  (await vps.getUsageGraphs()).points;
  console.log(cost, created, other);
}

export async function otherWays(api: Vultr, vps: KiwiVM, options: CallOptions): Promise<void> {
  const view = await api.server.list.view({ tag: "web" }, options);
  same<View<vultr.Server>>()(view, true);
  same<number>()(view.size, true);
  same<ViewRow<vultr.Server> | undefined>()(view.get(576965), true);
  same<ViewRow<vultr.Server> | undefined>()(view.at(0), true);
  for (const [id, server] of view) console.log(id.length, server.label);
  for (const server of view.values()) {
    console.log(server.label);
    const whole: vultr.Server = server;
    same<vultr.Server>()(server.toJSON(), true);
    console.log({ ...whole });
  }
  same<View<vultr.Os>>()(await api.os.list.view(), true);

  const both = await api.server.list.withResponse({ tag: "web" });
  same<{ [id: string]: vultr.Server }>()(both.answer, true);
  same<RawResponse>()(both.response, true);

  const request = await api.server.list.request({ tag: "web" });
  same<PreparedRequest<{ [id: string]: vultr.Server }>>()(request, true);
  const { method, url, headers, body } = request;
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  same<{ [id: string]: vultr.Server }>()(await request.parse(response), true);
  await request.parse({ status: 200, headers: {}, body: "[]" });

  same<PlannedRequest>()(await vps.snapshot.create.plan({ description: "nightly" }), true);
  const halt: Call<[params: vultr.ServerHaltParams, options?: CallOptions], unknown> = api.server.halt;
  const list: ListCall<[options?: CallOptions], { [id: string]: vultr.App }, vultr.App> = api.app.list;
  const made: vultr.ServerCreateParams = { dcid: 1, vpsplanid: 201, osid: 167 };
  made.label = "web1";
  const group: vultr.ServerCalls = api.server;
  const accounts: [KiwiVMOptions, CvmOptions, VultrOptions] = [
    { veid: 1, apiKey: "KEY" },
    { baseUrl: "https://panel.example", publicToken: "A", privateToken: "B" },
    {},
  ];
  console.log(halt, list, made, group, accounts);

  // @ts-expect-error: only long lists have views
  await api.account.info.view();
  // @ts-expect-error: only long lists have views
  await vps.getServiceInfo.view();
  // @ts-expect-error: unknown parameter
  await api.server.list.view({ tagg: "web" });
  // @ts-expect-error: unknown parameter
  await api.server.list.request({ tagg: "web" });
  // @ts-expect-error: the parameters are missing
  await api.server.halt.plan();
  // @ts-expect-error: a plan cannot be parsed with
  (await api.server.list.plan()).parse;
  // @ts-expect-error: a response has a status
  await request.parse({ headers: {}, body: "[]" });
  // @ts-expect-error: a view is read
  view.size = 3;
  // @ts-expect-error: a view is no object by id
  view["576965"];
}

export async function errors(vps: KiwiVM): Promise<Progress | undefined> {
  try {
    await vps.start();
  } catch (error) {
    // @ts-expect-error: anything may be caught
    error.code;
    if (!(error instanceof VpsError)) throw error;
    same<VpsError>()(error, true);
    same<ErrorCode>()(error.code, true);
    same<"not_sent" | "rejected" | "unknown">()(error.verdict, true);
    same<boolean>()(error.retryable, true);
    same<number | undefined>()(error.status, true);
    same<number | undefined>()(error.serviceCode, true);
    same<string | undefined>()(error.serviceMessage, true);
    same<string>()(error.call, true);
    same<number | undefined>()(error.retryAfter, true);
    same<number | undefined>()(error.progress?.age_seconds, true);
    same<string | undefined>()(error.look?.args.label, true);
    const plain: Error = error;
    console.log(plain.message, error.cause);
    // @ts-expect-error: no such code
    if (error.code === "exploded") throw error;
    // @ts-expect-error: codes are in snake_case
    if (error.code === "rateLimited") throw error;
    // @ts-expect-error: an error is read
    error.call = "server.list";
    // @ts-expect-error: not every error has a status
    error.status.toFixed();
    // @ts-expect-error: only vpswire makes errors of it
    new VpsError("no");
    if (error.code === "locked") return error.progress;
    if (error.code === "invalid_params") {
      same<string>()(error.param, true);
      same<"not_sent">()(error.verdict, true);
      same<VpsErrorOf<"invalid_params">>()(error, true);
    } else if (error.code === "decode") {
      same<string>()(error.path, true);
    } else if (error.code === "http" || error.code === "service") {
      same<number>()(error.status, true);
    }
    switch (error.code) {
      case "read_only":
        // @ts-expect-error: nothing was sent
        if (error.verdict === "unknown") throw error;
        break;
      case "timeout":
      case "transport":
        same<VpsErrorOf<"timeout" | "transport">>()(error, true);
        // @ts-expect-error: perhaps there was no answer
        error.status.toFixed();
        break;
      default:
    }
  }
  return undefined;
}
