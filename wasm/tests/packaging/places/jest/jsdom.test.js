/** @jest-environment jsdom */
// As a user of React would have it: what is required is meant for browsers.

const { KiwiVM, VpsError, Vultr } = require("vpswire");
const { Fleet } = require("vpswire/fleet");

const body = '{"127":{"OSID":127,"name":"Debian","arch":"x64","family":"debian","windows":false}}';
const fetch = async () => ({ status: 200, headers: [], arrayBuffer: async () => new Uint8Array(Buffer.from(body)) });

test("a client is made, and makes a call", async () => {
  expect(typeof document).toBe("object");
  expect((await new Vultr({ fetch }).os.list())[127].name).toBe("Debian");
  await expect(new Vultr({ fetch }).server.list()).rejects.toBeInstanceOf(VpsError);
});

test("a verb of the fleet is done", async () => {
  const { machines } = await new Fleet({ shop: new Vultr({ apiKey: "KEY12345", fetch }) }).list();
  expect(machines.map(({ machine }) => machine)).toEqual(["shop/127"]);
});

test("calls and verbs are mocked, and put back", async () => {
  const vultr = new Vultr({ apiKey: "KEY12345", fetch });
  const fleet = new Fleet({ shop: vultr });
  const kiwi = new KiwiVM({ veid: 1, apiKey: "KEY12345", fetch });
  for (const [object, name] of [
    [vultr.server, "list"],
    [vultr.os, "list"],
    [kiwi, "getServiceInfo"],
    [kiwi.snapshot, "list"],
    [fleet, "list"],
    [fleet.power, "restart"],
  ]) {
    const real = object[name];
    const spy = jest.spyOn(object, name).mockResolvedValue("mocked");
    expect(await object[name]({ any: "thing" })).toBe("mocked");
    expect(spy).toHaveBeenCalledWith({ any: "thing" });
    spy.mockRestore();
    expect(object[name]).toBe(real);
  }
  const spy = jest.spyOn(vultr.os, "list");
  expect((await vultr.os.list())[127].name).toBe("Debian");
  expect(spy).toHaveBeenCalledTimes(1);
});
