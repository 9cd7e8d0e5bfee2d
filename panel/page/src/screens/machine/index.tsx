/** `#/m/ACCOUNT/TAB`: the machine of a KiwiVM account, or the machines of one of CVM. */
import { AccountContext, opened } from "../../section/index.ts";
import { accountOf } from "../../store/index.ts";
import { t } from "../../text/index.ts";
import { Empty } from "../../ui/index.ts";
import type { ScreenProps } from "../index.ts";
import { CvmScreen } from "./cvm.tsx";
import { CVM, KIWIVM } from "./kit.ts";
import { KiwivmScreen } from "./kiwivm.tsx";

export function Screen({ path: [name = "", tab] }: ScreenProps) {
  const account = accountOf(name);
  if (account === undefined || account.api === "vultr") return <Empty>{t("machine.noAccount", { name })}</Empty>;
  const isCvm = account.api === "cvm";
  // Another account gets a new screen, so that input for one machine is never sent to another.
  return (
    <AccountContext.Provider value={opened(account, isCvm ? CVM : KIWIVM)} key={name}>
      {isCvm ? <CvmScreen /> : <KiwivmScreen tab={tab} />}
    </AccountContext.Provider>
  );
}
