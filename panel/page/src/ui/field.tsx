/** A field of a form with its label. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface FieldProps {
  label: string;
  value: string;
  onInput(value: string): void;
  /** The note below it. */
  hint?: string | undefined;
  type?: "text" | "password" | "search" | "number" | undefined;
  required?: boolean | undefined;
  /** The options of a choice, which makes it one. */
  children?: ComponentChildren;
}

export function Field({ label, value, onInput, hint, type = "text", required, children }: FieldProps) {
  const id = useId();
  const common = {
    id,
    value,
    required: required === true,
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children !== undefined ? (
        <select {...common}>{children}</select>
      ) : (
        // The types of JSX require a single type, not a union.
        <input type={type as "text"} autocomplete="off" spellcheck={false} {...common} />
      )}
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
