/** Block storage. */
import { t } from "../../text/index.ts";
import { Table } from "../../ui/index.ts";
import type { Answer } from "./calls.ts";
import { useRegions, useServers } from "./choices.ts";
import { Act, Edit, Form, listed, Section, useRead } from "./kit.ts";
import { gigabytes, money } from "./units.ts";

type Volume = Answer<"block.list">[number];

export function Blocks() {
  const servers = useServers();
  const names = useRegions();
  const storing = listed(useRead("regions.list").data).filter(({ block_storage: has }) => has === true);
  const regions = names.filter(([id]) => storing.some(({ dcid }) => String(dcid) === id));
  return (
    <Section title={t("vultr.area.blocks")} read="block.list">
      {(volumes) => (
        <>
          <Table<Volume>
            rows={volumes}
            label={t("vultr.area.blocks")}
            id={({ subid }) => String(subid)}
            empty={t("vultr.none")}
            columns={[
              { title: t("vultr.f.label"), value: (one) => one.label || String(one.subid) },
              { title: t("vultr.state"), value: ({ status }) => status ?? "" },
              {
                title: t("vultr.size"),
                number: true,
                value: ({ size_gb: size }) => size ?? undefined,
                show: ({ size_gb: size }) => gigabytes(size),
              },
              { title: t("vultr.f.dcid"), value: ({ dcid }) => names.find(([id]) => id === String(dcid))?.[1] ?? "" },
              {
                title: t("vultr.attached"),
                value: ({ attached_to_subid: id }) => servers.find(([one]) => one === String(id))?.[1] ?? id ?? "",
              },
              {
                title: t("vultr.perMonth"),
                number: true,
                value: ({ cost_per_month: cost }) => (cost ? Number(cost) : undefined),
                show: ({ cost_per_month: cost }) => money(cost),
              },
              { title: t("vultr.do"), show: (one) => <Acts volume={one} servers={servers} /> },
            ]}
          />
          <Form
            call="block.create"
            fields={[
              { name: "dcid", kind: "number", required: true, options: regions },
              { name: "size_gb", kind: "number", required: true },
              { name: "label" },
            ]}
          />
        </>
      )}
    </Section>
  );
}

function Acts({ volume, servers }: { volume: Volume; servers: ReturnType<typeof useServers> }) {
  const { subid, label, size_gb: size } = volume;
  const about = label || String(subid);
  return (
    <span class="row">
      {volume.attached_to_subid ? (
        <Act call="block.detach" params={{ subid }} about={about} />
      ) : (
        <Edit
          call="block.attach"
          params={{ subid }}
          fields={[{ name: "attach_to_subid", kind: "number", required: true, options: servers }]}
          about={about}
        />
      )}
      <Edit
        call="block.resize"
        params={{ subid }}
        fields={[{ name: "size_gb", kind: "number", required: true, value: String(size ?? "") }]}
        about={about}
      />
      <Edit
        call="block.label_set"
        params={{ subid }}
        fields={[{ name: "label", mayBeEmpty: true, value: label ?? "" }]}
        about={about}
      />
      <Act call="block.delete" params={{ subid }} about={about} />
    </span>
  );
}
