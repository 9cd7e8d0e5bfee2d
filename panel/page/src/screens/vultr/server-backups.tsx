/** Snapshots and backups of a server. */
import { t } from "../../text/index.ts";
import { Facts, Table } from "../../ui/index.ts";
import type { Answer } from "./calls.ts";
import { hours, useSnapshots, weekdays } from "./choices.ts";
import { Act, Form, listed, Section } from "./kit.ts";
import type { ServerProps } from "./server.tsx";
import { bytes, utc } from "./units.ts";

export function Backups({ server }: ServerProps) {
  const { subid } = server;
  const snapshots = useSnapshots();
  return (
    <>
      <Section title={t("vultr.area.snapshots")} read="snapshot.list">
        <Form call="snapshot.create" params={{ subid }} fields={[{ name: "description" }]} />
        {snapshots.length > 0 && (
          <Form
            call="server.restore_snapshot"
            params={{ subid }}
            fields={[{ name: "snapshotid", required: true, options: snapshots }]}
          />
        )}
      </Section>
      <Section title={t("vultr.tab.backups")} read="backup.list" params={{ subid }}>
        {(backups) => (
          <>
            <Table<Answer<"backup.list">[string]>
              rows={listed(backups)}
              label={t("vultr.tab.backups")}
              id={({ backupid }) => backupid}
              empty={t("vultr.none")}
              columns={[
                { title: t("vultr.created"), value: ({ date_created: date }) => utc(date) },
                { title: t("vultr.f.description"), value: ({ description }) => description ?? "" },
                {
                  title: t("vultr.size"),
                  number: true,
                  value: ({ size }) => size ?? undefined,
                  show: ({ size }) => size != null && bytes(size),
                },
                { title: t("vultr.state"), value: ({ status }) => status ?? "" },
                {
                  title: t("vultr.do"),
                  show: ({ backupid }) => (
                    <Act call="server.restore_backup" params={{ subid, backupid }} about={backupid} />
                  ),
                },
              ]}
            />
            <div class="row">
              {server.auto_backups === true ? (
                <Act call="server.backup_disable" params={{ subid }} />
              ) : (
                <Act call="server.backup_enable" params={{ subid }} />
              )}
            </div>
            {server.auto_backups === true && <small>{t("vultr.backupDisableHow")}</small>}
          </>
        )}
      </Section>
      {server.auto_backups === true && <Schedule subid={subid} />}
    </>
  );
}

function Schedule({ subid }: { subid: number }) {
  return (
    <Section title={t("vultr.schedule")} read="server.backup_get_schedule" params={{ subid }}>
      {({ cron_type: type, next_scheduled_time_utc: next, hour, dow, dom }) => (
        <>
          <Facts of={[[t("vultr.next"), utc(next)]]} />
          <Form
            call="server.backup_set_schedule"
            params={{ subid }}
            fields={[
              {
                name: "cron_type",
                required: true,
                value: type ?? "daily",
                options: ["daily", "weekly", "monthly", "daily_alt_even", "daily_alt_odd"],
              },
              { name: "hour", kind: "number", value: String(hour ?? ""), options: hours() },
              { name: "dow", kind: "number", value: String(dow ?? ""), options: weekdays() },
              { name: "dom", kind: "number", value: String(dom ?? "") },
            ]}
          />
        </>
      )}
    </Section>
  );
}
