/** Inside a machine: a picture of its console, commands as root, and scripts. */
import { useEffect, useState } from "preact/hooks";
import { t } from "../../text/index.ts";
import { Form, Section } from "./kit.ts";

export function Console() {
  return (
    <>
      <Section title={t("machine.screenshot")} read="getLiveServiceInfo">
        {(info) =>
          info.screendump_png_base64 ? (
            <Picture png={info.screendump_png_base64} />
          ) : (
            <p>{t("machine.screenshot.none")}</p>
          )
        }
      </Section>
      <Shell />
      <section class="section machine-section">
        <h2>{t("machine.script")}</h2>
        <Form
          call="shellScript.exec"
          fields={[{ name: "script", label: t("machine.script.text"), kind: "lines", required: true }]}
          result={({ log }) => (
            <p>
              {t("machine.script.log")} <code>{log ?? "–"}</code>
            </p>
          )}
        />
      </section>
    </>
  );
}

function Picture({ png }: { png: Uint8Array }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([png as BlobPart], { type: "image/png" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [png]);
  return <img class="machine-screen" src={url} alt={t("machine.screenshot.alt")} />;
}

/** The service does not keep the working directory: the page does, and changes to it before each command. */
function Shell() {
  const [directory, setDirectory] = useState("/root");
  const quoted = `'${directory.replaceAll("'", "'\\''")}'`;
  return (
    <section class="section machine-section">
      <h2>{t("machine.shell")}</h2>
      <p>
        {t("machine.shell.directory")} <code>{directory}</code>
      </p>
      <Form
        call="basicShell.cd"
        params={{ current_dir: directory }}
        fields={[{ name: "new_dir", label: t("machine.shell.cd"), required: true }]}
        result={({ pwd }) => pwd ?? ""}
        onAnswer={({ pwd }) => setDirectory(pwd?.trim() || directory)}
      />
      <Form
        call="basicShell.exec"
        fields={[{ name: "command", label: t("machine.shell.command"), required: true }]}
        build={({ command }) => ({ command: directory === "/root" ? (command ?? "") : `cd ${quoted} && ${command}` })}
        result={({ error, message }) => (
          <>
            <p>{t("machine.shell.status", { status: error })}</p>
            <pre>{message}</pre>
          </>
        )}
      />
    </section>
  );
}
