/** The components of the screens. */
export { Button, type ButtonProps, Copy } from "./button.tsx";
export { CourseView } from "./course.tsx";
export { Dialog } from "./dialog.tsx";
export { Facts, Secret } from "./facts.tsx";
export { Field } from "./field.tsx";
export { Bar, Ring } from "./gauges.tsx";
export { Age, Badge, Empty, Failure, type Tone } from "./notes.tsx";
export { sorted } from "./sort.ts";
export { type Column, Table } from "./table.tsx";
export { ago } from "./time.ts";
