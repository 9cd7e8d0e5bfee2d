/** The screens, by the first part of their path. Each is loaded when it is first opened. */
import type { ComponentType } from "preact";

export interface ScreenProps {
  /** The parts of the path after the first. */
  readonly path: readonly string[];
}

type Screen = ComponentType<ScreenProps>;

/** The module of a screen exports it as `Screen`. */
export const SCREENS: Readonly<Record<string, () => Promise<{ Screen: Screen }>>> = {
  "": () => import("./overview/index.tsx"),
  m: () => import("./machine/index.tsx"),
  v: () => import("./vultr/index.tsx"),
  jobs: () => import("./small/jobs.tsx"),
  alerts: () => import("./small/alerts.tsx"),
  audit: () => import("./small/audit.tsx"),
  settings: () => import("./small/settings.tsx"),
};
