/** The sections of an account: a call that is read and shown, what can be done, and the requests of both. */
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useId, useMemo, useState } from "preact/hooks";
import type { Vultr } from "vpswire";
import { Request } from "../../request/index.ts";
import { act, type Loaded, load, reloadAll } from "../../store/index.ts";
import { type Key, t } from "../../text/index.ts";
import { Age, Button, Copy, Dialog, Failure, Field } from "../../ui/index.ts";
import { type Answer, CHANGES, type Change, changedBy, keyOf, make, type Params, type Read } from "./calls.ts";
import { type Asked, begun, built } from "./form.ts";
import { Requests, type Shown } from "./requests.ts";

/** The account of the screen. */
export interface Account {
  readonly name: string;
  readonly client: Vultr;
  readonly isReadOnly: boolean;
}

export const AccountContext = createContext<Account | undefined>(undefined);

/** The account of the screen. */
export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (account === undefined) throw new Error("outside of an account");
  return account;
}

/** Reads a call once for all that show it. */
export function useRead<Name extends Read>(name: Name, params?: Params<Name>, isWanted = true): Loaded<Answer<Name>> {
  const { name: account, client } = useAccount();
  const key = keyOf(account, name, params as object | undefined);
  return load(isWanted ? key : undefined, () => make(client, name, params));
}

/** The values of a map by id; nothing where it is not there yet. */
export const listed = <One,>(map: Readonly<Record<string, One>> | undefined): readonly One[] =>
  Object.values(map ?? {});

const RequestsContext = createContext<Requests | undefined>(undefined);

/** A button or a form says to its section what it sends. */
function useRequest(call: string, params: object | undefined): void {
  const id = useId();
  const requests = useContext(RequestsContext);
  const text = JSON.stringify(params);
  useEffect(() => requests?.say(id, { call, params }), [requests, id, call, text]);
  useEffect(() => () => requests?.forget(id, call), [requests, id, call]);
}

interface SectionProps<Name extends Read> {
  title: string;
  /** The call that is shown; nothing where only things are done. */
  read?: Name;
  params?: Params<Name>;
  children: ((answer: Answer<Name>) => ComponentChildren) | ComponentChildren;
}

/** A heading, when it was read, what it shows, and the requests. Data that is there stays while a newer answer fails. */
export function Section<Name extends Read>({ title, read, params, children }: SectionProps<Name>) {
  const { name: account } = useAccount();
  const loaded = useRead((read ?? "server.list") as Name, params, read !== undefined);
  const requests = useMemo(() => new Requests(), []);
  return (
    <section class="section">
      <header class="row">
        <h2>{title}</h2>
        {read !== undefined && <Age of={loaded} />}
      </header>
      <RequestsContext.Provider value={requests}>
        {loaded.error !== undefined && <Failure error={loaded.error} />}
        {typeof children !== "function"
          ? children
          : loaded.data !== undefined
            ? children(loaded.data)
            : loaded.error === undefined && <p>…</p>}
      </RequestsContext.Provider>
      <ShowRequest account={account} read={read} params={params as object | undefined} requests={requests} />
    </section>
  );
}

interface ShowRequestProps {
  account: string;
  read: Read | undefined;
  params: object | undefined;
  requests: Requests;
}

/** The requests of a section, that of its answer first. */
function ShowRequest({ account, read, params, requests }: ShowRequestProps) {
  const [chosen, setChosen] = useState("");
  const own = read === undefined ? [] : [{ call: read, params }];
  const all: readonly Shown[] = [...own, ...requests.shown.value];
  const one = all.find(({ call }) => call === chosen) ?? all[0];
  if (one === undefined) return null;
  return (
    <footer class="row end">
      {all.length > 1 && (
        <select
          aria-label={t("vultr.which")}
          value={one.call}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {all.map(({ call }) => (
            <option value={call} key={call}>
              {call}
            </option>
          ))}
        </select>
      )}
      <Request api="vultr" account={account} call={one.call} params={one.params} />
    </footer>
  );
}

/** Makes a change, and reads again what it changed. */
export function useChange<Name extends Change>(name: Name) {
  const { name: account, client } = useAccount();
  return async (params: Params<Name> | undefined): Promise<Answer<Name> | undefined> => {
    const given = params as object | undefined;
    const doing = { account, call: name, params: given, effect: CHANGES[name][0] };
    const answer = await act(doing, () => make(client, name, params));
    for (const key of changedBy(account, name, given)) reloadAll(key);
    return answer;
  };
}

interface ActProps<Name extends Change> {
  call: Name;
  params: Params<Name>;
  /** What it is about, where the label does not say it. */
  about?: string | undefined;
  /** What it does, where the call's name does not say it. */
  label?: Key;
  onAnswer?(answer: Answer<Name>): void;
}

