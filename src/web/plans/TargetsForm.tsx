import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { PlanChoices, PlanView } from "../../contract/plans.ts";
import { planChoicesQuery, usePlanAct } from "../api/plans.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { Loaded } from "../parts/states.tsx";
import { boxText, numberFrom } from "../show/numbers.ts";
import { type Language, useLanguage, useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { SHELL } from "../words/shell.ts";

interface Line {
  readonly key: number;
  readonly index: string;
  readonly component: string;
  readonly year: string;
  readonly value: string;
  readonly rank: string;
  readonly group: string;
  readonly words: string;
}

interface TargetsFormProps {
  readonly plan: PlanView;
  readonly close: () => void;
}

/** All targets of a plan, a line each. */
export function TargetsForm({ plan, close }: TargetsFormProps) {
  const choices = useQuery(planChoicesQuery(plan.id));
  return (
    <Loaded query={choices} lines={3}>
      {(view) => <Lines plan={plan} choices={view} close={close} />}
    </Loaded>
  );
}

function Lines({ plan, choices, close }: TargetsFormProps & { readonly choices: PlanChoices }) {
  const words = useWords(PLANS);
  const shell = useWords(SHELL);
  const { language } = useLanguage();
  const act = usePlanAct(plan.id);
  const refusal = useRefusal();
  const [lines, setLines] = useState<readonly Line[]>(() => linesOf(plan, language));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const change = (key: number, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = lines.flatMap((line) => faultsOf(line, language, words.numberFault));
    setFaults(found);
    if (found.length > 0) return;
    const targets = lines.map((line) => targetOf(line, language));
    act.mutate(
      { act: "targets", typed: { targets, version: plan.version } },
      { onSuccess: close, onError: (error) => setFaults(refusal(error)) },
    );
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      {lines.map((line) => (
        <TargetLine
          key={line.key}
          line={line}
          choices={choices}
          faults={faults}
          change={(part) => change(line.key, part)}
          remove={() => setLines(lines.filter(({ key }) => key !== line.key))}
        />
      ))}
      <div className="form-actions">
        <Button type="submit" loading={act.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={() => setLines([...lines, nextLine(lines, choices, plan)])}>
          {words.addTarget}
        </Button>
        <Button variant="subtle" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

interface TargetLineProps {
  readonly line: Line;
  readonly choices: PlanChoices;
  readonly faults: readonly FormFault[];
  readonly change: (part: Partial<Line>) => void;
  readonly remove: () => void;
}

function TargetLine({ line, choices, faults, change, remove }: TargetLineProps) {
  const words = useWords(PLANS);
  const index = choices.indices.find(({ id }) => id === line.index);
  const box = (field: "year" | "value" | "rank") => (
    <TextInput
      id={`target-${line.key}-${field}`}
      label={{ year: words.oneYear, value: words.value, rank: words.rank }[field]}
      error={faultOf(faults, `target-${line.key}-${field}`)}
      inputMode="decimal"
      value={line[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className="target-grid target-line">
      <NativeSelect
        label={words.index}
        data={[
          ...choices.indices.map(({ id, name }) => ({ value: id, label: name })),
          ...(index === undefined ? [{ value: line.index, label: line.index }] : []),
        ]}
        value={line.index}
        onChange={(event) => change({ index: event.currentTarget.value, component: "" })}
      />
      <NativeSelect
        label={words.component}
        data={[
          { value: "", label: words.wholeIndex },
          ...(index?.components ?? []).map(({ code, label }) => ({ value: code, label: `${code} ${label}` })),
        ]}
        value={line.component}
        onChange={(event) => change({ component: event.currentTarget.value })}
      />
      {box("year")}
      {box("value")}
      {box("rank")}
      <TextInput
        label={words.group}
        value={line.group}
        onChange={(event) => change({ group: event.currentTarget.value })}
      />
      <TextInput
        label={words.remark}
        value={line.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <Button variant="subtle" onClick={remove}>
        {words.remove}
      </Button>
    </fieldset>
  );
}

function linesOf({ targets }: PlanView, language: Language): readonly Line[] {
  return targets.map((target, key) => ({
    key,
    index: target.index,
    component: target.component ?? "",
    year: String(target.year),
    value: target.value === null ? "" : boxText(target.value, language),
    rank: target.rank === null ? "" : String(target.rank),
    group: target.group ?? "",
    words: target.words,
  }));
}

function nextLine(lines: readonly Line[], { indices }: PlanChoices, plan: PlanView): Line {
  const last = lines.at(-1);
  return {
    key: Math.max(-1, ...lines.map(({ key }) => key)) + 1,
    index: last?.index ?? indices[0]?.id ?? "",
    component: last?.component ?? "",
    year: last === undefined ? String(plan.yearFrom) : String(Math.min(plan.yearTo, Number(last.year) + 1)),
    value: "",
    rank: "",
    group: "",
    words: "",
  };
}

function faultsOf({ key, year, value, rank }: Line, language: Language, text: string): FormFault[] {
  const wrong = [
    ...(/^\d{4}$/.test(year.trim()) ? [] : ["year"]),
    ...(numberFrom(value, language) === "not-a-number" ? ["value"] : []),
    ...(rank.trim() === "" || /^\d{1,4}$/.test(rank.trim()) ? [] : ["rank"]),
  ];
  return wrong.map((field) => ({ field: `target-${key}-${field}`, text }));
}

function targetOf({ index, component, year, value, rank, group, words }: Line, language: Language) {
  const number = numberFrom(value, language);
  return {
    index,
    component: component === "" ? null : component,
    year: Number(year),
    value: typeof number === "number" ? number : null,
    rank: rank.trim() === "" ? null : Number(rank),
    group: group.trim() === "" ? null : group.trim(),
    words,
  };
}
