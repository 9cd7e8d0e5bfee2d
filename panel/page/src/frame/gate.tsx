/** The screen without an open source: the instructions to open one. */
import { useState } from "preact/hooks";
import { open, state } from "../store/index.ts";
import { t } from "../text/index.ts";
import { Button, Failure, Field } from "../ui/index.ts";

export function Gate() {
  switch (state.value) {
    case "opening":
      return <p class="gate">{t("page.opening")}</p>;
    case "password":
      return <Password />;
    case "down":
      return (
        <section class="gate">
          <h1>{t("page.down")}</h1>
          <p>{t("page.downHow")}</p>
        </section>
      );
    default:
      return (
        <section class="gate">
          <h1>{t("page.link")}</h1>
          <p>{t("page.linkHow")}</p>
        </section>
      );
  }
}

function Password() {
  const [password, setPassword] = useState("");
  const [error, setError] = useState<unknown>();
  const submit = async (event: Event) => {
    event.preventDefault();
    setError(undefined);
    try {
      await open({ password });
    } catch (error) {
      setError(error);
    }
  };
  return (
    <form class="gate" onSubmit={submit}>
      <h1>{t("page.login")}</h1>
      <Field label={t("page.password")} type="password" value={password} onInput={setPassword} required />
      {error !== undefined && <Failure error={error} />}
      <Button submit>{t("page.logIn")}</Button>
    </form>
  );
}
