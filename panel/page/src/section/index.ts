/** Sections, typed by the calls of a service: a misspelt name or parameter does not compile. */
import type { ComponentChildren } from "preact";
import type { Answer, Params } from "../store/calls.ts";
import type { Loaded } from "../store/index.ts";
import { Act, type ActProps, Edit, Form, type FormProps } from "./act.tsx";
import { Section, type SectionProps, useRead } from "./section.tsx";

export { AccountContext, keyOf, opened, type Service, useAccount } from "./account.ts";

interface Parts<Client, Read extends string, Change extends string, Field> {
  /** Reads a call once for all that show it. */
  useRead<Name extends Read>(
    name: Name,
    params?: Params<Client, Name>,
    isWanted?: boolean,
  ): Loaded<Answer<Client, Name>>;
  Section<Name extends Read>(props: SectionProps<Name, Params<Client, Name>, Answer<Client, Name>>): ComponentChildren;
  Act<Name extends Change>(props: ActProps<Name, Params<Client, Name>, Answer<Client, Name>>): ComponentChildren;
  Form<Name extends Change>(
    props: FormProps<Name, Params<Client, Name>, Answer<Client, Name>, Field>,
  ): ComponentChildren;
  Edit<Name extends Change>(
    props: FormProps<Name, Params<Client, Name>, Answer<Client, Name>, Field> & { about: string },
  ): ComponentChildren;
}

/** The parts of sections, for those calls of a client. */
export const partsOf = <Client, Read extends string, Change extends string, Field>() =>
  ({ useRead, Section, Act, Form, Edit }) as unknown as Parts<Client, Read, Change, Field>;
