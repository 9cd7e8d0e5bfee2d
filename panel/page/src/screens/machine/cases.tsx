/** What is wrong with a machine: null routes, suspensions and policy violations, with what settles them. */
import { t } from "../../text/index.ts";
import { moment } from "../../ui/words.ts";
import { Act } from "./do.tsx";
import { addressesOf, type Info } from "./facts.ts";
import { type Machine, Section, useRead } from "./kit.tsx";

/** Nothing is shown, and nothing more is asked, where the machine has no case. */
export function Cases({ m, info }: { m: Machine; info: Info }) {
  return (
    <>
      <Nullroutes info={info} />
      {info.suspended === true && <Suspensions m={m} />}
      {info.policy_violation === true && <Violations m={m} />}
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

function Suspensions({ m }: { m: Machine }) {
  const loaded = useRead(m, "getSuspensionDetails");
  return (
    <Section m={m} title={t("machine.suspensions")} read="getSuspensionDetails" loaded={loaded}>
      {(details) => (
        <>
          <Points {...details} />
          {(details.suspensions ?? []).map((one) => (
            <article key={one.record_id}>
              <p>{t("machine.case", { id: one.record_id, flag: one.flag ?? "–", points: one.abuse_points ?? "–" })}</p>
              <Evidence text={details.evidence?.[String(one.evidence_record_id)] ?? "–"} />
              <Settle m={m} isSoft={one.is_soft} call="unsuspend" id={one.record_id} />
            </article>
          ))}
        </>
      )}
    </Section>
  );
}

function Violations({ m }: { m: Machine }) {
  const loaded = useRead(m, "getPolicyViolations");
  return (
    <Section m={m} title={t("machine.violations")} read="getPolicyViolations" loaded={loaded}>
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
              <Settle m={m} isSoft={one.is_soft} call="resolvePolicyViolation" id={one.record_id} />
            </article>
          ))}
        </>
      )}
    </Section>
  );
}

interface SettleProps {
  m: Machine;
  isSoft: boolean | null | undefined;
  call: "unsuspend" | "resolvePolicyViolation";
  id: number;
}

/** The service takes it for cases that are soft; the others need its support. */
function Settle({ m, isSoft, call, id }: SettleProps) {
  if (isSoft === false) return <p>{t("machine.support")}</p>;
  const after = ["getLiveServiceInfo", "getSuspensionDetails", "getPolicyViolations"] as const;
  return <Act m={m} call={call} params={{ record_id: id }} label={t(`machine.${call}`)} after={after} />;
}
