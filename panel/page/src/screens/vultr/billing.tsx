/** The balance of an account, and the rights of its key. */
import { t } from "../../text/index.ts";
import { Facts } from "../../ui/index.ts";
import { totalOf } from "./amounts.ts";
import { listed, Section, useRead } from "./kit.ts";
import { money, utc } from "./units.ts";

export function Billing() {
  const servers = listed(useRead("server.list").data);
  return (
    <>
      <Section title={t("vultr.area.billing")} read="account.info">
        {(account) => (
          <Facts
            of={[
              [t("vultr.balance"), money(account.balance)],
              [t("vultr.pending"), money(account.pending_charges)],
              [t("vultr.lastPayment"), money(account.last_payment_amount)],
              [t("vultr.paid"), utc(account.last_payment_date)],
              [t("vultr.servers"), servers.length],
              [t("vultr.perMonth"), money(totalOf(servers.map(({ cost_per_month: cost }) => cost)))],
            ]}
          />
        )}
      </Section>
      <Section title={t("vultr.key")} read="auth.info">
        {({ name, email, acls }) => (
          <Facts
            of={[
              [t("vultr.f.name"), name],
              [t("vultr.f.email"), email],
              [t("vultr.rights"), acls?.join(", ")],
            ]}
          />
        )}
      </Section>
    </>
  );
}
