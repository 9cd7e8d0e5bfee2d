// The package `@vultr/vultr-node` of npm, at its version for API v1, against the simulator. Only its base URL is changed.
'use strict';
const assert = require('assert');
const vultr = require('@vultr/vultr-node');

const client = (apiKey) =>
  vultr.initialize({ apiKey, baseUrl: `${process.env.VPSWIRE_VULTR_URL}/v1`, rateLimit: 5000 });

/** Moves the simulator's clock on by so many seconds. */
const advance = async (seconds) => {
  const headers = { Authorization: `Bearer ${process.env.VPSWIRE_SIM_ADMIN_TOKEN}` };
  const url = `${process.env.VPSWIRE_SIM_ADMIN_URL}/advance`;
  const answer = await fetch(url, { method: 'POST', headers, body: `${seconds}` });
  assert(answer.ok, `the clock was not moved on: ${answer.status}`);
};

async function main() {
  const api = client(process.env.VPSWIRE_VULTR_API_KEY);
  assert.strictEqual((await api.account.getInfo()).balance, '-5519.11');
  const before = await api.server.list();
  assert.strictEqual(before['576965'].label, 'web-1');

  const { SUBID } = await api.server.create({ OSID: 167, DCID: 1, VPSPLANID: 201, label: 'node-1' });
  const id = Number(SUBID);
  for (let tries = 0; (await api.server.list())[SUBID].status !== 'active'; tries += 1) {
    assert(tries < 60, 'it never became active');
    await advance(5);
  }
  await api.server.setLabel({ SUBID: id, label: 'node-2' });
  await api.server.reboot({ SUBID: id });
  assert.strictEqual((await api.server.list())[SUBID].label, 'node-2');
  await api.server.delete({ SUBID: id });
  assert.strictEqual((await api.server.list())[SUBID], undefined);

  await api.dns.createDomain({ domain: 'node.example', serverip: '203.0.113.11' });
  assert((await api.dns.list()).some((domain) => domain.domain === 'node.example'));
  await api.dns.deleteDomain({ domain: 'node.example' });

  // This client gives failures as results.
  const refused = await client('NOTTHEKEY').account.getInfo();
  assert.strictEqual(refused.statusCode, 403);
  console.log('vultr-node (npm): content');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
