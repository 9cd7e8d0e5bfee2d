/**
 * What the sections of a machine are made of: a call that is read and shown, buttons and forms that make one call, and below them the
 * requests of all of these.
 */
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useId, useMemo, useState } from "preact/hooks";
import type { Cvm, KiwiVM } from "vpswire";
import { Request } from "../../request/index.ts";
import { act, type Loaded, load, reload } from "../../store/index.ts";
import { lang, t } from "../../text/index.ts";
import { Age, Button, Copy, Failure } from "../../ui/index.ts";
import { type Answer, type Change, EFFECTS, type Effect, call as make, type Params, type Read } from "./calls.ts";

/** An account of KiwiVM, which is one machine. */
export interface Machine {
  readonly account: string;
  readonly veid: string;
  readonly client: KiwiVM;
  readonly isReadOnly: boolean;
}

/** An account of CVM: a user of a panel. */
export interface CvmAccount {
  readonly account: string;
  readonly client: Cvm;
  readonly isReadOnly: boolean;
}

const keyOf = (account: string, name: string) => `${account}/${name}`;

/** Reads a call once for all sections that show it. */
export function useRead<Name extends Read, Shown = Answer<Name>>(
  m: Machine,
  name: Name,
  params?: Params<Name>,
  isWanted = true,
  as: (answer: Answer<Name>) => Shown = (answer) => answer as unknown as Shown,
): Loaded<Shown> {
  return load(isWanted ? keyOf(m.account, name) : undefined, () => make(m.client, name, params).then(as));
}

/** What was read of a CVM panel. */
export function useCvm<Shown>(m: CvmAccount, name: string, read: () => Promise<Shown>): Loaded<Shown> {
  return load(keyOf(m.account, name), read);
}

/** What a section can show the request of. */
interface Shown {
  readonly call: string;
  readonly label: string;
  readonly params?: object | undefined;
}

/** Buttons and forms say to their section what they send. */
const Requests = createContext<(id: string, shown: Shown | undefined) => void>(() => {});

function useRequest(shown: Shown): void {
  const id = useId();
  const say = useContext(Requests);
  const text = JSON.stringify([shown.call, shown.label, shown.params]);
  useEffect(() => {
    say(id, shown);
    return () => say(id, undefined);
  }, [say, id, text]);
}

interface SectionProps<Data> {
  m: Machine | CvmAccount;
  title: string;
  /** The call that `loaded` came from; nothing where only things are done. */
  read?: string;
  params?: object;
  loaded?: Loaded<Data>;
  children: ((data: Data) => ComponentChildren) | ComponentChildren;
}

/** A heading, when it was read, what it shows, and the requests. Data that is there stays while a newer answer fails. */
export function Section<Data>({ m, title, read, params, loaded, children }: SectionProps<Data>) {
  const [shown, setShown] = useState<ReadonlyMap<string, Shown>>(new Map());
  const say = useMemo(
    () => (id: string, one: Shown | undefined) =>
      setShown((before) => {
        const after = new Map(before);
        if (one === undefined) after.delete(id);
        else after.set(id, one);
        return after;
      }),
    [],
  );
  const all = [...(read === undefined ? [] : [{ call: read, label: t("machine.read"), params }]), ...shown.values()];
  return (
    <section class="section" aria-label={title}>
      <header class="row">
        <h2>{title}</h2>
        {loaded !== undefined && <Age of={loaded} />}
      </header>
      <Requests.Provider value={say}>
        {loaded?.error !== undefined && <Failure error={loaded.error} />}
        {typeof children !== "function"
          ? children
          : loaded?.data !== undefined
            ? children(loaded.data)
            : loaded?.error === undefined && <p>…</p>}
      </Requests.Provider>
      {all.length > 0 && <ShowRequest m={m} all={all} />}
    </section>
  );
}

