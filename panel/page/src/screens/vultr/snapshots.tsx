/** The snapshots of an account. */
import { t } from "../../text/index.ts";
import { Table } from "../../ui/index.ts";
import type { Answer } from "./calls.ts";
import { useServers } from "./choices.ts";
import { Act, Form, listed, Section } from "./kit.ts";
import { bytes, utc } from "./units.ts";

export function Snapshots() {
  const servers = useServers();
  return (
    <Section title={t("vultr.area.snapshots")} read="snapshot.list">
      {(snapshots) => (
        <>
          <Table<Answer<"snapshot.list">[string]>
            rows={listed(snapshots)}
            label={t("vultr.area.snapshots")}
            id={({ snapshotid }) => snapshotid}
            empty={t("vultr.none")}
            columns={[
              { title: t("vultr.f.description"), value: (one) => one.description || one.snapshotid },
              { title: t("vultr.created"), value: ({ date_created: date }) => utc(date) },
              {
                title: t("vultr.size"),
                number: true,
                value: ({ size }) => size ?? undefined,
                show: ({ size }) => size != null && bytes(size),
              },
              { title: t("vultr.state"), value: ({ status }) => status ?? "" },
              {
                title: t("vultr.do"),
                show: ({ snapshotid, description }) => (
                  <Act call="snapshot.destroy" params={{ snapshotid }} about={description || snapshotid} />
                ),
              },
            ]}
          />
          <Form
            call="snapshot.create"
            fields={[{ name: "subid", kind: "number", required: true, options: servers }, { name: "description" }]}
          />
        </>
      )}
    </Section>
  );
}
