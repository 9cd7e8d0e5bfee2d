/** Buttons, whose colour shows their effect, and the button that copies. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Effect } from "../source/index.ts";
import { t } from "../text/index.ts";

export interface ButtonProps {
  /** The effect on the services. Without one, it only changes the display. */
  effect?: Effect | undefined;
  disabled?: boolean | undefined;
  /** A description in addition to the label, shown on hovering and read by screen readers. */
  hint?: string | undefined;
  /** The object, if the label does not name it: read by screen readers instead of the row. */
  about?: string | undefined;
  /** Whether it submits its form. */
  submit?: boolean | undefined;
  /** Whether it is drawn as plain text. */
  quiet?: boolean | undefined;
  onClick?: (() => unknown) | undefined;
  children?: ComponentChildren;
}

/** A button. It cannot be pressed again while its action is in progress. */
export function Button({ effect, disabled, hint, about, submit, quiet, onClick, children }: ButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const press = async (event: Event) => {
    if (isBusy) return event.preventDefault();
    if (onClick === undefined) return;
    setBusy(true);
    try {
      await onClick();
    } finally {
      setBusy(false);
    }
  };
  const words = effect === undefined ? hint : [t(`effect.${effect}`), hint].filter(Boolean).join(". ");
  return (
    <button
      type={submit ? "submit" : "button"}
      class={["button", effect, quiet && "quiet"].filter(Boolean).join(" ")}
      title={words}
      disabled={disabled === true}
      // Not disabled, which would lose the focus that a dialog returns.
      aria-disabled={isBusy}
      aria-busy={isBusy}
      onClick={press}
    >
      {children}
      {about !== undefined && <span class="unseen"> {about}</span>}
    </button>
  );
}

/** A text with a button that copies it. */
export function Copy({ text, label }: { text: string; label?: string | undefined }) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <button type="button" class="copy" onClick={copy} title={t("ui.copy", { text })}>
      <span class={label === undefined ? "mono" : undefined}>{label ?? text}</span>
      <svg class="copy-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={isCopied ? "M2 6.5 5 9.5 10.5 2.5" : "M4 4V1.5h6.5V8H8M1.5 4H8v6.5H1.5Z"} />
      </svg>
      <span class="unseen" role="status">
        {isCopied ? t("ui.copied") : ""}
      </span>
    </button>
  );
}
