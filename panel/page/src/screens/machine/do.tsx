/** Buttons and forms that make one call each, show its answer, and read again what it changed. */
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { act, reload } from "../../store/index.ts";
import { t } from "../../text/index.ts";
import { Button, Field } from "../../ui/index.ts";
import { type Answer, type Change, EFFECTS, call as make, type Params, type Read } from "./calls.ts";
import { type Asked, built, given } from "./fields.ts";
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
  const doing = { account: m.account, call: name, params: params as object | undefined, effect: EFFECTS[name] };
  const answer = await act(doing, () => make(m.client, name, params));
  for (const read of after) reload(keyOf(m.account, read));
  return answer;
}

const labelOf = (label: string, about: string | undefined) => (about === undefined ? label : `${label}: ${about}`);

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
  useRequest({ call: name, label: labelOf(label, about), params: params as object });
  const run = async () => setAnswer(await change(m, name, params, after));
  return (
    <>
      <Button effect={EFFECTS[name]} disabled={m.isReadOnly} hint={hint} about={about} onClick={run}>
        {label}
      </Button>
      {answer != null && result !== undefined && <output class="machine-answer">{result(answer)}</output>}
    </>
  );
}

interface AskProps<Name extends Change> extends Omit<ActProps<Name>, "params"> {
  fields: readonly Asked[];
  /** Parameters that are no fields. */
  params?: Partial<Params<Name>>;
  /** Makes parameters of what was typed, where they are more than the fields. */
  build?(typed: Record<string, string>): Params<Name>;
  onAnswer?(answer: Answer<Name>): void;
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
  about,
  after = [],
  result,
  onAnswer,
}: AskProps<Name>) {
  const [changed, setTyped] = useState<Record<string, string>>({});
  const [answer, setAnswer] = useState<Answer<Name>>();
  const typed = { ...given(fields), ...changed };
  const whole = (build?.(typed) ?? { ...params, ...built(fields, typed) }) as Params<Name>;
  useRequest({ call: name, label: labelOf(label, about), params: whole as object });
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
      <Controls fields={fields} typed={typed} onInput={(name, value) => setTyped({ ...changed, [name]: value })} />
      <Button effect={EFFECTS[name]} disabled={m.isReadOnly} hint={hint} about={about} submit>
        {label}
      </Button>
      {answer != null && result !== undefined && <output class="machine-answer">{result(answer)}</output>}
    </form>
  );
}

interface ControlsProps {
  fields: readonly Asked[];
  typed: Readonly<Record<string, string>>;
  onInput(name: string, value: string): void;
}

/** The controls of fields. */
export const Controls = ({ fields, typed, onInput }: ControlsProps) => (
  <>
    {fields.map((field) => (
      <Control
        field={field}
        value={typed[field.name] ?? ""}
        onInput={(value) => onInput(field.name, value)}
        key={field.name}
      />
    ))}
  </>
);

/** The control of a field. */
function Control({ field, value, onInput }: { field: Asked; value: string; onInput(value: string): void }) {
  const id = useId();
  const { label, kind = "text", required = false, options, names } = field;
  if (kind === "lines")
    return (
      <div class="field wide">
        <label for={id}>{label}</label>
        <textarea
          id={id}
          rows={4}
          spellcheck={false}
          required={required}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </div>
    );
  if (kind === "check")
    return (
      <div class="machine-check">
        <input
          id={id}
          type="checkbox"
          checked={value !== ""}
          onInput={(event) => onInput(event.currentTarget.checked ? "yes" : "")}
        />
        <label for={id}>{label}</label>
      </div>
    );
  return (
    <Field label={label} type={kind} value={value} required={required} onInput={onInput}>
      {options?.map((one) => (
        <option value={one} key={one}>
          {names?.[one] ?? one}
        </option>
      ))}
    </Field>
  );
}
