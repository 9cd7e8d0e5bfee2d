/** Fields of a form, and what was typed into them as parameters. */

export interface Asked {
  readonly name: string;
  readonly label: string;
  /** `check`: a box, whose value is `yes` or nothing. */
  readonly kind?: "text" | "number" | "lines" | "password" | "check";
  readonly value?: string;
  readonly required?: boolean;
  /** Whether nothing is sent as nothing, and not left out. */
  readonly mayBeEmpty?: boolean;
  /** A choice of these. */
  readonly options?: readonly string[];
  /** What options are called that have another name than what is sent. */
  readonly names?: Readonly<Record<string, string>>;
}

/** What fields have before anything is typed. */
export const given = (fields: readonly Asked[]): Record<string, string> =>
  Object.fromEntries(fields.map((one) => [one.name, one.value ?? one.options?.[0] ?? ""]));

/** What was typed as parameters: nothing for what is empty and may be left out. */
export function built(fields: readonly Asked[], typed: Record<string, string>): Record<string, unknown> {
  const entries = fields.flatMap(({ name, kind, required, mayBeEmpty }) => {
    const text = typed[name] ?? "";
    if (text === "" && required !== true && mayBeEmpty !== true) return [];
    return [[name, kind === "number" ? Number(text) : kind === "check" ? true : text] as const];
  });
  return Object.fromEntries(entries);
}
