/** The fields of forms, and the conversion of their input to parameters of a call. */

/** The kinds of fields. A `truth` is a checkbox, whose value is `yes` or nothing. */
type Kind = "text" | "number" | "password" | "truth" | "lines" | "bytes" | "several";

/** An option of a choice: the value that is sent, and its label if that differs. */
export type Option = string | readonly [value: string, label: string];

/** A field with the name of its parameter. */
export interface Asked<Name extends string = string> {
  readonly name: Name;
  readonly kind?: Kind;
  /** The initial value; several are separated by commas. Default for a choice: its first option. */
  readonly value?: string;
  readonly required?: boolean;
  /** Whether an empty text is sent, which removes the text. */
  readonly mayBeEmpty?: boolean;
  /** The options of a choice. */
  readonly options?: readonly Option[];
}

/** A field with its label. */
export interface Labelled extends Asked {
  readonly label: string;
}

/** Returns the value and the label of an option. */
export const pairOf = (option: Option) => (typeof option === "string" ? ([option, option] as const) : option);

/** Returns the initial values of fields. */
export const begun = (fields: readonly Asked[]): Record<string, string> =>
  Object.fromEntries(
    fields.map(({ name, kind, value, options: [first = ""] = [] }) => [
      name,
      value ?? (kind === "several" ? "" : pairOf(first)[0]),
    ]),
  );

/** Returns the value of a field, or nothing if it is empty and not sent. The request then shows a placeholder if it is required. */
function valueFor({ kind, value, mayBeEmpty }: Asked, typed: string): unknown {
  if (kind === "truth") return typed === "yes" || (value === undefined ? undefined : false);
  if (typed === "") return mayBeEmpty ? "" : undefined;
  if (kind === "number") return Number(typed);
  if (kind === "several") return typed.split(",");
  if (kind === "bytes") return new TextEncoder().encode(typed);
  return typed;
}

/** Converts the input to parameters. */
export function built(fields: readonly Asked[], typed: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = fields.map((field) => [field.name, valueFor(field, typed[field.name] ?? "")] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