function ShowRequest({ m, all }: { m: Machine | CvmAccount; all: readonly Shown[] }) {
  const [at, setAt] = useState(0);
  const one = all[at] ?? all[0];
  if (one === undefined) return null;
  return (
    <footer class="row">
      {all.length > 1 && (
        <select
          aria-label={t("machine.which")}
          value={at}
          onChange={(event) => setAt(Number(event.currentTarget.value))}
        >
          {all.map(({ call, label }, place) => (
            <option value={place} key={`${call} ${label}`}>
              {call}: {label}
            </option>
          ))}
        </select>
      )}
      <Request api={"veid" in m ? "kiwivm" : "cvm"} account={m.account} call={one.call} params={one.params ?? {}} />
    </footer>
  );
}

interface CvmActProps {
  m: CvmAccount;
  call: "start" | "stop" | "restart";
  id: number;
  label: string;
}

/** A button for the power of a machine of CVM. */
export function CvmAct({ m, call: name, id, label }: CvmActProps) {
  const call = `vps.${name}`;
  useRequest({ call, label, params: { id } });
  const effect = name === "stop" ? "sets" : "acts";
  const run = async () => {
    await act({ account: m.account, call, params: { id }, effect }, () => m.client.vps[name]({ id }));
    reload(keyOf(m.account, `vps.status/${id}`));
  };
  return (
    <Button effect={effect} disabled={m.isReadOnly} hint={t(`machine.power.${name}.effect`)} onClick={run}>
      {label}
    </Button>
  );
}

interface ActProps<Name extends Change> {
  m: Machine;
  call: Name;
  params?: Params<Name>;
  label: string;
  /** What it does, beyond the colour of its effect. */
  hint?: string;
  /** What it is about, where the label does not say it. */
  about?: string;
  /** What is to be read again after it. */
  after?: readonly Read[];
  /** What of its answer is shown. */
  result?(answer: Answer<Name>): ComponentChildren;
}

/** Makes a change, and what it changed is read again. */
async function change<Name extends Change>(
  m: Machine,
  name: Name,
  params: Params<Name> | undefined,
  after: readonly Read[],
) {
  const answer = await act({ account: m.account, call: name, params, effect: EFFECTS[name] as Effect }, () =>
    make(m.client, name, params),
  );
  for (const read of after) reload(keyOf(m.account, read));
  return answer;
}

/** A button that makes one call. */
export function Act<Name extends Change>({
  m,
  call: name,
  params,
  label,
  hint,
  about,
  after = [],
  result,
}: ActProps<Name>) {
  const [answer, setAnswer] = useState<Answer<Name>>();
  useRequest({ call: name, label: about === undefined ? label : `${label} (${about})`, params: params as object });
  const run = async () => setAnswer(await change(m, name, params, after));
  return (
    <>
      <Button effect={EFFECTS[name]} disabled={m.isReadOnly} hint={hint} about={about} onClick={run}>
        {label}
      </Button>
      {answer != null && result !== undefined && <output class="result">{result(answer)}</output>}
    </>
  );
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind?: "text" | "number" | "lines" | "password";
  readonly value?: string;
  readonly required?: boolean;
  /** A choice of these. */
  readonly options?: readonly string[];
  /** How the empty option is called. */
  readonly any?: string;
}

interface AskProps<Name extends Change> extends Omit<ActProps<Name>, "params"> {
  fields: readonly Field[];
  /** Parameters that are no fields. */
  params?: Partial<Params<Name>>;
  /** Makes parameters of what was typed, where they are more than the fields. */
  build?(typed: Record<string, string>): Params<Name>;
  onAnswer?(answer: Answer<Name>): void;
}

/** What was typed as parameters: nothing for what is empty and may be left out. */
function built(fields: readonly Field[], typed: Record<string, string>): Record<string, unknown> {
  const entries = fields.flatMap(({ name, kind, required }) => {
    const text = typed[name] ?? "";
    if (text === "" && required !== true && kind !== "lines") return [];
    return [[name, kind === "number" ? Number(text) : text] as const];
  });
  return Object.fromEntries(entries);
}

