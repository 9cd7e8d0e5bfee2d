/** The hash router: `#/m/tokyo/usage` is the path `["m", "tokyo", "usage"]`. */
import { signal } from "@preact/signals";

/** Returns the decoded parts of a path. Malformed parts are kept as they are. */
export function parse(hash: string): readonly string[] {
  const parts = hash.replace(/^#\/?/, "").split("/").filter(Boolean);
  return parts.map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

/** The link to a path. */
export const href = (...parts: readonly string[]): string => `#/${parts.map(encodeURIComponent).join("/")}`;

export const path = signal<readonly string[]>([]);

/** Follows the address of the page. */
export function follow(): void {
  // Anything else is the token of a link.
  const read = () => {
    if (/^(#\/.*)?$/.test(location.hash)) path.value = parse(location.hash);
  };
  read();
  addEventListener("hashchange", read);
}

/** Goes to a path. */
export const go = (...parts: readonly string[]): void => {
  location.hash = href(...parts);
};
