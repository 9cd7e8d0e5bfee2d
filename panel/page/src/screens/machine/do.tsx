/** Buttons and forms that make one call each, show its answer, and read again what it changed. */
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { act, reload } from "../../store/index.ts";
import { t } from "../../text/index.ts";
import { Button } from "../../ui/index.ts";
import { type Answer, type Change, EFFECTS, type Effect, call as make, type Params, type Read } from "./calls.ts";
import { type CvmAccount, keyOf, type Machine, useRequest } from "./kit.tsx";

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
  const given = Object.fromEntries(fields.map((one) => [one.name, one.value ?? one.options?.[0] ?? ""]));
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
