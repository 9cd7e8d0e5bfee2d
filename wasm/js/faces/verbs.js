// Printed from the table of verbs. Do not edit: `make faces` rewrites it.
import { Members } from "../fleet/members.js";
import { group, verbs } from "../fleet/verbs.js";

export class Fleet extends Members {
  static name = "Fleet";
  constructor(clients) {
    super(clients);
    verbs(
      this,
      "list() get(machine) rebuild(machine) usage() series(machine) addresses(machine) problems() budget() capabilities()",
    );
  }
  get power() {
    return group(this, "power", "start(machine) stop(machine) restart(machine) kill(machine)");
  }
  get rdns() {
    return group(this, "rdns", "get(machine) set(machine,address,name)");
  }
  get snapshots() {
    return group(this, "snapshots", "list() create(machine) delete(snapshot) restore(machine,snapshot)");
  }
}
