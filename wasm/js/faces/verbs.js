// Printed from the table of verbs. Do not edit: `make faces` rewrites it.
import { Members } from "../fleet/members.js";
import { group, verb } from "../fleet/verbs.js";

export class Fleet extends Members {
  static name = "Fleet";
  get list() {
    return verb(this, "list()");
  }
  get get() {
    return verb(this, "get(machine)");
  }
  get rebuild() {
    return verb(this, "rebuild(machine)");
  }
  get usage() {
    return verb(this, "usage()");
  }
  get series() {
    return verb(this, "series(machine)");
  }
  get addresses() {
    return verb(this, "addresses(machine)");
  }
  get problems() {
    return verb(this, "problems()");
  }
  get budget() {
    return verb(this, "budget()");
  }
  get capabilities() {
    return verb(this, "capabilities()");
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
