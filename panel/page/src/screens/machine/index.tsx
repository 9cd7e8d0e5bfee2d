import type { ScreenProps } from "../index.ts";

export function Screen({ path }: ScreenProps) {
  return <h1>{path[0]}</h1>;
}
