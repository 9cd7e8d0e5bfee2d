/** The problems of a machine: null routes, suspensions and policy violations, with the actions that settle them. */
import { t } from "../../text/index.ts";
import { moment } from "../../ui/words.ts";
import { addressesOf, type Info } from "./facts.ts";
import { Act, Section } from "./kit.ts";

/** Shows and requests nothing if the machine has no case. */
export function Cases({ info }: { info: Info }) {
  return (
    <>
      <Nullroutes info={info} />
      {info.suspended === true && <Suspensions />}
      {info.policy_violation === true && <Violations />}
    </>
  );
}

function Nullroutes({ info }: { info: Info }) {
  const cut = addressesOf(info).filter(({ nullroute }) => nullroute !== undefined);
  return (
    <>
      {cut.map(({ address, nullroute }) => (
        <section class="section machine-case" key={address}>
          <p>
            {t("machine.nullroute", { address, until: nullroute?.until === undefined ? "–" : moment(nullroute.until) })}
          </p>
          {nullroute?.log !== undefined && <Evidence text={nullroute.log} />}
        </section>
      ))}
    </>
  );
}

const Evidence = ({ text }: { text: string }) => (
  <details>
    <summary>{t("machine.evidence")}</summary>
    <pre>{text}</pre>
  </details>
);

interface Points {
  total_abuse_points?: number | null;
  max_abuse_points?: number | null;
}

const Points = ({ total_abuse_points: total, max_abuse_points: most }: Points) => (
  <p>{t("machine.abusePoints", { total: total ?? "–", most: most ?? "–" })}</p>
);

function Suspensions() {
  return (
    <Section title={t("machine.suspensions")} read="getSuspensionDetails">
      {(details) => (
        <>
          <Points {...details} />
          {(details.suspensions ?? []).map((one) => (
            <article key={one.record_id}>
              <p>{t("machine.case", { id: one.record_id, flag: one.flag ?? "–", points: one.abuse_points ?? "–" })}</p>
              <Evidence text={details.evidence?.[String(one.evidence_record_id)] ?? "–"} />
              <Settle isSoft={one.is_soft} call="unsuspend" id={one.record_id} />
            </article>
          ))}
        </>
      )}
    </Section>
  );
}

function Violations() {
  return (
    <Section title={t("machine.violations")} read="getPolicyViolations">
      {(details) => (
        <>
          <Points {...details} />
          {(details.policy_violations ?? []).map((one) => (
            <article key={one.record_id}>
              <p>{t("machine.case", { id: one.record_id, flag: one.flag ?? "–", points: one.abuse_points ?? "–" })}</p>
              {typeof one.suspend_at === "number" && (
                <p>{t("machine.suspendAt", { moment: moment(one.suspend_at) })}</p>
              )}
              <Evidence text={one.evidence_data ?? "–"} />
              <Settle isSoft={one.is_soft} call="resolvePolicyViolation" id={one.record_id} />
            </article>
          ))}
        </>
      )}
    </Section>
  );
}

interface SettleProps {
  isSoft: boolean | null | undefined;
  call: "unsuspend" | "resolvePolicyViolation";
  id: number;
}

/** The service accepts it for soft cases; the others need its support. */
function Settle({ isSoft, call, id }: SettleProps) {
  if (isSoft === false) return <p>{t("machine.support")}</p>;
  return <Act call={call} params={{ record_id: id }} />;
}
