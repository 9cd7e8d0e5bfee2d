// Printed from the table of calls. Do not edit: `make faces` rewrites it.

/** Names of the tables that a language keeps for itself. */
export const kept: Readonly<Record<"python" | "c" | "rust", readonly string[]>> = {
  python: ["import"],
  c: ["delete", "export"],
  rust: ["type"],
};
