/** The frame of the page: its head, the open screen, the questions and the notices. */
import { type ComponentType, render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ConsentDialog } from "./frame/consent.tsx";
import { Gate } from "./frame/gate.tsx";
import { Head } from "./frame/head.tsx";
import { Notices } from "./frame/notices.tsx";
import { path } from "./router.ts";
import { SCREENS, type ScreenProps } from "./screens/index.ts";
import { isReached, source, state } from "./store/index.ts";
import { t } from "./text/index.ts";
import { Empty, Failure } from "./ui/index.ts";

function App() {
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById("main")?.focus()}>
        {t("page.skip")}
      </button>
      <Head />
      <Demo />
      {!isReached.value && (
        <p class="banner" role="alert">
          {t("page.unreached")}
        </p>
      )}
      <main id="main" tabIndex={-1}>
        {state.value === "open" ? <Open /> : <Gate />}
      </main>
      <Notices />
      <ConsentDialog />
    </>
  );
}

/** The bar of the demo, which is loaded only in the demo. */
function Demo() {
  const demo = source.value?.demo;
  const [Bar, setBar] = useState<ComponentType<{ demo: NonNullable<typeof demo> }>>();
  useEffect(() => {
    if (demo !== undefined) import("./frame/demo-bar.tsx").then(({ DemoBar }) => setBar(() => DemoBar));
  }, [demo]);
  return demo && Bar ? <Bar demo={demo} /> : null;
}

/** The screen of the path. */
function Open() {
  const [name = "", ...rest] = path.value;
  const [screen, setScreen] = useState<{ name: string; Shown: ComponentType<ScreenProps> }>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    document.title = ["vpswire", name, ...rest].filter(Boolean).join(" · ");
  }, [name, rest.join("/")]);
  useEffect(() => {
    setError(undefined);
    let isGone = false;
    SCREENS[name]?.().then(
      ({ Screen }) => isGone || setScreen({ name, Shown: Screen }),
      (error) => isGone || setError(error),
    );
    return () => {
      isGone = true;
    };
  }, [name]);
  if (!(name in SCREENS)) return <Empty>{t("page.noScreen")}</Empty>;
  if (error !== undefined) return <Failure error={error} />;
  return screen?.name === name ? <screen.Shown path={rest} /> : null;
}

export function mount(at: HTMLElement): void {
  render(<App />, at);
}
