/** The controls of fields, and their input. */
import { useId, useState } from "preact/hooks";
import { Field } from "../ui/index.ts";
import { begun, built, type Labelled, pairOf } from "./fields.ts";

/** Returns the input of fields, raw and as parameters, and their controls. */
export function useFields(fields: readonly Labelled[]) {
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const typed = { ...begun(fields), ...changed };
  const controls = fields.map((field) => (
    <Control
      field={field}
      value={typed[field.name] ?? ""}
      onInput={(value) => setChanged({ ...changed, [field.name]: value })}
      key={field.name}
    />
  ));
  return { typed, params: built(fields, typed), controls, clear: () => setChanged({}) };
}

interface ControlProps {
  field: Labelled;
  value: string;
  onInput(value: string): void;
}

/** The control of a field. */
export function Control({ field, value, onInput }: ControlProps) {
  const { label, kind = "text", required, options } = field;
  const id = useId();
  if (kind === "truth") {
    return (
      <label class="row">
        <input
          type="checkbox"
          checked={value === "yes"}
          onChange={(event) => onInput(event.currentTarget.checked ? "yes" : "")}
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
        {options?.map(pairOf).map(([one, words]) => (
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
      {options?.map(pairOf).map(([one, words]) => (
        <option value={one} key={one}>
          {words}
        </option>
      ))}
    </Field>
  );
}
