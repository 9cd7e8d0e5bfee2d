/** The parts of the sections of Vultr, and the names of its forms. */
import type { Vultr } from "vpswire";
import type { Asked, Labelled } from "../../form/index.ts";
import { partsOf, type Service } from "../../section/index.ts";
import { type Key, t } from "../../text/index.ts";
import { CHANGES, type Change, changedBy, type Read } from "./calls.ts";

/** The names of fields: each has a text. */
type FieldName = Key extends infer One ? (One extends `vultr.f.${infer Name}` ? Name : never) : never;
export type Ask = Asked<FieldName>;

/** A choice starts empty if it has no usual option. */
export const fieldOf = ({ options, ...field }: Ask): Labelled => ({
  ...field,
  label: t(`vultr.f.${field.name}`),
  ...(options && {
    options:
      field.kind === "several" || (field.required && field.value !== undefined) ? options : [["", "–"], ...options],
  }),
});

export const SERVICE: Service = {
  area: "vultr",
  isNamed: false,
  effectOf: (call: Change) => CHANGES[call][0],
  changedBy,
  labelOf: (call: Change) => t(`vultr.do.${call}`),
  fieldOf,
};

export const { useRead, Section, Act, Form, Edit } = partsOf<Vultr, Read, Change, Ask>();

/** Returns the values of a map by id, or nothing until it is loaded. */
export const listed = <One>(map: Readonly<Record<string, One>> | undefined): readonly One[] => Object.values(map ?? {});
