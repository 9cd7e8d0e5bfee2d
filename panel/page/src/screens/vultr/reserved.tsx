/** Reserved addresses. */
import { t } from "../../text/index.ts";
import { Copy, Table } from "../../ui/index.ts";
import type { Answer } from "./calls.ts";
import { useRegions, useServers } from "./choices.ts";
import { Act, Edit, Form, listed, Section } from "./kit.ts";

export function ReservedAddresses() {
  const servers = useServers();
  const regions = useRegions();
  const called = (options: typeof servers, id: number | null | undefined) =>
    options.find(([one]) => one === String(id))?.[1];
  return (
    <Section title={t("vultr.area.reserved")} read="reservedip.list">
      {(addresses) => (
        <>
          <Table<Answer<"reservedip.list">[string]>
            rows={listed(addresses)}
            label={t("vultr.area.reserved")}
            id={({ subid }) => String(subid)}
            empty={t("vultr.none")}
            columns={[
              {
                title: t("vultr.address"),
                value: ({ subnet }) => subnet ?? "",
                show: ({ subnet, subnet_size: size }) => <Copy text={subnet ?? ""} label={`${subnet}/${size}`} />,
              },
              { title: t("vultr.f.label"), value: ({ label }) => label ?? "" },
              { title: t("vultr.f.dcid"), value: ({ dcid }) => called(regions, dcid) ?? dcid ?? "" },
              {
                title: t("vultr.attached"),
                value: ({ attached_subid: id }) => (id ? (called(servers, id) ?? id) : ""),
              },
              {
                title: t("vultr.do"),
                show: ({ subnet, attached_subid: id }) => {
                  const ip = subnet ?? "";
                  return (
                    <span class="row">
                      {id ? (
                        <Act call="reservedip.detach" params={{ ip_address: ip, detach_subid: id }} about={ip} />
                      ) : (
                        <Edit
                          call="reservedip.attach"
                          params={{ ip_address: ip }}
                          fields={[{ name: "attach_subid", kind: "number", required: true, options: servers }]}
                          about={ip}
                        />
                      )}
                      <Act call="reservedip.destroy" params={{ ip_address: ip }} about={ip} />
                    </span>
                  );
                },
              },
            ]}
          />
          <Form
            call="reservedip.create"
            fields={[
              { name: "dcid", kind: "number", required: true, options: regions },
              { name: "ip_type", required: true, value: "v4", options: ["v4", "v6"] },
              { name: "label" },
            ]}
          />
        </>
      )}
    </Section>
  );
}
