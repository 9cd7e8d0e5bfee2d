/** The table of calls as it is printed for the page, and how a row of it is read. */

/** A service. */
export type Api = "kiwivm" | "cvm" | "vultr";

/** A part of an account: a setting, a variable of the environment, and where it goes in a request. */
export interface Part {
  readonly name: string;
  readonly variable: string;
  readonly secret: boolean;
  /** It is sent as the parameter of that name. */
  readonly param?: string;
  /** It is sent as the header of that name. */
  readonly header?: string;
  /** It says where the service is; this is where it usually is, or nothing. */
  readonly usual?: string;
}

/** A module of `printed/`. */
export interface Printed {
  readonly api: Api;
  /** The client's class. */
  readonly client: string;
  /** How `false` and `true` are written in a request. */
  readonly truth: readonly [string, string];
  readonly account: readonly Part[];
  /** By its name a call: `METHOD path`, then its parameters. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
}

/** A parameter of a call. */
export interface Param {
  /** Its name in every language. */
  readonly name: string;
  /** Its names on the wire; under each of them its value is sent. */
  readonly wires: readonly string[];
  /** `bool`, `int`, `text`, `bytes`, `lines`, `flags`, or a choice as Rust names it; with `[]` a list of these. */
  readonly kind: string;
  readonly optional: boolean;
  readonly secret: boolean;
  /** Whether 0 is a value, and not the same as not given, where C has a struct. */
  readonly takesZero: boolean;
}

/** A call. */
export interface Call {
  /** The part of its name before the dot, or nothing. */
  readonly group: string;
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly needsKey: boolean;
  readonly params: readonly Param[];
}

/** The account that a request is shown for. No key belongs to it. */
export interface Account {
  readonly name: string;
  /** Where the service is, if it is elsewhere. */
  readonly baseUrl?: string | undefined;
  /** Of KiwiVM: the VPS. */
  readonly veid?: string | undefined;
}

function readParam(row: string): Param {
  const [name = "", wire = "", kind = "", alias] = row.split(" ");
  return {
    name,
    wires: alias ? [alias, wire] : [wire],
    kind: kind.replace(/[?!0]+$/, ""),
    optional: kind.includes("?"),
    secret: kind.includes("!"),
    takesZero: kind.includes("0"),
  };
}

/** The call of that name, as the table has it or JavaScript: `server.label_set`, `server.labelSet`. */
export function findCall(service: Printed, name: string): Call {
  const id = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const row = service.calls[id];
  if (!row) throw new Error(`no call ${id}`);
  const [head = "", ...params] = row;
  const [method = "", path = "", key] = head.split(" ");
  const dot = id.indexOf(".");
  return {
    group: id.slice(0, Math.max(dot, 0)),
    name: id.slice(dot + 1),
    method,
    path,
    needsKey: key !== "keyless",
    params: params.map(readParam),
  };
}
