import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { methodsQuery } from "../../api/methods.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { METHOD_STATUS } from "../../words/rounds.ts";
import { CLOCK_PATHS, ClockBoxes, useClockWords } from "./ClockBoxes.tsx";
import { clockFaults } from "./clockTyped.ts";
import type { GeneralTyped } from "./generalTyped.ts";
import { RoundOptions } from "./RoundOptions.tsx";

interface GeneralFormProps {
  readonly first: GeneralTyped;
  /** The kind of a round is chosen once. */
  readonly isNew: boolean;
  readonly saving: boolean;
  readonly error: unknown;
  readonly save: (typed: GeneralTyped) => void;
  readonly children?: ReactNode;
}

const PATHS = {
  title: "round-title",
  period: "round-period",
  methodId: "round-method",
  methodVersion: "round-method",
  ...CLOCK_PATHS,
};

/** Title, kind, method, period, the windows, and who approves. */
export function GeneralForm({ first, isNew, saving, error, save, children }: GeneralFormProps) {
  const words = useWords(EDIT);
  const refusal = useRefusal();
  const [typed, setTyped] = useState(first);
  const clockWords = useClockWords(typed.kind);
  const [found, setFound] = useState<readonly FormFault[]>([]);
  const faults = found.length > 0 ? found : error ? refusal(error, PATHS) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const now: FormFault[] = [];
    if (typed.title.trim().length < 3) now.push({ field: "round-title", text: words.titleMissing });
    if (typed.method === "") now.push({ field: "round-method", text: words.methodMissing });
    if (typed.period.trim().length < 4) now.push({ field: "round-period", text: words.periodMissing });
    now.push(...clockWords(clockFaults(typed.clock, typed.kind)));
    setFound(now);
    if (now.length === 0) save(typed);
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <TextInput
        id="round-title"
        label={words.title}
        description={words.titleHint}
        value={typed.title}
        onChange={(event) => setTyped({ ...typed, title: event.currentTarget.value })}
        error={faultOf(faults, "round-title")}
      />
      {isNew && <KindChoice kind={typed.kind} choose={(kind) => setTyped({ ...typed, kind })} />}
      <MethodChoice
        method={typed.method}
        choose={(method) => setTyped({ ...typed, method })}
        fault={faultOf(faults, "round-method")}
      />
      <TextInput
        id="round-period"
        label={words.period}
        description={words.periodHint}
        maw="12rem"
        value={typed.period}
        onChange={(event) => setTyped({ ...typed, period: event.currentTarget.value })}
        error={faultOf(faults, "round-period")}
      />
      <ClockBoxes
        kind={typed.kind}
        typed={typed.clock}
        change={(clock) => setTyped({ ...typed, clock })}
        faults={faults}
      />
      <RoundOptions typed={typed} change={setTyped} />
      <div className="form-actions">
        <Button type="submit" loading={saving}>
          {isNew ? words.create : words.save}
        </Button>
        {children}
      </div>
    </form>
  );
}

interface KindChoiceProps {
  readonly kind: GeneralTyped["kind"];
  readonly choose: (kind: GeneralTyped["kind"]) => void;
}

function KindChoice({ kind, choose }: KindChoiceProps) {
  const words = useWords(EDIT);
  const options = [
    ["measures", words.measures, words.measuresHint],
    ["measured", words.measured, words.measuredHint],
  ] as const;
  return (
    <fieldset className="kind-choice">
      <legend>{words.kind}</legend>
      {options.map(([value, label, hint]) => (
        <label key={value} className="radio">
          <input type="radio" name="round-kind" checked={kind === value} onChange={() => choose(value)} />
          <span>
            {label}
            <br />
            <span className="hint">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface MethodChoiceProps {
  readonly method: string;
  readonly choose: (method: string) => void;
  readonly fault: string | undefined;
}

/** The library, each method with how sure its text is. */
function MethodChoice({ method, choose, fault }: MethodChoiceProps) {
  const words = useWords(EDIT);
  const statuses = useWords(METHOD_STATUS);
  const { language } = useLanguage();
  const { data: methods = [] } = useQuery(methodsQuery);
  const chosen = methods.find(({ id, version }) => `${id}@${version}` === method);
  return (
    <div className="stack-tight">
      <NativeSelect
        id="round-method"
        label={words.method}
        description={words.methodHint}
        value={method}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: "", label: "" },
          ...methods.map(({ id, version, title, status }) => ({
            value: `${id}@${version}`,
            label: `${title} – ${statuses[status]}`,
          })),
        ]}
        error={fault}
      />
      {chosen && (
        <p className="small row">
          <span className="tag">{statuses[chosen.status]}</span>
          <span>{words.methodFacts(chosen.leaves, pointsText(chosen.max, language))}</span>
          {chosen.unresolved > 0 && (
            <span className="deadline-soon">{words.unresolved(chosen.unresolved)}</span>
          )}
        </p>
      )}
    </div>
  );
}
