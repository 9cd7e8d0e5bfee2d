/** Forms: fields, their controls, and what is typed into them. */
export { Control, useFields } from "./controls.tsx";
export type { Asked, Labelled, Option } from "./fields.ts";
