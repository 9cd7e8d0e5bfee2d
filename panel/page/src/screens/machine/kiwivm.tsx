/** The screen of a KiwiVM machine: problems first, then tabs. */
import type { ComponentType } from "preact";
import { href } from "../../router.ts";
import { useAccount } from "../../section/index.ts";
import { t } from "../../text/index.ts";
import { Kept } from "../kept/kept.tsx";
import { Cases } from "./cases.tsx";
import { Console } from "./console.tsx";
import { Head } from "./head.tsx";
import { Install } from "./install.tsx";
import { useRead } from "./kit.ts";
import { Limits } from "./limits.tsx";
import { Network } from "./network.tsx";
import { Series } from "./series.tsx";
import { Budget, Log, Mails } from "./service.tsx";
import { Backups, Rotation, Snapshots } from "./snapshots.tsx";
import { System } from "./system.tsx";

/** The samples of the machine. */
function Sampled() {
  const { name, veid = "" } = useAccount();
  return <Kept account={name} id={veid} />;
}

type Sections = readonly ComponentType[];

/** The sections of each tab. A closed tab makes no calls. */
const TABS = {
  machine: [Head, Limits],
  usage: [Series, Sampled],
  snapshots: [Snapshots, Rotation, Backups],
  network: [Network],
  system: [System, Install],
  console: [Console],
  service: [Log, Mails, Budget],
} as const satisfies Record<string, Sections>;
type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as Tab[];

export function KiwivmScreen({ tab }: { tab: string | undefined }) {
  const open = NAMES.find((name) => name === tab) ?? "machine";
  const { name: account } = useAccount();
  const live = useRead("getLiveServiceInfo");
  const sections: Sections = TABS[open];
  return (
    <>
      <h1>{live.data?.hostname || account}</h1>
      {live.data !== undefined && <Cases info={live.data} />}
      <nav class="tabs links" aria-label={t("machine.tabs")}>
        {NAMES.map((name) => (
          <a href={href("m", account, name)} aria-current={name === open ? "page" : undefined} key={name}>
            {t(`machine.tab.${name}`)}
          </a>
        ))}
      </nav>
      <div class="machine-columns">
        {sections.map((Part) => (
          <Part key={Part.name} />
        ))}
      </div>
    </>
  );
}