/** A button that makes one call. */
export function Act<Name extends Change>({ call, params, about, label, onAnswer }: ActProps<Name>) {
  const { isReadOnly } = useAccount();
  const change = useChange(call);
  useRequest(call, params as object | undefined);
  const run = async () => {
    const answer = await change(params);
    if (answer !== undefined) onAnswer?.(answer);
  };
  return (
    <Button effect={CHANGES[call][0]} disabled={isReadOnly} about={about} onClick={run}>
      {t(label ?? `vultr.do.${call}`)}
    </Button>
  );
}

/** The names of fields: each has a text. */
type FieldName = Key extends infer One ? (One extends `vultr.f.${infer Name}` ? Name : never) : never;
export type Ask = Asked<FieldName>;

interface FormProps<Name extends Change> {
  call: Name;
  fields: readonly Ask[];
  /** Parameters that are no fields. */
  params?: Partial<Params<Name>>;
  onAnswer?(answer: Answer<Name>): void;
}

/** A form that makes one call. */
export function Form<Name extends Change>({ call, fields, params, onAnswer }: FormProps<Name>) {
  const { isReadOnly } = useAccount();
  const change = useChange(call);
  const [changed, setChanged] = useState<Record<string, string>>({});
  const typed = { ...begun(fields), ...changed };
  const whole = { ...params, ...built(fields, typed) } as Params<Name>;
  useRequest(call, whole as object);
  const submit = async (event: Event) => {
    event.preventDefault();
    const answer = await change(whole);
    if (answer === undefined) return;
    setChanged({});
    onAnswer?.(answer);
  };
  return (
    <form class="row" onSubmit={submit}>
      {fields.map((field) => (
        <Control
          field={field}
          value={typed[field.name] ?? ""}
          onInput={(value) => setChanged({ ...changed, [field.name]: value })}
          key={field.name}
        />
      ))}
      <Button effect={CHANGES[call][0]} disabled={isReadOnly} submit>
        {t(`vultr.do.${call}`)}
      </Button>
    </form>
  );
}

/** A button that opens a form in a dialog. */
export function Edit<Name extends Change>({ about, ...form }: FormProps<Name> & { about: string }) {
  const { name: account } = useAccount();
  const [isOpen, setOpen] = useState(false);
  const requests = useMemo(() => new Requests(), []);
  const close = () => setOpen(false);
  const title = t(`vultr.do.${form.call}`);
  return (
    <>
      <Button onClick={() => setOpen(true)} about={about}>
        {`${title} …`}
      </Button>
      {isOpen && (
        <Dialog title={`${title}: ${about}`} onClose={close}>
          <RequestsContext.Provider value={requests}>
            <Form {...form} onAnswer={close} />
          </RequestsContext.Provider>
          <div class="row end">
            <ShowRequest account={account} read={undefined} params={undefined} requests={requests} />
            <Button onClick={close}>{t("request.close")}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

interface ControlProps {
  field: Ask;
  value: string;
  onInput(value: string): void;
}

/** The control of a field. */
export function Control({ field, value, onInput }: ControlProps) {
  const { name, kind = "text", required, options } = field;
  const id = useId();
  const label = t(`vultr.f.${name}`);
  if (kind === "truth") {
    return (
      <label class="row">
        <input
          type="checkbox"
          checked={value === "yes"}
          onChange={(e) => onInput(e.currentTarget.checked ? "yes" : "")}
        />
        {label}
      </label>
    );
  }
  if (kind === "lines" || kind === "bytes") {
    return (
      <div class="field wide">
        <label for={id}>{label}</label>
        <textarea
          id={id}
          rows={4}
          spellcheck={false}
          required={required === true}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </div>
    );
  }
  if (kind === "several") {
    const chosen = value === "" ? [] : value.split(",");
    return (
      <fieldset class="row">
        <legend>{label}</legend>
        {options?.map(([one, words]) => (
          <label class="row" key={one}>
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={(event) => {
                const others = chosen.filter((other) => other !== one);
                onInput((event.currentTarget.checked ? [...others, one] : others).join(","));
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <Field label={label} type={kind} value={value} required={required} onInput={onInput}>
      {options &&
        [...(required && field.value !== undefined ? [] : [["", "–"] as const]), ...options].map(([one, words]) => (
          <option value={one} key={one}>
            {words}
          </option>
        ))}
    </Field>
  );
}

/** A password or the like, which is shown when that is asked for. */
export function Secret({ name, value }: { name: string; value: string }) {
  const [isShown, setShown] = useState(false);
  if (isShown) return <Copy text={value} />;
  return (
    <Button quiet onClick={() => setShown(true)} about={name}>
      {t("vultr.reveal")}
    </Button>
  );
}
