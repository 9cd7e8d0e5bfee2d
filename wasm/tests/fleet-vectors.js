// Reading the vectors of the fleet and of jobs, and a fleet that each of the first runs on.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { Fleet } from "vpswire/fleet";
import { ACCOUNTS, CLIENTS, camel, camelKeys, parse } from "./vectors.js";

/** The text of a file, with the digits of numbers that end in a zero, which a number does not keep, as text. */
const read = (url) => readFileSync(url, "utf8").replaceAll(/: (-?\d+\.\d*0)(?=\s*[,}])/g, ': "digits $1"');

/** The vectors of a folder, each with its file. */
const all = (name, subject) => {
  const folder = new URL(`../../conformance/${name}/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.sort().flatMap((file) =>
    parse(read(new URL(file, folder))).map((vector) => ({
      ...vector,
      title: `${file} ${vector[subject] ?? vector.saved[subject]}: ${vector.name}`,
    })),
  );
};

export const vectors = all("fleet", "verb");
export const jobVectors = all("jobs", "job");

/** What each verb requires, in order, as the printed class has it. */
const printed = readFileSync(new URL("../js/faces/verbs.js", import.meta.url), "utf8");
const REQUIRED = Object.fromEntries(
  [...printed.matchAll(/(verbs|group)\(\s*this,\s*(?:"(\w+)",\s*)?"([^"]+)"/g)].flatMap(([, , group, verbs]) =>
    verbs.split(" ").map((verb) => {
      const [name, params] = verb.slice(0, -1).split("(");
      return [group ? `${group}.${name}` : name, params ? params.split(",") : []];
    }),
  ),
);

/** The secrets of an account. */
const secretsOf = ({ api_key, public_token, private_token }) => [api_key, public_token, private_token].filter(Boolean);

/** A request as vectors write it: with keys masked. */
export const masked = (method, url, body, account) =>
  secretsOf(account).reduce(
    (text, secret) => text.replaceAll(secret, "***"),
    `${method} ${url}${body ? ` ${body}` : ""}`,
  );

/** Answers requests as the waves of a vector say, and counts what was asked for. */
class Service {
  constructor(waves = []) {
    this.waves = waves.map((wave) => [...wave]);
  }

  /** The `fetch` of an account. */
  fetch(name, account) {
    return async (url, { method, body }) => {
      const request = masked(method, url, body, account);
      const [wave] = this.waves;
      const place = wave?.findIndex((call) => call.account === name && call.request === request) ?? -1;
      assert.ok(place >= 0, `asked ${name} for ${request}`);
      const [{ status = 200, body: answer, failure }] = wave.splice(place, 1);
      if (wave.length === 0) this.waves.shift();
      if (failure) throw Object.assign(new Error(failure), { code: "ECONNREFUSED" });
      return new Response(typeof answer === "string" ? answer : write(answer), { status });
    };
  }
}

/** JSON with numbers as the vector writes them. */
export const write = (value) => {
  const text = JSON.stringify(value, (_, value) => (typeof value === "bigint" ? `digits ${value}` : value));
  return text.replaceAll(/"digits ([-\d.]+)"/g, "$1");
};

/** What a vector's account is made of. */
export const accountOf = (named) => ACCOUNTS[named.account ?? named];

/** Runs a vector: the answer or the error, after all that was to be asked for. */
export const run = async ({ accounts, verb, params, waves }) => {
  const service = new Service(waves);
  const fleet = new Fleet();
  for (const [name, named] of Object.entries(accounts)) {
    const { api, ...account } = accountOf(named);
    const fetch = service.fetch(name, account);
    const client = new CLIENTS[api]({ ...camelKeys(account), fetch, maxRetries: 0, pace: false });
    fleet.add(name, client, { trafficRule: named.traffic_rule });
  }
  const method = verb.split(".").reduce((of, part) => of[part], fleet);
  const { length, ...others } = { length: REQUIRED[verb].length, ...params };
  for (const name of REQUIRED[verb]) delete others[name];
  const required = REQUIRED[verb].map((name) => params[name]);
  const result = await method(...required, others).then(
    (answer) => ({ answer }),
    (error) => ({ error }),
  );
  assert.deepEqual(service.waves, [], "not asked for");
  return result;
};

/** An answer with its secrets, which nothing shows. */
export const unveiled = (value) => {
  if (Array.isArray(value)) return value.map(unveiled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.getOwnPropertyNames(value).map((name) => [name, unveiled(value[name])]));
};

/** What a vector says, with the names of calls as JavaScript has them, and integers that a number cannot hold as text. */
export const spelt = (value) => {
  if (typeof value === "bigint") return `${value}`;
  if (/^digits /.test(value)) return Number(value.slice(7));
  if (Array.isArray(value)) return value.map(spelt);
  if (value === null || typeof value !== "object") return value;
  const all = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spelt(item)]));
  if (typeof all.message === "string") all.message = all.message.replace(/^[a-z\d_.]+(?=: )/, camel);
  if (typeof all.call === "string") all.call = camel(all.call);
  return all;
};
