/** DNS: the domains of an account, and the records of one. */
import { href } from "../../router.ts";
import { useAccount } from "../../section/index.ts";
import { t } from "../../text/index.ts";
import { Table } from "../../ui/index.ts";
import type { Answer } from "./calls.ts";
import type { AreaProps } from "./index.tsx";
import { Act, type Ask, Edit, Form, Section } from "./kit.ts";
import { utc } from "./units.ts";

type DnsRecord = Answer<"dns.records">[number];

const TYPES = ["A", "AAAA", "CNAME", "MX", "NS", "SRV", "TXT", "CAA", "SSHFP"];

export function Dns({ id }: AreaProps) {
  return id === undefined ? <Domains /> : <Domain domain={id} key={id} />;
}

function Domains() {
  const { name } = useAccount();
  return (
    <Section title={t("vultr.area.dns")} read="dns.list">
      {(domains) => (
        <>
          <Table
            rows={domains}
            label={t("vultr.area.dns")}
            id={({ domain }) => domain}
            empty={t("vultr.none")}
            columns={[
              {
                title: t("vultr.f.domain"),
                value: ({ domain }) => domain,
                show: ({ domain }) => <a href={href("v", name, "dns", domain)}>{domain}</a>,
              },
              { title: t("vultr.created"), value: ({ date_created: date }) => utc(date) },
              {
                title: t("vultr.do"),
                show: ({ domain }) => <Act call="dns.delete_domain" params={{ domain }} about={domain} />,
              },
            ]}
          />
          <Form
            call="dns.create_domain"
            fields={[
              { name: "domain", required: true },
              { name: "serverip", required: true },
            ]}
          />
        </>
      )}
    </Section>
  );
}

/** The fields of a record, with its values. */
const fieldsOf = (one?: DnsRecord): Ask[] => [
  { name: "type", required: true, options: TYPES, value: one?.type ?? "A" },
  { name: "name", mayBeEmpty: true, value: one?.name ?? "" },
  { name: "data", required: true, value: one?.data ?? "" },
  { name: "ttl", kind: "number", value: String(one?.ttl ?? "") },
  { name: "priority", kind: "number", value: String(one?.priority ?? "") },
];

function Domain({ domain }: { domain: string }) {
  const { name } = useAccount();
  return (
    <>
      <p>
        <a href={href("v", name, "dns")}>{t("vultr.area.dns")}</a> / {domain}
      </p>
      <Section title={t("vultr.records", { domain })} read="dns.records" params={{ domain }}>
        {(records) => (
          <>
            <Table
              rows={records}
              label={t("vultr.records", { domain })}
              id={({ recordid }) => String(recordid)}
              empty={t("vultr.none")}
              columns={[
                { title: t("vultr.f.type"), value: ({ type }) => type ?? "" },
                { title: t("vultr.f.name"), value: (one) => one.name || "@" },
                {
                  title: t("vultr.f.data"),
                  value: ({ data }) => data ?? "",
                  show: ({ data }) => <span class="mono">{data}</span>,
                },
                { title: t("vultr.f.ttl"), number: true, value: ({ ttl }) => ttl ?? undefined },
                { title: t("vultr.f.priority"), number: true, value: ({ priority }) => priority ?? undefined },
                {
                  title: t("vultr.do"),
                  show: (one) => {
                    const { recordid } = one;
                    const about = `${one.type} ${one.name || "@"}`;
                    return (
                      <span class="row">
                        <Edit
                          call="dns.update_record"
                          params={{ domain, recordid }}
                          fields={fieldsOf(one).slice(1)}
                          about={about}
                        />
                        <Act call="dns.delete_record" params={{ domain, recordid }} about={about} />
                      </span>
                    );
                  },
                },
              ]}
            />
            <Form call="dns.create_record" params={{ domain }} fields={fieldsOf()} />
          </>
        )}
      </Section>
      <Section title="SOA" read="dns.soa_info" params={{ domain }}>
        {({ nsprimary, email }) => (
          <Form
            call="dns.soa_update"
            params={{ domain }}
            fields={[
              { name: "nsprimary", value: nsprimary ?? "" },
              { name: "email", value: email ?? "" },
            ]}
          />
        )}
      </Section>
      <Section title="DNSSEC" read="dns.dnssec_info" params={{ domain }}>
        {(lines) => (
          <>
            {lines.length === 0 ? <p>{t("vultr.off")}</p> : <pre class="program">{lines.join("\n")}</pre>}
            <div>
              <Act
                call="dns.dnssec_enable"
                params={{ domain, enable: lines.length === 0 }}
                label={t(lines.length === 0 ? "vultr.dnssecOn" : "vultr.dnssecOff")}
              />
            </div>
          </>
        )}
      </Section>
    </>
  );
}
