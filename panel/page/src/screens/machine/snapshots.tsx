/** The snapshots and backups of a machine, with the actions for each. */

import type { kiwivm } from "vpswire";
import { useAccount } from "../../section/index.ts";
import { t } from "../../text/index.ts";
import { Badge, Copy, Secret, Table } from "../../ui/index.ts";
import { binary as bytes, moment } from "../../ui/words.ts";
import { Guided } from "./guided.tsx";
import { Act, Form, Section } from "./kit.ts";
import { duration } from "./words.ts";

const nameOfSnapshot = (one: kiwivm.Snapshot) => one.description || one.file_name;

export function Snapshots() {
  const { veid = "" } = useAccount();
  return (
    <Section title={t("machine.snapshots")} isWide read="snapshot.list">
      {({ snapshots }) => (
        <>
          <Table
            rows={snapshots}
            id={(one) => one.file_name}
            empty={t("machine.snapshots.none")}
            columns={[
              { title: t("machine.description"), value: (one) => one.description ?? "" },
              { title: t("machine.os"), value: (one) => one.os ?? "" },
              { title: t("machine.size"), value: (one) => one.size ?? 0, show: (one) => bytes(one.size), number: true },
              {
                title: t("machine.purge"),
                value: (one) => (one.sticky === true ? Number.MAX_SAFE_INTEGER : (one.purges_in ?? 0)),
                show: (one) =>
                  one.sticky === true ? <Badge tone="good">{t("machine.sticky")}</Badge> : duration(one.purges_in),
              },
              {
                title: t("machine.do"),
                show: (one) => (
                  <div class="row">
                    <Act call="snapshot.restore" params={{ snapshot: one.file_name }} about={nameOfSnapshot(one)} />
                    <Act
                      call="snapshot.toggleSticky"
                      params={{ snapshot: one.file_name, sticky: one.sticky !== true }}
                      label={t(one.sticky === true ? "machine.unstick" : "machine.stick")}
                      about={nameOfSnapshot(one)}
                    />
                    <Act
                      call="snapshot.export"
                      params={{ snapshot: one.file_name }}
                      about={nameOfSnapshot(one)}
                      result={({ token }) => <Secret name={t("machine.token", { veid })} value={token} />}
                    />
                    {(one.download_link_ssl ?? one.download_link) != null && (
                      <Copy label={t("machine.link")} text={one.download_link_ssl ?? one.download_link ?? ""} />
                    )}
                    <Act call="snapshot.delete" params={{ snapshot: one.file_name }} about={nameOfSnapshot(one)} />
                  </div>
                ),
              },
            ]}
          />
          <Form call="snapshot.create" fields={[{ name: "description", label: t("machine.description") }]} />
          <Form
            call="snapshot.import"
            fields={[
              { name: "source_veid", label: t("machine.sourceVeid"), kind: "number", required: true },
              { name: "source_token", label: t("machine.sourceToken"), kind: "password", required: true },
            ]}
          />
        </>
      )}
    </Section>
  );
}

/** Creates a snapshot, then deletes the oldest ones with the same prefix. */
export const Rotation = () => (
  <Section title={t("machine.rotate")} isWide>
    <Guided
      job="rotate"
      fields={[
        { name: "prefix", label: t("machine.rotate.prefix"), value: "nightly ", required: true },
        { name: "keep", label: t("machine.rotate.keep"), kind: "number", value: "3", required: true },
        { name: "quota", label: t("machine.rotate.quota"), kind: "number" },
      ]}
    />
  </Section>
);

/** The label of a backup in a list. */
const nameOf = ({ timestamp, size, os }: kiwivm.Backup) => [moment(timestamp), bytes(size), os].join(" · ");

export function Backups() {
  return (
    <Section title={t("machine.backups")} isWide read="backup.list">
      {({ backups }) => (
        <>
          <Table
            rows={Object.entries(backups)}
            id={([token]) => token}
            empty={t("machine.backups.none")}
            columns={[
              {
                title: t("machine.made"),
                value: ([, one]) => one.timestamp ?? 0,
                show: ([, one]) => moment(one.timestamp),
              },
              { title: t("machine.os"), value: ([, one]) => one.os ?? "" },
              {
                title: t("machine.size"),
                value: ([, one]) => one.size ?? 0,
                show: ([, one]) => bytes(one.size),
                number: true,
              },
              { title: "MD5", value: ([, one]) => one.md5 ?? "" },
              {
                title: t("machine.do"),
                show: ([token, one]) => (
                  <Act call="backup.copyToSnapshot" params={{ backup_token: token }} about={moment(one.timestamp)} />
                ),
              },
            ]}
          />
          {Object.keys(backups).length > 0 && (
            <Guided
              job="restoreBackup"
              fields={[
                {
                  name: "backup_token",
                  label: t("machine.backups.which"),
                  options: Object.entries(backups).map(([token, one]) => [token, nameOf(one)]),
                  required: true,
                },
              ]}
            />
          )}
        </>
      )}
    </Section>
  );
}
