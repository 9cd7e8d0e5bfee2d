/** Settings of the page. */

import { useState } from "preact/hooks";
import { change, settings, useWorld } from "../../store/index.ts";
import { t } from "../../text/index.ts";
import { Failure, Field } from "../../ui/index.ts";

const MINUTES = [0, 1, 5, 15] as const;

export function Screen() {
  const { lang, theme, refresh } = settings.value;
  return (
    <>
      <h1>{t("page.settings")}</h1>
      <section class="section">
        <Field
          label={t("settings.lang")}
          value={lang ?? ""}
          onInput={(value) => change({ lang: value === "en" || value === "zh" ? value : undefined })}
        >
          <option value="">{t("settings.browser")}</option>
          <option value="en">English</option>
          <option value="zh">中文</option>
        </Field>
        <Field
          label={t("settings.theme")}
          value={theme ?? ""}
          onInput={(value) => change({ theme: value === "dark" || value === "light" ? value : undefined })}
        >
          <option value="">{t("settings.browser")}</option>
          <option value="light">{t("settings.light")}</option>
          <option value="dark">{t("settings.dark")}</option>
        </Field>
        <Field
          label={t("settings.refresh")}
          hint={t("settings.refreshHint")}
          value={String(refresh)}
          onInput={(value) => change({ refresh: Number(value) })}
        >
          {MINUTES.map((minutes) => (
            <option value={String(minutes)} key={minutes}>
              {minutes === 0 ? t("settings.never") : t("settings.minutes", { minutes })}
            </option>
          ))}
        </Field>
      </section>
      <World />
    </>
  );
}

/** Opens a saved world of the simulator, read-only. */
function World() {
  const [error, setError] = useState<unknown>();
  const pick = async (event: { currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    if (file === undefined) return;
    setError(undefined);
    try {
      await useWorld(await file.text());
      location.hash = "#/";
    } catch (error) {
      setError(error);
    }
  };
  return (
    <section class="section">
      <h2>{t("settings.world")}</h2>
      <p>{t("settings.worldHint")}</p>
      <label class="field">
        {t("settings.worldFile")}
        <input type="file" accept=".json,.toml" onChange={pick} />
      </label>
      {error !== undefined && <Failure error={error} />}
    </section>
  );
}
