// The calls of the shared vectors, `conformance/vectors`, each with parameters that are valid.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../conformance/vectors", import.meta.url));

/** Integers that a number does not hold are texts of their digits, which count as integers. */
const parse = (text) => JSON.parse(text.replace(/: (\d{16,})/g, ': "$1"'));

const given = (value) => (value?.base64 === undefined ? value : new Uint8Array(Buffer.from(value.base64, "base64")));

/** `{ api, call, params, response }` of each vector in which something is sent; calls with the same parameters once. */
export function vectors() {
  const seen = new Map();
  for (const api of ["kiwivm", "cvm", "vultr"]) {
    for (const file of readdirSync(`${folder}/${api}`)) {
      for (const vector of parse(readFileSync(`${folder}/${api}/${file}`, "utf8"))) {
        const key = `${api} ${vector.call} ${JSON.stringify(vector.params)}`;
        if (!vector.request || !vector.response || seen.has(key)) continue;
        const params = Object.fromEntries(Object.entries(vector.params).map(([name, value]) => [name, given(value)]));
        seen.set(key, { api, call: vector.call, params });
      }
    }
  }
  return [...seen.values()];
}
