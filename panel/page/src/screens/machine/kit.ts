/** The parts of the sections of a machine of KiwiVM, and of those of CVM. */
import type { Cvm, KiwiVM } from "vpswire";
import type { Labelled } from "../../form/index.ts";
import { keyOf, partsOf, type Service } from "../../section/index.ts";
import { t } from "../../text/index.ts";
import { CHANGES, type Change, type Read } from "./calls.ts";

const common = { area: "machine", isNamed: true, fieldOf: (field: Labelled) => field } as const;

/** The calls whose buttons name the state that they switch to. */
type Switch = "snapshot.toggleSticky" | "kiwivm.setNotificationPreferences";

export const KIWIVM: Service = {
  ...common,
  effectOf: (call: Change) => CHANGES[call][0],
  labelOf: (call: Exclude<Change, Switch>) => t(`machine.do.${call}`),
  changedBy: (account, call: Change) => CHANGES[call].slice(1).map((read) => keyOf(account, read)),
};

export const { useRead, Section, Act, Form } = partsOf<KiwiVM, Read, Change, Labelled>();

const POWER = { "vps.start": "acts", "vps.stop": "sets", "vps.restart": "acts" } as const;
type Power = keyof typeof POWER;

export const CVM: Service = {
  ...common,
  effectOf: (call: Power) => POWER[call],
  labelOf: (call: Power) => t(`machine.do.${call.slice(4) as "start" | "stop" | "restart"}`),
  changedBy: (account, _, params) => [keyOf(account, "vps.status", params)],
};

export const cvmParts = partsOf<Cvm, "vps.list" | "vps.status", Power, Labelled>();
