/** Snapshots of a machine and its backups: what there is, and what can be done with each. */

import type { kiwivm } from "vpswire";
import { t } from "../../text/index.ts";
import { Badge, Copy, Secret, Table } from "../../ui/index.ts";
import { binary as bytes, moment } from "../../ui/words.ts";
import { Act, Ask } from "./do.tsx";
import { Guided } from "./guided.tsx";
import { type Machine, Section, useRead } from "./kit.tsx";
import { duration } from "./words.ts";

const nameOfSnapshot = (one: kiwivm.Snapshot) => one.description || one.file_name;

export function Snapshots({ m }: { m: Machine }) {
  const loaded = useRead(m, "snapshot.list");
  const after = ["snapshot.list"] as const;
  return (
    <Section m={m} title={t("machine.snapshots")} isWide read="snapshot.list" loaded={loaded}>
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
                    <Act
                      m={m}
                      call="snapshot.restore"
                      params={{ snapshot: one.file_name }}
                      label={t("machine.restore")}
                      about={nameOfSnapshot(one)}
                      after={["getLiveServiceInfo"]}
                    />
                    <Act
                      m={m}
                      call="snapshot.toggleSticky"
                      params={{ snapshot: one.file_name, sticky: one.sticky !== true }}
                      label={t(one.sticky === true ? "machine.unstick" : "machine.stick")}
                      about={nameOfSnapshot(one)}
                      after={after}
                    />
                    <Act
                      m={m}
                      call="snapshot.export"
                      params={{ snapshot: one.file_name }}
                      label={t("machine.export")}
                      about={nameOfSnapshot(one)}
                      result={({ token }) => <Secret name={t("machine.token", { veid: m.veid })} value={token} />}
                    />
                    {(one.download_link_ssl ?? one.download_link) != null && (
                      <Copy label={t("machine.link")} text={one.download_link_ssl ?? one.download_link ?? ""} />
                    )}
                    <Act
                      m={m}
                      call="snapshot.delete"
                      params={{ snapshot: one.file_name }}
                      label={t("machine.delete")}
                      about={nameOfSnapshot(one)}
                      after={after}
                    />
                  </div>
                ),
              },
            ]}
          />
          <Ask
            m={m}
            call="snapshot.create"
            fields={[{ name: "description", label: t("machine.description") }]}
            label={t("machine.snapshot.create")}
            after={after}
          />
          <Ask
            m={m}
            call="snapshot.import"
            fields={[
              { name: "source_veid", label: t("machine.sourceVeid"), kind: "number", required: true },
              { name: "source_token", label: t("machine.sourceToken"), kind: "password", required: true },
            ]}
            label={t("machine.snapshot.import")}
            after={after}
          />
        </>
      )}
    </Section>
  );
}

/** A snapshot, and then the oldest ones of the same prefix are deleted. */
export const Rotation = ({ m }: { m: Machine }) => (
  <Section m={m} title={t("machine.rotate")} isWide>
    <Guided
      m={m}
      job="rotate"
      effect="destroys"
      label={t("machine.rotate.title")}
      hint={t("machine.rotate.hint")}
      fields={[
        { name: "prefix", label: t("machine.rotate.prefix"), value: "nightly ", required: true },
        { name: "keep", label: t("machine.rotate.keep"), kind: "number", value: "3", required: true },
        { name: "quota", label: t("machine.rotate.quota"), kind: "number" },
      ]}
    />
  </Section>
);

/** How a backup is called in a list. */
const nameOf = ({ timestamp, size, os }: kiwivm.Backup) => [moment(timestamp), bytes(size), os].join(" · ");

export function Backups({ m }: { m: Machine }) {
  const loaded = useRead(m, "backup.list");
  return (
    <Section m={m} title={t("machine.backups")} isWide read="backup.list" loaded={loaded}>
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
                  <Act
                    m={m}
                    call="backup.copyToSnapshot"
                    params={{ backup_token: token }}
                    label={t("machine.copyToSnapshot")}
                    about={moment(one.timestamp)}
                    after={["snapshot.list"]}
                  />
                ),
              },
            ]}
          />
          {Object.keys(backups).length > 0 && (
            <Guided
              m={m}
              job="restoreBackup"
              effect="destroys"
              label={t("machine.backups.restore")}
              hint={t("machine.backups.hint")}
              fields={[
                {
                  name: "backup_token",
                  label: t("machine.backups.which"),
                  options: Object.keys(backups),
                  names: Object.fromEntries(Object.entries(backups).map(([token, one]) => [token, nameOf(one)])),
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
