import { Button, MultiSelect, NativeSelect, Select, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PlanChoices, PlanItemView } from "../../contract/plans.ts";
import { DateBox } from "../parts/DateBox.tsx";
import { ErrorSummary, type FormFault, faultOf } from "../parts/ErrorSummary.tsx";
import { numberFrom, pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { SHELL } from "../words/shell.ts";
import { type ItemTyped, inputOf, typedOf } from "./itemTyped.ts";

interface ItemFormProps {
  readonly item: PlanItemView | null;
  readonly choices: PlanChoices;
  readonly busy: boolean;
  /** Of the last refusal. */
  readonly refused: readonly FormFault[];
  readonly save: (input: ReturnType<typeof inputOf>) => void;
  readonly cancel: () => void;
}

/** What is to be done, to what end, by whom, until when. */
export function ItemForm({ item, choices, busy, refused, save, cancel }: ItemFormProps) {
  const words = useWords(PLANS);
  const shell = useWords(SHELL);
  const { language } = useLanguage();
  const [typed, setTyped] = useState(() => typedOf(item, choices, language));
  const [own, setOwn] = useState<readonly FormFault[]>([]);
  const faults = own.length > 0 ? own : refused;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(typed.measure.trim() === "" ? [{ field: "item-measure", text: words.measureFault }] : []),
      ...(numberFrom(typed.points, language) === "not-a-number"
        ? [{ field: "item-points", text: words.numberFault }]
        : []),
    ];
    setOwn(found);
    if (found.length === 0) save(inputOf(typed, language));
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <AboutBoxes typed={typed} choices={choices} change={setTyped} />
      <Textarea
        id="item-measure"
        label={words.measure}
        error={faultOf(faults, "item-measure")}
        autosize
        minRows={2}
        value={typed.measure}
        onChange={(event) => setTyped({ ...typed, measure: event.currentTarget.value })}
      />
      <Textarea
        label={words.target}
        autosize
        minRows={1}
        value={typed.target}
        onChange={(event) => setTyped({ ...typed, target: event.currentTarget.value })}
      />
      <WhoBoxes typed={typed} choices={choices} change={setTyped} faults={faults} />
      <DateBox
        id="item-due"
        label={words.due}
        fault={faultOf(faults, "item-due")}
        value={typed.due}
        change={(due) => setTyped({ ...typed, due })}
      />
      <TextInput
        id="item-points"
        label={words.points}
        description={
          item === null || item.lost === null ? undefined : words.pointsHint(pointsText(item.lost, language))
        }
        error={faultOf(faults, "item-points")}
        inputMode="decimal"
        maw="10rem"
        value={typed.points}
        onChange={(event) => setTyped({ ...typed, points: event.currentTarget.value })}
      />
      <TextInput
        label={words.budget}
        value={typed.budgetNote}
        onChange={(event) => setTyped({ ...typed, budgetNote: event.currentTarget.value })}
      />
      <div className="form-actions">
        <Button type="submit" loading={busy}>
          {words.save}
        </Button>
        <Button variant="default" onClick={cancel}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

interface BoxProps {
  readonly typed: ItemTyped;
  readonly choices: PlanChoices;
  readonly change: (typed: ItemTyped) => void;
}

/** The index and its component; a leaf stays as it was drafted, until another index is chosen. */
function AboutBoxes({ typed, choices, change }: BoxProps) {
  const words = useWords(PLANS);
  const index = choices.indices.find(({ id }) => id === typed.index);
  return (
    <div className="target-grid">
      <NativeSelect
        label={words.index}
        data={[
          ...choices.indices.map(({ id, name }) => ({ value: id, label: name })),
          ...(index === undefined ? [{ value: typed.index, label: typed.index }] : []),
        ]}
        value={typed.index}
        onChange={(event) =>
          change({ ...typed, index: event.currentTarget.value, component: "", round: null, leaf: null })
        }
      />
      <NativeSelect
        label={words.component}
        data={[
          { value: "", label: words.wholeIndex },
          ...(index?.components ?? []).map(({ code, label }) => ({ value: code, label: `${code} ${label}` })),
        ]}
        value={typed.component}
        onChange={(event) =>
          change(ledBy(index, { ...typed, component: event.currentTarget.value, round: null, leaf: null }))
        }
      />
      {typed.leaf !== null && (
        <p className="small">
          {words.leaf}: <span className="strong">{typed.leaf}</span>
        </p>
      )}
    </div>
  );
}

/** Whoever leads the component for the unit leads the item too, until somebody else is chosen. */
function ledBy(index: PlanChoices["indices"][number] | undefined, typed: ItemTyped): ItemTyped {
  const known = index?.components.find(({ code }) => code === typed.component)?.lead ?? null;
  return typed.lead !== null || known === null ? typed : { ...typed, lead: known };
}

function WhoBoxes({ typed, choices, change, faults }: BoxProps & { readonly faults: readonly FormFault[] }) {
  const words = useWords(PLANS);
  const agencies = choices.agencies.map(({ unit, name }) => ({ value: String(unit), label: name }));
  const known = new Set(agencies.map(({ value }) => value));
  const others = [...(typed.lead === null ? [] : [typed.lead]), ...typed.support].filter(
    (unit) => !known.has(unit),
  );
  const data = [...agencies, ...others.map((unit) => ({ value: unit, label: unit }))];
  return (
    <>
      <Select
        id="item-lead"
        label={words.lead_}
        error={faultOf(faults, "item-lead")}
        data={data}
        value={typed.lead}
        onChange={(lead) =>
          change({ ...typed, lead, support: typed.support.filter((unit) => unit !== lead) })
        }
        searchable
        clearable
      />
      <MultiSelect
        id="item-support"
        size="md"
        label={words.support}
        error={faultOf(faults, "item-support")}
        data={data.filter(({ value }) => value !== typed.lead)}
        value={[...typed.support]}
        onChange={(support) => change({ ...typed, support })}
        searchable
        hidePickedOptions
      />
    </>
  );
}
