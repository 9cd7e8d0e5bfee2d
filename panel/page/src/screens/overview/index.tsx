/** All machines on one page. */
import { href } from "../../router.ts";
import { accounts } from "../../store/index.ts";
import { t } from "../../text/index.ts";

export function Screen() {
  return (
    <>
      <h1>{t("page.overview")}</h1>
      <ul>
        {accounts.value.map(({ name, api }) => (
          <li key={name}>
            <a href={href(api === "vultr" ? "v" : "m", name)}>{name}</a> {api}
          </li>
        ))}
      </ul>
    </>
  );
}
