/** The bar of the demo: steps its clock, injects faults, adds machines. */
import { useState } from "preact/hooks";
import { FAULTS, type Fault, ruleOf, TARGETS, type Target, type When } from "../source/faults.ts";
import type { Demo } from "../source/index.ts";
import { now, reloadAll, reopen } from "../store/index.ts";
import { type Key, lang, t } from "../text/index.ts";
import { Button, Field } from "../ui/index.ts";

const MINUTE = 60_000;
const STEPS: readonly (readonly [time: number, key: Key])[] = [
  [MINUTE, "demo.minute"],
  [60 * MINUTE, "demo.hour"],
  [24 * 60 * MINUTE, "demo.day"],
];
const WHEN: readonly When[] = ["1", "*", "30%"];
/** The number of machines that a press adds. */
const MORE = 10;

export function DemoBar({ demo }: { demo: Demo }) {
  const [rules, setRules] = useState(demo.faults());
  const [, setSteps] = useState(0);
  const break_ = (all: readonly string[]) => {
    demo.setFaults(all);
    setRules(demo.faults());
  };
  const step = async (time: number) => {
    demo.step(time);
    setSteps((steps) => steps + 1);
    await reloadAll();
  };
  const add = async () => {
    await demo.addMachines(MORE);
    await reopen();
  };
  const clock = new Intl.DateTimeFormat(lang(), { dateStyle: "medium", timeStyle: "short" }).format(now());
  return (
    <aside class="demo" aria-label={t("demo.name")}>
      <span>{t("demo.what")}</span>
      <span class="row">
        <span>{t("demo.clock", { time: clock })}</span>
        {STEPS.map(([time, key]) => (
          <Button onClick={() => step(time)} key={key}>
            {t(key)}
          </Button>
        ))}
        <Button onClick={add}>{t("demo.more", { count: MORE })}</Button>
      </span>
      <details>
        <summary>{rules.length === 0 ? t("demo.faults") : t("demo.faultsOn", { count: rules.length })}</summary>
        <Rules rules={rules} onChange={break_} />
      </details>
    </aside>
  );
}

function Rules({ rules, onChange }: { rules: readonly string[]; onChange(rules: readonly string[]): void }) {
  const [target, setTarget] = useState<Target>("*:*");
  const [when, setWhen] = useState<When>("1");
  const [fault, setFault] = useState<Fault>("lose_answer");
  const add = (event: Event) => {
    event.preventDefault();
    onChange([...rules, ruleOf(target, when, fault)]);
  };
  return (
    <>
      <form class="row" onSubmit={add}>
        <Field label={t("demo.target")} value={target} onInput={(value) => setTarget(value as Target)}>
          {TARGETS.map((one) => (
            <option value={one} key={one}>
              {one === "*:*" ? t("demo.anyCall") : one}
            </option>
          ))}
        </Field>
        <Field label={t("demo.when")} value={when} onInput={(value) => setWhen(value as When)}>
          {WHEN.map((one) => (
            <option value={one} key={one}>
              {t(`demo.when.${one}`)}
            </option>
          ))}
        </Field>
        <Field label={t("demo.fault")} value={fault} onInput={(value) => setFault(value as Fault)}>
          {FAULTS.map((one) => (
            <option value={one} key={one}>
              {t(`demo.fault.${one}`)}
            </option>
          ))}
        </Field>
        <Button submit>{t("demo.break")}</Button>
        {rules.length > 0 && <Button onClick={() => onChange([])}>{t("demo.mend")}</Button>}
      </form>
      <ul class="demo-rules">
        {rules.map((rule, at) => (
          <li class="mono" key={`${rule} ${at}`}>
            {rule}
          </li>
        ))}
      </ul>
    </>
  );
}
