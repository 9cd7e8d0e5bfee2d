import { Vultr } from "vpswire";
import { Fleet } from "vpswire/fleet";

const vultr = new Vultr({ apiKey: "KEY12345", baseUrl: `${location.origin}/vultr`, pace: false });
globalThis.ask = async () => Object.keys(await vultr.os.list());
globalThis.askFleet = async () => (await new Fleet({ shop: vultr }).list({ live: true })).machines.length;
