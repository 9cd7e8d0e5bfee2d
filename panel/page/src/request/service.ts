/** The table of calls as it is printed for the page, and the parser of its rows. */

/** A service. */
export type Api = "kiwivm" | "cvm" | "vultr";

/** A part of an account: a setting, an environment variable, and its place in a request. */
export interface Part {
  readonly name: string;
  readonly variable: string;
  readonly secret: boolean;
  /** The name of the parameter that contains it. */
  readonly param?: string;
  /** The name of the header that contains it. */
  readonly header?: string;
  /** Marks the URL of the service; the value is the default URL, or empty. */
  readonly usual?: string;
}

/** A module of `printed/`. */
export interface Printed {
  readonly api: Api;
  /** The client's class. */
  readonly client: string;
  /** The forms of `false` and `true` in a request. */
  readonly truth: readonly [string, string];
  readonly account: readonly Part[];
  /** The calls by name: `METHOD path`, then the parameters. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
}

/** A parameter of a call. */
export interface Param {
  /** Its name in every language. */
  readonly name: string;
  /** Its names on the wire; its value is sent under each of them. */
  readonly wires: readonly string[];
  /** `bool`, `int`, `text`, `bytes`, `lines`, `flags`, or the Rust name of a choice; with `[]` a list of these. */
  readonly kind: string;
  readonly optional: boolean;
  readonly secret: boolean;
  /** Whether 0 is a value, not an omitted one, in the struct of C. */
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

/** The account that a request is shown for. It contains no key. */
export interface Account {
  readonly name: string;
  /** The URL of the service, if it differs from the default. */
  readonly baseUrl?: string | undefined;
  /** The VPS, for KiwiVM. */
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

/** Returns the call with a name in the form of the table or of JavaScript: `server.label_set`, `server.labelSet`. */
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
