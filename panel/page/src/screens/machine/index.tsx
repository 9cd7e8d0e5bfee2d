/** `#/m/ACCOUNT/TAB`: the machine of a KiwiVM account, or the machines of one of CVM. */
import { href } from "../../router.ts";
import { accountOf, client, isReadOnly } from "../../store/index.ts";
import { t } from "../../text/index.ts";
import { Empty } from "../../ui/index.ts";
import type { ScreenProps } from "../index.ts";
import { CvmScreen } from "./cvm.tsx";
import { KiwivmScreen } from "./kiwivm.tsx";

export function Screen({ path: [name = "", tab] }: ScreenProps) {
  const account = accountOf(name);
  const { api } = account ?? {};
  if (account === undefined || api === "vultr") return <Empty>{t("machine.noAccount", { name })}</Empty>;
  const common = { account: name, isReadOnly: isReadOnly(account) };
  // Another account is another screen: what was typed for one machine is not sent to another.
  if (api === "cvm") return <CvmScreen m={{ ...common, client: client({ ...account, api }) }} key={name} />;
  const m = { ...common, veid: account.veid ?? "", client: client({ ...account, api: "kiwivm" }) };
  return <KiwivmScreen m={m} tab={tab} href={(to) => href("m", name, to)} key={name} />;
}
