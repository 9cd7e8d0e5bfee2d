// Printed from the table of calls. Do not edit: `make faces` writes it anew.
import { Client, define } from "./client.js";

export class Cvm extends Client {}
define(Cvm, "cvm", {
  vps: "list() status start stop restart",
});
