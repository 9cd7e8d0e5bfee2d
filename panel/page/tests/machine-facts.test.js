// What the screens of a machine read out of answers: states, shares, addresses.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as facts from "../src/screens/machine/facts.ts";

test("a state is known by the words of KVM and OpenVZ, in any case", () => {
  for (const [info, state] of [
    [{ ve_status: "Running" }, "running"],
    [{ ve_status: "stopped" }, "stopped"],
    [{ ve_status: "STARTING" }, "starting"],
    [{ vz_status: { status: "running" } }, "running"],
    [{ ve_status: "Running", suspended: true }, "suspended"],
    [{ ve_status: "Paused" }, "unknown"],
    [{ vz_status: [] }, "unknown"],
    [{}, "unknown"],
  ])
    assert.equal(facts.stateOf(info), state);
});

test("memory is what is not free, and not known of a machine that is off", () => {
  assert.deepEqual(facts.memoryOf({ plan_ram: 4_096, mem_available_kb: 3 }), { used: 1_024, total: 4_096 });
  assert.deepEqual(facts.memoryOf({ plan_ram: 1_024, mem_available_kb: 3 }), { used: 0, total: 1_024 });
  assert.equal(facts.memoryOf({ plan_ram: 4_096, mem_available_kb: null }), undefined);
  assert.deepEqual(facts.swapOf({ swap_total_kb: 4, swap_available_kb: 1 }), { used: 3_072, total: 4_096 });
  assert.equal(facts.swapOf({ swap_total_kb: 0, swap_available_kb: 0 }), undefined);
});

test("a disk is KVM's image or OpenVZ's quota", () => {
  assert.deepEqual(facts.diskOf({ ve_used_disk_space_b: 5, plan_disk: 10 }), { used: 5, total: 10 });
  assert.deepEqual(facts.diskOf({ ve_used_disk_space_b: 5, ve_disk_quota_gb: 1 }), { used: 5, total: 2 ** 30 });
  const quota = { occupied_kb: "1", softlimit_kb: "2", occupied_inodes: "3", softlimit_inodes: "4" };
  assert.deepEqual(facts.diskOf({ plan_disk: 10, vz_quota: quota }), { used: 1_024, total: 2_048 });
  assert.deepEqual(facts.inodesOf({ vz_quota: quota }), { used: 3, total: 4 });
  assert.equal(facts.diskOf({ plan_disk: 10 }), undefined);
});

test("traffic is multiplied, a fraction too", () => {
  const plan = { data_counter: 100, plan_monthly_data: 1_000 };
  assert.deepEqual(facts.trafficOf({ ...plan, monthly_data_multiplier: "0.33" }), { used: 33, total: 330 });
  assert.deepEqual(facts.trafficOf(plan), { used: 100, total: 1_000 });
  assert.equal(facts.trafficOf({ data_counter: 1, plan_monthly_data: 0 }), undefined);
});

test("addresses have their names and null routes", () => {
  const info = {
    ip_addresses: ["192.0.2.1", "192.0.2.2", "2001:db8::/64"],
    private_ip_addresses: ["10.0.0.1"],
    ptr: { "192.0.2.1": "a.example.com", "192.0.2.2": null },
    ip_nullroutes: { "192.0.2.2": { nullroute_timestamp: 100, nullroute_duration_s: 50, log: "dump" } },
  };
  assert.deepEqual(facts.addressesOf(info), [
    { address: "192.0.2.1", kind: "ipv4", name: "a.example.com" },
    { address: "192.0.2.2", kind: "ipv4", nullroute: { until: 150, log: "dump" } },
    { address: "2001:db8::/64", kind: "ipv6" },
    { address: "10.0.0.1", kind: "private" },
  ]);
  assert.deepEqual(facts.addressesOf({ ip_addresses: ["192.0.2.1"], ip_nullroutes: { "192.0.2.1": {} } }), [
    { address: "192.0.2.1", kind: "ipv4", nullroute: {} },
  ]);
  assert.deepEqual(facts.addressesOf({ ptr: null, ip_addresses: null }), []);
});

test("an address may be a number", () => {
  assert.equal(facts.dotted(16_909_060), "1.2.3.4");
  assert.equal(facts.dotted(4_294_967_295), "255.255.255.255");
  assert.equal(facts.dotted(0), "0.0.0.0");
});

test("CVM counts transfer in all or for each direction", () => {
  assert.deepEqual(facts.cvmTraffic({ id: 1, traffic_used: 1, traffic_limit: 2 }), [
    { kind: "both", share: { used: 1, total: 2 } },
  ]);
  assert.deepEqual(
    facts
      .cvmTraffic({ id: 1, traffic_in_used: 1, traffic_in_limit: 2, traffic_out_used: 3, traffic_out_limit: 4 })
      .map(({ kind }) => kind),
    ["in", "out"],
  );
  assert.equal(facts.cvmName({ id: 4, hostname: null }), "4");
});
