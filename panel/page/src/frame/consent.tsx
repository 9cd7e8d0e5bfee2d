/** The dialog before an action that destroys or bills: it describes the action, and asks for the name of its object. */
import { useState } from "preact/hooks";
import { type Open, questions } from "../store/consent.ts";
import { t } from "../text/index.ts";
import { Badge, Button, Dialog, Field } from "../ui/index.ts";

export function ConsentDialog() {
  const [first] = questions.value;
  return first === undefined ? null : <Ask open={first} key={first.id} />;
}

function Ask({ open: { question, answer } }: { open: Open }) {
  const { account, call, effect, name, form } = question;
  const [typed, setTyped] = useState("");
  const isRight = typed.trim() === name;
  const submit = (event: Event) => {
    event.preventDefault();
    if (isRight) answer(name);
  };
  return (
    <Dialog title={t("consent.title", { call })} onClose={() => answer(undefined)}>
      <form onSubmit={submit}>
        <p>
          <Badge tone={effect === "bills" ? "warn" : "bad"}>{t(`effect.${effect}`)}</Badge>
        </p>
        <dl class="facts">
          <div>
            <dt>{t("consent.account")}</dt>
            <dd>{account}</dd>
          </div>
          {form.map(([name, value], at) => (
            <div key={`${name} ${at}`}>
              <dt class="mono">{name}</dt>
              <dd class="mono">{value}</dd>
            </div>
          ))}
        </dl>
        <Field label={t("consent.type", { name })} value={typed} onInput={setTyped} />
        <div class="row end">
          <Button onClick={() => answer(undefined)}>{t("consent.leave")}</Button>
          <Button effect={effect} submit disabled={!isRight}>
            {t("consent.do")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
