import { Vultr } from "vpswire";

globalThis.ask = async () => Object.keys(await new Vultr({ baseUrl: `${location.origin}/vultr` }).os.list());
