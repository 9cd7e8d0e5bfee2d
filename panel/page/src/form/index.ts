/** Forms: fields, their controls, and their input. */
export { Control, useFields } from "./controls.tsx";
export type { Asked, Labelled, Option } from "./fields.ts";
