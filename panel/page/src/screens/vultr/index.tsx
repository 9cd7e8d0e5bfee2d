/** `#/v/ACCOUNT/AREA/ID/TAB`: the resources of a Vultr account. */
import type { ComponentType } from "preact";
import { href } from "../../router.ts";
import { AccountContext, opened } from "../../section/index.ts";
import { accountOf } from "../../store/index.ts";
import { t } from "../../text/index.ts";
import { Badge, Empty } from "../../ui/index.ts";
import type { ScreenProps } from "../index.ts";
import { Billing } from "./billing.tsx";
import { Blocks } from "./blocks.tsx";
import { Create } from "./create.tsx";
import { Dns } from "./dns.tsx";
import { Firewall } from "./firewall.tsx";
import { SERVICE } from "./kit.ts";

import { ReservedAddresses } from "./reserved.tsx";
import { Server } from "./server.tsx";
import { Servers } from "./servers.tsx";
import { Snapshots } from "./snapshots.tsx";
import { Isos, Keys, Scripts } from "./stock.tsx";

export interface AreaProps {
  /** The id of the object in the area, and its tab. */
  readonly id: string | undefined;
  readonly tab: string | undefined;
}

const AREAS = {
  servers: ({ id, tab }) => (id === undefined ? <Servers /> : <Server id={id} tab={tab} key={id} />),
  create: Create,
  snapshots: Snapshots,
  dns: Dns,
  firewall: Firewall,
  reserved: ReservedAddresses,
  blocks: Blocks,
  scripts: Scripts,
  keys: Keys,
  isos: Isos,
  billing: Billing,
} as const satisfies Record<string, ComponentType<AreaProps>>;

type Area = keyof typeof AREAS;

const isArea = (name: string): name is Area => Object.hasOwn(AREAS, name);

export function Screen({ path: [name = "", area = "servers", id, tab] }: ScreenProps) {
  const account = accountOf(name);
  if (account?.api !== "vultr") return <Empty>{t("vultr.noAccount", { name })}</Empty>;
  if (!isArea(area)) return <Empty>{t("page.noScreen")}</Empty>;
  const Shown: ComponentType<AreaProps> = AREAS[area];
  const own = opened(account, SERVICE);
  return (
    <>
      <h1 class="row">
        {name} <small>Vultr</small>
        {own.isReadOnly && <Badge tone="quiet">{t("page.readOnly")}</Badge>}
      </h1>
      <nav class="tabs links" aria-label={name}>
        {(Object.keys(AREAS) as Area[]).map((one) => (
          <a href={href("v", name, one)} aria-current={one === area ? "page" : undefined} key={one}>
            {t(`vultr.area.${one}`)}
          </a>
        ))}
      </nav>
      {/* Another account gets a new screen, so that input for one is never sent to another. */}
      <AccountContext.Provider value={own} key={`${name}/${area}`}>
        <Shown id={id} tab={tab} />
      </AccountContext.Provider>
    </>
  );
}
