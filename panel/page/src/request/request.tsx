/** A button that shows a call in each language. The first press loads the code that writes the texts. */
import { signal } from "@preact/signals";
import { useEffect, useId, useState } from "preact/hooks";
import { accountOf } from "../store/index.ts";
import { t } from "../text/index.ts";
import { Button, Dialog, Failure } from "../ui/index.ts";
import type { Account, Api } from "./service.ts";
import type { Language } from "./show.ts";

interface RequestProps {
  api: Api;
  /** The account's name. */
  account: string;
  /** The call's name: `server.labelSet`. */
  call: string;
  /** The parameters of the package's call. */
  params?: object | undefined;
}

/** The button. */
export function Request(props: RequestProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button quiet onClick={() => setOpen(true)} about={props.call}>
        {t("request.show")}
      </Button>
      {isOpen && (
        <Dialog title={t("request.title", { call: props.call })} onClose={() => setOpen(false)}>
          <Texts {...props} />
          <div class="row end">
            <Button onClick={() => setOpen(false)}>{t("request.close")}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** The texts of a call, in every language. */
async function textsOf({ api, account, call, params = {} }: RequestProps): Promise<Map<Language, string>> {
  const { LANGUAGES, load, show } = await import("./show.ts");
  const service = await load(api);
  const { baseUrl, veid }: Partial<Account> = accountOf(account) ?? {};
  const languages = Object.keys(LANGUAGES) as Language[];
  const given = params as Readonly<Record<string, unknown>>;
  return new Map(languages.map((name) => [name, show(name, service, call, given, { name: account, baseUrl, veid })]));
}

/** The language that was chosen last. */
const chosen = signal<Language>("curl");

/** The tabs, and the text of the one that is chosen. */
function Texts(props: RequestProps) {
  const [texts, setTexts] = useState<Map<Language, string>>();
  const [error, setError] = useState<unknown>();
  const id = useId();
  useEffect(() => {
    textsOf(props).then(setTexts, setError);
  }, []);
  if (error !== undefined) return <Failure error={error} />;
  if (texts === undefined) return <p>…</p>;
  const names = [...texts.keys()];
  const text = texts.get(chosen.value) ?? "";
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = names.at((names.indexOf(chosen.value) + step) % names.length);
    if (next !== undefined) chosen.value = next;
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <>
      <div class="tabs links" role="tablist" aria-label={t("request.languages")} onKeyDown={move}>
        {names.map((name) => (
          <button
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === chosen.value}
            aria-controls={id}
            tabIndex={name === chosen.value ? 0 : -1}
            onClick={() => {
              chosen.value = name;
            }}
            key={name}
          >
            {name}
          </button>
        ))}
      </div>
      <section id={id} role="tabpanel" aria-labelledby={`${id}-${chosen.value}`}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
        <pre class="program" tabIndex={0}>
          {text}
        </pre>
        <CopyAll text={text} key={chosen.value} />
      </section>
    </>
  );
}

/** Copies a text of many lines. */
function CopyAll({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <p class="row">
      <Button onClick={copy}>{t("request.copy")}</Button>
      <span role="status">{isCopied ? t("ui.copied") : ""}</span>
      <small>{t("request.masked")}</small>
    </p>
  );
}
