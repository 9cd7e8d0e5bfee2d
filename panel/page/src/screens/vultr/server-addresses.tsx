/** The addresses of a server, and their names. */
import { t } from "../../text/index.ts";
import { Copy, Table } from "../../ui/index.ts";
import type { Answer } from "./calls.ts";
import { Act, Edit, Form, Section } from "./kit.ts";
import type { ServerProps } from "./server.tsx";

/** Returns the records of the requested server. */
const ofOne = <Row,>(answer: Readonly<Record<string, readonly Row[]>>): readonly Row[] => Object.values(answer).flat();

export function Addresses({ server }: ServerProps) {
  const { subid } = server;
  return (
    <>
      <Section title="IPv4" read="server.list_ipv4" params={{ subid }}>
        {(answer) => (
          <>
            <Table<Answer<"server.list_ipv4">[string][number]>
              rows={ofOne(answer)}
              label="IPv4"
              id={({ ip }) => ip}
              empty={t("vultr.none")}
              columns={[
                { title: t("vultr.address"), value: ({ ip }) => ip, show: ({ ip }) => <Copy text={ip} /> },
                { title: t("vultr.kind"), value: ({ type }) => type ?? "" },
                { title: t("vultr.gateway"), value: ({ gateway }) => gateway ?? "" },
                { title: t("vultr.f.entry"), value: ({ reverse }) => reverse ?? "" },
                {
                  title: t("vultr.do"),
                  show: ({ ip, reverse, type }) => (
                    <span class="row">
                      <Edit
                        call="server.reverse_set_ipv4"
                        params={{ subid, ip }}
                        fields={[{ name: "entry", required: true, value: reverse ?? "" }]}
                        about={ip}
                      />
                      <Act call="server.reverse_default_ipv4" params={{ subid, ip }} about={ip} />
                      {type === "secondary_ip" && <Act call="server.destroy_ipv4" params={{ subid, ip }} about={ip} />}
                      {type !== "private" && (
                        <Edit
                          call="reservedip.convert"
                          params={{ subid, ip_address: ip }}
                          fields={[{ name: "label" }]}
                          about={ip}
                        />
                      )}
                    </span>
                  ),
                },
              ]}
            />
            <Form
              call="server.create_ipv4"
              params={{ subid }}
              fields={[{ name: "reboot", kind: "truth", value: "yes" }]}
            />
          </>
        )}
      </Section>
      <Section title="IPv6" read="server.list_ipv6" params={{ subid }}>
        {(answer) => (
          <>
            <Table<Answer<"server.list_ipv6">[string][number]>
              rows={ofOne(answer)}
              label="IPv6"
              id={({ ip }) => ip}
              empty={t("vultr.none")}
              columns={[
                { title: t("vultr.address"), value: ({ ip }) => ip, show: ({ ip }) => <Copy text={ip} /> },
                { title: t("vultr.kind"), value: ({ type }) => type ?? "" },
                {
                  title: t("vultr.network"),
                  value: ({ network, network_size: size }) => (network ? `${network}/${size}` : ""),
                },
              ]}
            />
            <div>
              <Act call="server.ipv6_enable" params={{ subid }} />
            </div>
          </>
        )}
      </Section>
      <Section title={t("vultr.reverse6")} read="server.reverse_list_ipv6" params={{ subid }}>
        {(answer) => (
          <>
            <Table<Answer<"server.reverse_list_ipv6">[string][number]>
              rows={ofOne(answer)}
              label={t("vultr.reverse6")}
              id={({ ip }) => ip}
              empty={t("vultr.none")}
              columns={[
                { title: t("vultr.address"), value: ({ ip }) => ip, show: ({ ip }) => <Copy text={ip} /> },
                { title: t("vultr.f.entry"), value: ({ reverse }) => reverse ?? "" },
                {
                  title: t("vultr.do"),
                  show: ({ ip }) => <Act call="server.reverse_delete_ipv6" params={{ subid, ip }} about={ip} />,
                },
              ]}
            />
            <Form
              call="server.reverse_set_ipv6"
              params={{ subid }}
              fields={[
                { name: "ip", required: true, value: server.v6_main_ip ?? "" },
                { name: "entry", required: true },
              ]}
            />
          </>
        )}
      </Section>
    </>
  );
}
