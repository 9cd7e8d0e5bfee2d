/** What is typed into a form, as parameters of a call. */

/** The kinds of fields. */
export type Kind = "text" | "number" | "truth" | "lines" | "bytes" | "several";

/** A field, whose name is the parameter's. */
export interface Asked<Name extends string = string> {
  readonly name: Name;
  readonly kind?: Kind;
  /** What it has before anything is typed; of several the chosen ones by commas. */
  readonly value?: string;
  readonly required?: boolean;
  /** Whether it is sent even where it is empty: a text that is taken away. */
  readonly mayBeEmpty?: boolean;
  /** A choice of these: what is sent, and what is shown. */
  readonly options?: readonly (readonly [value: string, label: string])[];
}

/** What fields have before anything is typed. */
export const begun = (fields: readonly Asked[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value ?? ""]));

/** A value of a field; nothing where it is empty and not sent so. */
function valueFor({ kind = "text", value, mayBeEmpty }: Asked, typed: string): unknown {
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
