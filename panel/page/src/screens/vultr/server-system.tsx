/** The software of a server: its system, application, plan, user data and ISO. */
import { t } from "../../text/index.ts";
import { Copy, Facts } from "../../ui/index.ts";
import type { Options } from "./choices.ts";
import { useIsos } from "./choices.ts";
import { Act, Form, listed, Section, useRead } from "./kit.ts";
import type { ServerProps } from "./server.tsx";
import { money } from "./units.ts";

export function System({ server }: ServerProps) {
  const { subid } = server;
  return (
    <>
      <Section title={t("vultr.reinstall")}>
        <p>{t("vultr.reinstallHow")}</p>
        <Form call="server.reinstall" params={{ subid }} fields={[{ name: "hostname" }]} />
      </Section>
      <Section title={t("vultr.f.osid")} read="server.os_change_list" params={{ subid }}>
        {(systems) => (
          <Form
            call="server.os_change"
            params={{ subid }}
            fields={[
              {
                name: "osid",
                kind: "number",
                required: true,
                options: listed(systems).map((one) => [String(one.osid), one.name ?? String(one.osid)]),
              },
            ]}
          />
        )}
      </Section>
      <Section title={t("vultr.f.appid")} read="server.app_change_list" params={{ subid }}>
        {(apps) => (
          <>
            <AppInfo subid={subid} isApp={Boolean(server.appid)} />
            <Form
              call="server.app_change"
              params={{ subid }}
              fields={[
                {
                  name: "appid",
                  kind: "number",
                  required: true,
                  options: listed(apps).map((app) => [String(app.appid), app.deploy_name ?? app.name ?? ""]),
                },
              ]}
            />
          </>
        )}
      </Section>
      <Upgrade server={server} />
      <Section title={t("vultr.f.userdata")} read="server.get_user_data" params={{ subid }}>
        {({ userdata }) => (
          <Form
            call="server.set_user_data"
            params={{ subid }}
            fields={[
              {
                name: "userdata",
                kind: "bytes",
                required: true,
                value: userdata ? new TextDecoder().decode(userdata) : "",
              },
            ]}
          />
        )}
      </Section>
      <Iso subid={subid} />
    </>
  );
}

/** The application's information, such as its password. */
function AppInfo({ subid, isApp }: { subid: number; isApp: boolean }) {
  const { data } = useRead("server.get_app_info", { subid }, isApp);
  return data?.app_info ? <Copy text={data.app_info} /> : null;
}

function Upgrade({ server: { subid } }: ServerProps) {
  const plans = useRead("plans.list").data;
  return (
    <Section title={t("vultr.f.vpsplanid")} read="server.upgrade_plan_list" params={{ subid }}>
      {(ids) => {
        const options: Options = ids.map((id) => {
          const plan = plans?.[id];
          return [String(id), [plan?.name ?? id, money(plan?.price_per_month)].filter(Boolean).join(" · ")];
        });
        return options.length === 0 ? (
          <p>{t("vultr.none")}</p>
        ) : (
          <Form
            call="server.upgrade_plan"
            params={{ subid }}
            fields={[{ name: "vpsplanid", kind: "number", required: true, options }]}
          />
        );
      }}
    </Section>
  );
}

function Iso({ subid }: { subid: number }) {
  const isos = useIsos();
  return (
    <Section title="ISO" read="server.iso_status" params={{ subid }}>
      {({ state, isoid }) => (
        <>
          <Facts
            of={[
              [t("vultr.state"), state],
              ["ISO", isos.find(([id]) => id === String(isoid))?.[1]],
            ]}
          />
          {isos.length > 0 && (
            <Form
              call="server.iso_attach"
              params={{ subid }}
              fields={[{ name: "isoid", kind: "number", required: true, options: isos }]}
            />
          )}
          {state === "isomounted" && <Act call="server.iso_detach" params={{ subid }} />}
        </>
      )}
    </Section>
  );
}
