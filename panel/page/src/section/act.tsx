/** Buttons and forms that make one call each, show its answer, and reload the data that it changed. */
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { type Labelled, useFields } from "../form/index.ts";
import { callBy } from "../store/calls.ts";
import { act, reloadAll } from "../store/index.ts";
import { t } from "../text/index.ts";
import { Button, type ButtonProps, Dialog } from "../ui/index.ts";
import { useAccount } from "./account.ts";
import { Requests, RequestsContext, useRequest } from "./requests.ts";
import { ShowRequest } from "./section.tsx";

interface CallProps<Name, Answer> {
  call: Name;
  /** The label of the button, if it differs from the default. */
  label?: string;
  /** A description of the effect, in addition to its colour. */
  hint?: string;
  /** The object, if the label does not name it. */
  about?: string | undefined;
  /** Renders the answer. */
  result?(answer: Answer): ComponentChildren;
  onAnswer?(answer: Answer): void;
}

export type ActProps<Name, Params, Answer> = CallProps<Name, Answer> &
  ([Params] extends [undefined] ? { params?: undefined } : { params: Params });

export interface FormProps<Name, Params, Answer, Field> extends CallProps<Name, Answer> {
  fields: readonly Field[];
  /** Parameters without a field. */
  params?: Partial<Params>;
  /** Converts the input to parameters, if these differ from the fields. */
  build?(typed: Readonly<Record<string, string>>): Params;
}

type AnyForm = FormProps<string, object, unknown, Labelled>;

/** Returns a function that makes a call and reports success, its button, and the display of its answer. */
function useCall({ call, label, hint, about, result, onAnswer }: CallProps<string, unknown>, params?: object) {
  const { name: account, client, isReadOnly, service } = useAccount();
  const [answer, setAnswer] = useState<unknown>();
  const words = label ?? service.labelOf(call);
  const effect = service.effectOf(call);
  useRequest(call, about === undefined ? words : `${words}: ${about}`, params);
  const run = async (): Promise<boolean> => {
    const came = await act({ account, call, params, effect }, () => callBy(client, call, params));
    for (const key of service.changedBy(account, call, params)) reloadAll(key);
    setAnswer(came);
    if (came !== undefined) onAnswer?.(came);
    return came !== undefined;
  };
  const button = (press: Pick<ButtonProps, "onClick" | "submit">) => (
    <Button effect={effect} disabled={isReadOnly} hint={hint} about={about} {...press}>
      {words}
    </Button>
  );
  const output = answer != null && result !== undefined && <output class="answer">{result(answer)}</output>;
  return { run, button, output };
}

/** A button that makes one call. */
export function Act({ params, ...props }: ActProps<string, object, unknown>) {
  const { run, button, output } = useCall(props, params);
  return (
    <>
      {button({ onClick: run })}
      {output}
    </>
  );
}

/** A form that makes one call. */
export function Form({ fields, params, build, ...props }: AnyForm) {
  const { service } = useAccount();
  const form = useFields(fields.map(service.fieldOf));
  const { run, button, output } = useCall(props, build?.(form.typed) ?? { ...params, ...form.params });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await run()) form.clear();
  };
  return (
    <form class="row" onSubmit={submit}>
      {form.controls}
      {button({ submit: true })}
      {output}
    </form>
  );
}

/** A button that opens a form in a dialog. */
export function Edit({ about, ...form }: AnyForm & { about: string }) {
  const { service } = useAccount();
  const [isOpen, setOpen] = useState(false);
  const requests = useMemo(() => new Requests(), []);
  const close = () => setOpen(false);
  const title = service.labelOf(form.call);
  return (
    <>
      <Button onClick={() => setOpen(true)} about={about}>
        {`${title} …`}
      </Button>
      {isOpen && (
        <Dialog title={`${title}: ${about}`} onClose={close}>
          <RequestsContext.Provider value={requests}>
            <Form {...form} onAnswer={close} />
          </RequestsContext.Provider>
          <div class="row end">
            <ShowRequest requests={requests} />
            <Button onClick={close}>{t("request.close")}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