/** A form that makes one call. */
export function Ask<Name extends Change>({
  m,
  call: name,
  fields,
  params,
  build,
  label,
  hint,
  after = [],
  result,
  onAnswer,
}: AskProps<Name>) {
  const given = useMemo(
    () => Object.fromEntries(fields.map((one) => [one.name, one.value ?? one.options?.[0] ?? ""])),
    [JSON.stringify(fields)],
  );
  const [changed, setTyped] = useState<Record<string, string>>({});
  const [answer, setAnswer] = useState<Answer<Name>>();
  const typed = { ...given, ...changed };
  const whole = (build?.(typed) ?? { ...params, ...built(fields, typed) }) as Params<Name>;
  useRequest({ call: name, label, params: whole as object });
  const submit = async (event: Event) => {
    event.preventDefault();
    const came = await change(m, name, whole, after);
    setAnswer(came);
    if (came === undefined) return;
    setTyped({});
    onAnswer?.(came);
  };
  return (
    <form class="row" onSubmit={submit}>
      {fields.map((field) => (
        <Input
          field={field}
          value={typed[field.name] ?? ""}
          onInput={(value) => setTyped({ ...changed, [field.name]: value })}
          key={field.name}
        />
      ))}
      <Button effect={EFFECTS[name]} disabled={m.isReadOnly} hint={hint} submit>
        {label}
      </Button>
      {answer != null && result !== undefined && <output class="result">{result(answer)}</output>}
    </form>
  );
}

function Input({ field, value, onInput }: { field: Field; value: string; onInput(value: string): void }) {
  const { label, kind = "text", required = false, options, any } = field;
  const id = useId();
  const common = {
    id,
    value,
    required,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class={kind === "lines" ? "field wide" : "field"}>
      <label for={id}>{label}</label>
      {options !== undefined ? (
        <select {...common}>
          {options.map((one) => (
            <option value={one} key={one}>
              {one === "" ? any : one}
            </option>
          ))}
        </select>
      ) : kind === "lines" ? (
        <textarea rows={4} spellcheck={false} {...common} />
      ) : kind === "password" ? (
        <input type="password" autocomplete="off" {...common} />
      ) : (
        <input
          type="text"
          inputMode={kind === "number" ? "numeric" : "text"}
          autocomplete="off"
          spellcheck={false}
          {...common}
        />
      )}
    </div>
  );
}

/** Names and values; what the service does not say is left out. */
export function Facts({ of }: { of: readonly (readonly [string, string | number | null | undefined])[] }) {
  return (
    <dl class="facts">
      {of.map(([name, value]) =>
        value === null || value === undefined || value === "" ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** A password or token that the service shows once. */
export function Secret({ name, value }: { name: string; value: string | null | undefined }) {
  if (value == null) return <p>{t("machine.secret.none", { name })}</p>;
  return (
    <p class="secret">
      {name}: <code>{value}</code> <Copy text={value} /> <small>{t("machine.secret.once")}</small>
    </p>
  );
}

/** How moments, days and sizes are written; a dash where the service does not say them. */
const known = (write: (value: number) => string) => (value: number | null | undefined) =>
  typeof value === "number" ? write(value) : "–";

export const now = (): number => Math.floor(Date.now() / 1000);
export const moment = known((seconds) =>
  new Intl.DateTimeFormat(lang(), { dateStyle: "medium", timeStyle: "short" }).format(seconds * 1000),
);
export const day = known((seconds) =>
  new Intl.DateTimeFormat(lang(), { day: "numeric", month: "short" }).format(seconds * 1000),
);
export const count = known((value) => new Intl.NumberFormat(lang()).format(value));
/** KiwiVM and CVM count 1,024 bytes to the KB (docs/wire-facts.md, K18). */
export const bytes = known((value) => {
  const size = value > 0 ? Math.min(4, Math.floor(Math.log2(value) / 10)) : 0;
  const number = new Intl.NumberFormat(lang(), { maximumSignificantDigits: 3 });
  return `${number.format(value / 1024 ** size)} ${["B", "KiB", "MiB", "GiB", "TiB"][size]}`;
});
export const duration = known((seconds) => {
  const days = Math.round(seconds / 86_400);
  const format = (value: number, unit: string) =>
    new Intl.NumberFormat(lang(), { style: "unit", unit, unitDisplay: "narrow" }).format(value);
  return days > 0 ? format(days, "day") : format(Math.max(0, Math.round(seconds / 3_600)), "hour");
});
