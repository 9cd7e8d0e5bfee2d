// Printed from the table of calls. Do not edit: `make faces` rewrites it.
import { Client, group } from "../client/client.js";

export class Cvm extends Client {
  static name = "Cvm";
  static api = "cvm";
  static account = {
    baseUrl: ["url", "VPSWIRE_CVM_URL", true],
    publicToken: ["text", "VPSWIRE_CVM_PUBLIC_TOKEN", true],
    privateToken: ["text", "VPSWIRE_CVM_PRIVATE_TOKEN", true],
  };
  get vps() {
    return group(this, "vps", "list() status start stop restart");
  }
}
