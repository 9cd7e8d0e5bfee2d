// What a page has: a verb that is done when it is asked for.

import { Vultr } from "vpswire";
import { Fleet } from "vpswire/fleet";

const fetch = async () => Response.json({ 7: { SUBID: "7", label: "web" } });
const fleet = new Fleet({ shop: new Vultr({ apiKey: "KEY12345", fetch, pace: false }) });
globalThis.ask = async () => (await fleet.list()).machines[0].machine;
