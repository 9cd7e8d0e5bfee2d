/** Resources for new servers: start-up scripts, SSH keys and ISO images. */
import { t } from "../../text/index.ts";
import { Copy, Table } from "../../ui/index.ts";
import type { Answer } from "./calls.ts";
import { Act, Edit, Form, listed, Section } from "./kit.ts";
import { bytes, utc } from "./units.ts";

export function Scripts() {
  return (
    <Section title={t("vultr.area.scripts")} read="startupscript.list">
      {(scripts) => (
        <>
          <Table<Answer<"startupscript.list">[string]>
            rows={listed(scripts)}
            label={t("vultr.area.scripts")}
            id={({ scriptid }) => String(scriptid)}
            empty={t("vultr.none")}
            columns={[
              { title: t("vultr.f.name"), value: ({ name }) => name ?? "" },
              { title: t("vultr.f.type"), value: ({ type }) => type ?? "" },
              { title: t("vultr.changed"), value: ({ date_modified: date }) => utc(date) },
              {
                title: t("vultr.do"),
                show: ({ scriptid, name, script }) => (
                  <span class="row">
                    <Edit
                      call="startupscript.update"
                      params={{ scriptid }}
                      fields={[
                        { name: "name", value: name ?? "" },
                        { name: "script", kind: "lines", value: script ?? "" },
                      ]}
                      about={name ?? String(scriptid)}
                    />
                    <Act call="startupscript.destroy" params={{ scriptid }} about={name ?? String(scriptid)} />
                  </span>
                ),
              },
            ]}
          />
          <Form
            call="startupscript.create"
            fields={[
              { name: "name", required: true },
              { name: "type", required: true, value: "boot", options: ["boot", "pxe"] },
              { name: "script", kind: "lines", required: true },
            ]}
          />
        </>
      )}
    </Section>
  );
}

export function Keys() {
  return (
    <Section title={t("vultr.area.keys")} read="sshkey.list">
      {(keys) => (
        <>
          <Table<Answer<"sshkey.list">[string]>
            rows={listed(keys)}
            label={t("vultr.area.keys")}
            id={({ sshkeyid }) => sshkeyid}
            empty={t("vultr.none")}
            columns={[
              { title: t("vultr.f.name"), value: ({ name }) => name ?? "" },
              {
                title: t("vultr.f.ssh_key"),
                value: ({ ssh_key: key }) => key ?? "",
                show: ({ ssh_key: key }) => <Copy text={key ?? ""} label={shortened(key ?? "")} />,
              },
              { title: t("vultr.created"), value: ({ date_created: date }) => utc(date) },
              {
                title: t("vultr.do"),
                show: ({ sshkeyid, name, ssh_key: key }) => (
                  <span class="row">
                    <Edit
                      call="sshkey.update"
                      params={{ sshkeyid }}
                      fields={[
                        { name: "name", value: name ?? "" },
                        { name: "ssh_key", kind: "lines", value: key ?? "" },
                      ]}
                      about={name ?? sshkeyid}
                    />
                    <Act call="sshkey.destroy" params={{ sshkeyid }} about={name ?? sshkeyid} />
                  </span>
                ),
              },
            ]}
          />
          <Form
            call="sshkey.create"
            fields={[
              { name: "name", required: true },
              { name: "ssh_key", kind: "lines", required: true },
            ]}
          />
        </>
      )}
    </Section>
  );
}

/** Describes a key by its type, its last characters and its comment. */
function shortened(key: string): string {
  const [kind = "", data = "", ...comment] = key.trim().split(/\s+/);
  return [kind, `…${data.slice(-8)}`, ...comment].join(" ");
}

export function Isos() {
  return (
    <Section title={t("vultr.area.isos")} read="iso.list">
      {(isos) => (
        <>
          <Table<Answer<"iso.list">[string]>
            rows={listed(isos)}
            label={t("vultr.area.isos")}
            id={({ isoid }) => String(isoid)}
            empty={t("vultr.none")}
            columns={[
              { title: t("vultr.f.name"), value: ({ filename }) => filename ?? "" },
              { title: t("vultr.state"), value: ({ status }) => status ?? "" },
              {
                title: t("vultr.size"),
                number: true,
                value: ({ size }) => size ?? undefined,
                show: ({ size }) => size != null && bytes(size),
              },
              {
                title: "MD5",
                value: ({ md5sum }) => md5sum ?? "",
                show: ({ md5sum }) => <span class="mono">{md5sum}</span>,
              },
              { title: t("vultr.created"), value: ({ date_created: date }) => utc(date) },
            ]}
          />
          <Form call="iso.create_from_url" fields={[{ name: "url", required: true }]} />
        </>
      )}
    </Section>
  );
}
