/** Calls by name, with the package's types. A name may also have the table's form: `server.label_set`. */
import type { AnyClient } from "../source/index.ts";

type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** Returns the function with a name. */
type FunctionOf<Client, Name extends string> = Name extends keyof Client
  ? Client[Name]
  : Name extends `${infer Group extends keyof Client & string}.${infer Member}`
    ? Camel<Member> extends keyof Client[Group]
      ? Client[Group][Camel<Member>]
      : never
    : never;

type Arguments<Client, Name extends string> =
  FunctionOf<Client, Name> extends (...args: infer Args) => unknown ? Args : never;

/** The parameters of a call; nothing for a call without parameters. */
export type Params<Client, Name extends string> =
  Arguments<Client, Name> extends [unknown?] ? undefined : Arguments<Client, Name>[0];

/** The answer of a call. */
export type Answer<Client, Name extends string> =
  FunctionOf<Client, Name> extends (...args: never[]) => Promise<infer One> ? One : never;

/** Makes a call by its name. */
export function callBy(client: AnyClient, name: string, params?: object): Promise<unknown> {
  const camel = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  const found = camel.split(".").reduce<unknown>((at, part) => Reflect.get(Object(at), part), client);
  const call = found as (...args: unknown[]) => Promise<unknown>;
  return params === undefined ? call() : call(params);
}
