// Printed from the table of calls. Do not edit: `make faces` rewrites it.
import { Client, group } from "../client/client.js";

export class Cvm extends Client {
  static name = "Cvm";
  static api = "cvm";
  get vps() {
    return group(this, "vps", "list() status start stop restart");
  }
}
