/** The service's records of a machine: its audit log, its e-mail preferences, and the remaining calls. */
import { t } from "../../text/index.ts";
import { Table } from "../../ui/index.ts";
import { count, moment } from "../../ui/words.ts";
import { dotted } from "./facts.ts";
import { Act, Section } from "./kit.ts";
import { Limit } from "./limits.tsx";

export function Log() {
  return (
    <Section title={t("machine.log")} isWide read="getAuditLog">
      {({ log_entries: entries }) => (
        <Table
          rows={entries}
          id={(_, at) => String(at)}
          empty={t("machine.log.none")}
          columns={[
            { title: t("machine.when"), value: (one) => one.timestamp, show: (one) => moment(one.timestamp) },
            { title: t("machine.what"), value: (one) => one.summary ?? "" },
            {
              title: t("machine.who"),
              value: (one) =>
                typeof one.requestor_ipv4 === "number" ? dotted(one.requestor_ipv4) : t("machine.log.service"),
            },
            { title: t("machine.type"), value: (one) => one.type ?? 0, number: true },
          ]}
        />
      )}
    </Section>
  );
}

export function Mails() {
  return (
    <Section title={t("machine.mails")} read="kiwivm.getNotificationPreferences">
      {({ email_preferences: groups, notification_email: address }) => (
        <>
          <p>{t("machine.mails.to", { address: address ?? "–" })}</p>
          {Object.entries(groups).map(([group, kinds]) => (
            <fieldset key={group}>
              <legend>{group}</legend>
              {Object.entries(kinds).map(([id, kind]) => (
                <p class="row" key={id}>
                  <span>
                    {kind.friendly_description ?? id}:{" "}
                    {t(kind.is_enabled === true ? "machine.mails.on" : "machine.mails.off")}
                  </span>
                  <Act
                    call="kiwivm.setNotificationPreferences"
                    params={{ json_notification_preferences: { [id]: kind.is_enabled !== true } }}
                    label={t(kind.is_enabled === true ? "machine.mails.disable" : "machine.mails.enable")}
                    about={kind.friendly_description ?? id}
                  />
                </p>
              ))}
            </fieldset>
          ))}
        </>
      )}
    </Section>
  );
}

/** The service's budget of points in 15 minutes and in a day (docs/wire-facts.md, K17). */
const POINTS = { quarter: 1_000, day: 20_000 };

export function Budget() {
  const share = (left: number | null | undefined, all: number) =>
    typeof left === "number" ? { used: Math.min(all, Math.max(0, all - left)), total: all } : undefined;
  return (
    <Section title={t("machine.budget")} read="getRateLimitStatus">
      {(status) => (
        <>
          <Limit
            label={t("machine.budget.quarter")}
            share={share(status.remaining_points_15min, POINTS.quarter)}
            text={count}
          />
          <Limit label={t("machine.budget.day")} share={share(status.remaining_points_24h, POINTS.day)} text={count} />
          <p>{t("machine.budget.cost")}</p>
        </>
      )}
    </Section>
  );
}
