/** A section: the answer of a call, and below it the requests of all its actions. */
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { VpsError } from "vpswire";
import { Request } from "../request/index.ts";
import { callBy } from "../store/calls.ts";
import { type Loaded, load } from "../store/index.ts";
import { t } from "../text/index.ts";
import { Age, Bar, Failure } from "../ui/index.ts";
import { keyOf, useAccount } from "./account.ts";
import { nameOf, Requests, RequestsContext, type Shown } from "./requests.ts";

/** Reads a call once for all that show it. */
export function useRead(name: string | undefined, params?: object, isWanted = true): Loaded<unknown> {
  const { name: account, client } = useAccount();
  if (name === undefined || !isWanted) return load(undefined, async () => {});
  return load(keyOf(account, name, params), () => callBy(client, name, params));
}

export interface SectionProps<Name, Params, Answer> {
  title: string;
  /** The call whose answer is shown; missing if the section has only actions. */
  read?: Name;
  params?: Params;
  /** Whether it takes the whole width: tables and charts do. */
  isWide?: boolean;
  /** Whether it is within another section. */
  isInner?: boolean;
  children: ((answer: Answer) => ComponentChildren) | ComponentChildren;
}

/** A heading, the age of the data, the content, and the requests. Old data remains if a newer answer fails. */
export function Section({
  title,
  read,
  params,
  isWide,
  isInner,
  children,
}: SectionProps<string, object | undefined, unknown>) {
  const { area, isNamed } = useAccount().service;
  const loaded = useRead(read, params);
  const requests = useMemo(() => new Requests(), []);
  const Heading = isInner ? "h3" : "h2";
  return (
    <section
      class={["section", `${area}-section`, isWide && "wide"].filter(Boolean).join(" ")}
      aria-label={isNamed ? title : undefined}
    >
      <header class="row">
        <Heading>{title}</Heading>
        {read !== undefined && <Age of={loaded} />}
      </header>
      <RequestsContext.Provider value={requests}>
        {loaded.error !== undefined && <Trouble of={loaded} />}
        {typeof children !== "function"
          ? children
          : loaded.data !== undefined
            ? children(loaded.data)
            : loaded.error === undefined && <p>…</p>}
      </RequestsContext.Provider>
      <ShowRequest read={read} params={params} requests={requests} />
    </section>
  );
}

interface ShowRequestProps {
  read?: string | undefined;
  params?: object | undefined;
  requests: Requests;
}

/** The requests of a section, that of its answer first. */
export function ShowRequest({ read, params, requests }: ShowRequestProps) {
  const { api, name, service } = useAccount();
  const [chosen, setChosen] = useState("");
  const label = service.isNamed ? t("machine.read") : undefined;
  const all: readonly Shown[] = [
    ...(read === undefined ? [] : [{ call: read, params, label }]),
    ...requests.shown.value,
  ];
  const one = all.find((one) => nameOf(one) === chosen) ?? all[0];
  if (one === undefined) return null;
  return (
    <footer class="row end">
      {all.length > 1 && (
        <select
          aria-label={t(`${service.area}.which`)}
          value={nameOf(one)}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {all.map(nameOf).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
      <Request api={api} account={name} call={one.call} params={one.params} />
    </footer>
  );
}

/** Milliseconds after which the calls to a locked machine are repeated. */
const AGAIN = 20_000;

/** The error of the last call; for a locked machine, the progress of the task that locks it, followed by another attempt. */
function Trouble({ of: { error, reload } }: { of: Loaded<unknown> }) {
  const isLocked = VpsError.is(error) && error.code === "locked";
  useEffect(() => {
    if (!isLocked) return;
    const timer = setTimeout(reload, AGAIN);
    return () => clearTimeout(timer);
  }, [isLocked, error, reload]);
  if (!isLocked || error.progress?.percent === undefined) return <Failure error={error} />;
  const { task, percent, message } = error.progress;
  return (
    <Bar label={t("machine.locked", { task: task ?? "–" })} value={percent / 100} text={message ?? `${percent} %`} />
  );
}
