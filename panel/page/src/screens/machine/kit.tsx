/** The sections of a machine: a call that is read and shown, and below it the requests of all that the section does. */
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useId, useMemo, useState } from "preact/hooks";
import { type Cvm, type KiwiVM, VpsError } from "vpswire";
import { Request } from "../../request/index.ts";
import { type Loaded, load } from "../../store/index.ts";
import { t } from "../../text/index.ts";
import { Age, Bar, Failure } from "../../ui/index.ts";
import { type Answer, call as make, type Params, type Read } from "./calls.ts";

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

export const keyOf = (account: string, name: string) => `${account}/${name}`;

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

export function useRequest(shown: Shown): void {
  const id = useId();
  const say = useContext(Requests);
  const text = JSON.stringify([shown.call, shown.label, shown.params]);
  useEffect(() => say(id, shown), [say, id, text]);
  useEffect(() => () => say(id, undefined), [say, id]);
}

interface SectionProps<Data> {
  m: Machine | CvmAccount;
  title: string;
  /** The call that `loaded` came from; nothing where only things are done. */
  read?: string;
  params?: object;
  loaded?: Loaded<Data>;
  /** Whether it takes the whole width: tables and charts do. */
  isWide?: boolean;
  /** Whether it is within another section. */
  isInner?: boolean;
  children: ((data: Data) => ComponentChildren) | ComponentChildren;
}

/** A heading, when it was read, what it shows, and the requests. Data that is there stays while a newer answer fails. */
export function Section<Data>({ m, title, read, params, loaded, isWide, isInner, children }: SectionProps<Data>) {
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
  const all = new Map([
    ...(read === undefined ? [] : [["", { call: read, label: t("machine.read"), params }] as const]),
    ...shown,
  ]);
  return (
    <section class={isWide ? "section machine-section machine-wide" : "section machine-section"} aria-label={title}>
      <header class="row">
        {isInner ? <h3>{title}</h3> : <h2>{title}</h2>}
        {loaded !== undefined && <Age of={loaded} />}
      </header>
      <Requests.Provider value={say}>
        {loaded?.error !== undefined && <Trouble of={loaded} />}
        {typeof children !== "function"
          ? children
          : loaded?.data !== undefined
            ? children(loaded.data)
            : loaded?.error === undefined && <p>…</p>}
      </Requests.Provider>
      <ShowRequest m={m} all={all} />
    </section>
  );
}

function ShowRequest({ m, all }: { m: Machine | CvmAccount; all: ReadonlyMap<string, Shown> }) {
  const [chosen, setChosen] = useState("");
  const one = all.get(chosen) ?? [...all.values()][0];
  if (one === undefined) return null;
  return (
    <footer class="row machine-request">
      {all.size > 1 && (
        <select
          aria-label={t("machine.which")}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {[...all].map(([id, { call, label }]) => (
            <option value={id} key={id}>
              {call}: {label}
            </option>
          ))}
        </select>
      )}
      <Request api={"veid" in m ? "kiwivm" : "cvm"} account={m.account} call={one.call} params={one.params ?? {}} />
    </footer>
  );
}

/** Milliseconds after which a machine that is locked is asked again. */
const AGAIN = 20_000;

/** Why the last answer failed. Of a machine that is locked, how far the task is that locks it; then it is asked again. */
function Trouble({ of: { error, reload } }: { of: Loaded<unknown> }) {
  const isLocked = VpsError.is(error) && error.code === "locked";
  useEffect(() => {
    if (!isLocked) return;
    const timer = setTimeout(reload, AGAIN);
    return () => clearTimeout(timer);
  }, [isLocked, error, reload]);
  if (!isLocked || error.progress?.percent === undefined) return <Failure error={error} />;
  const { task, percent, message } = error.progress;
  return (
    <Bar label={t("machine.locked", { task: task ?? "–" })} value={percent / 100} text={message ?? `${percent} %`} />
  );
}
