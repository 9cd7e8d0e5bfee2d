/** The fields of forms, and what is typed into them as parameters of a call. */

/** The kinds of fields. A `truth` is a box, whose value is `yes` or nothing. */
type Kind = "text" | "number" | "password" | "truth" | "lines" | "bytes" | "several";

/** A choice: what is sent, and what is shown where that differs. */
export type Option = string | readonly [value: string, label: string];

/** A field, whose name is the parameter's. */
export interface Asked<Name extends string = string> {
  readonly name: Name;
  readonly kind?: Kind;
  /** What it has before anything is typed; of several the chosen ones by commas. A choice has its first option, unless this is given. */
  readonly value?: string;
  readonly required?: boolean;
  /** Whether a text is sent even where it is empty: a text that is taken away. */
  readonly mayBeEmpty?: boolean;
  /** A choice of these. */
  readonly options?: readonly Option[];
}

/** A field with what it is called. */
export interface Labelled extends Asked {
  readonly label: string;
}

/** What an option sends, and what it shows. */
export const pairOf = (option: Option) => (typeof option === "string" ? ([option, option] as const) : option);

/** What fields have before anything is typed. */
export const begun = (fields: readonly Asked[]): Record<string, string> =>
  Object.fromEntries(
    fields.map(({ name, kind, value, options: [first = ""] = [] }) => [
      name,
      value ?? (kind === "several" ? "" : pairOf(first)[0]),
    ]),
  );

/** A value of a field; nothing where it is empty and not sent so. What is required then is a name to fill in in the request. */
function valueFor({ kind, value, mayBeEmpty }: Asked, typed: string): unknown {
  if (kind === "truth") return typed === "yes" || (value === undefined ? undefined : false);
  if (typed === "") return mayBeEmpty ? "" : undefined;
  if (kind === "number") return Number(typed);
  if (kind === "several") return typed.split(",");
  if (kind === "bytes") return new TextEncoder().encode(typed);
  return typed;
}

/** What was typed as parameters. */
export function built(fields: readonly Asked[], typed: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = fields.map((field) => [field.name, valueFor(field, typed[field.name] ?? "")] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
