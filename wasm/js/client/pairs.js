// Pairs of name and value, and members of objects.

/** Returns an object without the members that are `undefined`. */
export const defined = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** Encodes headers for WebAssembly: a line for each. */
export const lines = (headers) => [...headers].map(([name, value]) => `${name}:${value}`).join("\n");

/** Defines a member that mocks can replace and that is not enumerable, like a method, and returns it. */
export const keep = (target, name, value) => {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  return value;
};
