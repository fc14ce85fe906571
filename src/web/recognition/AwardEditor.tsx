import { Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import type { RecognitionAward, RecognitionCondition } from "../../contract/recognition.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { RECOGNITION_RULES } from "../words/recognition.ts";

const KINDS = ["top", "class", "points", "rise", "tasks-in-time", "bonus"] as const;

interface AwardEditorProps {
  readonly award: RecognitionAward;
  readonly change: (award: RecognitionAward) => void;
  readonly remove: (() => void) | undefined;
}

/** One award: its names, what is proposed, and its conditions. */
export function AwardEditor({ award, change, remove }: AwardEditorProps) {
  const words = useWords(RECOGNITION_RULES);
  const { title, form, conditions } = award;
  const setConditions = (next: RecognitionCondition[]) => change({ ...award, conditions: next });
  return (
    <fieldset className="rule-award">
      <legend className="out-of-sight">{title.vi}</legend>
      <div className="rule-boxes">
        <TextInput
          label={words.name}
          value={title.vi}
          onChange={(event) => change({ ...award, title: { ...title, vi: event.currentTarget.value } })}
        />
        <TextInput
          label={words.nameEn}
          value={title.en}
          onChange={(event) => change({ ...award, title: { ...title, en: event.currentTarget.value } })}
        />
        <TextInput
          label={words.form}
          value={form}
          onChange={(event) => change({ ...award, form: event.currentTarget.value })}
        />
      </div>
      <p className="small strong">{words.conditions}</p>
      {conditions.map((condition, place) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name than their place
          key={place}
          condition={condition}
          change={(next) => setConditions(conditions.with(place, next))}
          remove={conditions.length > 1 ? () => setConditions(conditions.toSpliced(place, 1)) : undefined}
        />
      ))}
      <div className="row">
        {conditions.length < 6 && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setConditions([...conditions, { kind: "class", from: "Tốt" }])}
          >
            {words.addCondition}
          </Button>
        )}
        {remove && (
          <Button variant="subtle" size="compact-sm" onClick={remove}>
            {words.removeAward}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

interface ConditionRowProps {
  readonly condition: RecognitionCondition;
  readonly change: (condition: RecognitionCondition) => void;
  readonly remove: (() => void) | undefined;
}

function ConditionRow({ condition, change, remove }: ConditionRowProps) {
  const words = useWords(RECOGNITION_RULES);
  return (
    <div className="row" style={{ alignItems: "flex-end" }}>
      <NativeSelect
        aria-label={words.conditions}
        value={condition.kind}
        onChange={(event) => {
          const kind = KINDS.find((each) => each === event.currentTarget.value);
          if (kind) change(fresh(kind));
        }}
        data={KINDS.map((kind) => ({ value: kind, label: words[kind] }))}
      />
      <ConditionValue condition={condition} change={change} />
      {remove && (
        <Button variant="subtle" size="compact-sm" onClick={remove}>
          {words.removeCondition}
        </Button>
      )}
    </div>
  );
}

function ConditionValue({ condition, change }: Omit<ConditionRowProps, "remove">) {
  const words = useWords(RECOGNITION_RULES);
  const { language } = useLanguage();
  if (condition.kind === "bonus") return null;
  if (condition.kind === "class")
    return (
      <TextInput
        aria-label={words.className}
        value={condition.from}
        onChange={(event) => change({ kind: "class", from: event.currentTarget.value })}
      />
    );
  return (
    <NumberInput
      aria-label={words.value}
      w="7rem"
      min={condition.kind === "points" ? 0 : 1}
      max={condition.kind === "points" ? 1000 : 100}
      allowDecimal={condition.kind === "points"}
      decimalSeparator={language === "vi" ? "," : "."}
      value={numberOf(condition)}
      onChange={(typed) => {
        if (typeof typed === "number") change(withNumber(condition, typed));
      }}
    />
  );
}

type Counted = Exclude<RecognitionCondition, { kind: "bonus" | "class" }>;

function numberOf(condition: Counted): number {
  switch (condition.kind) {
    case "top":
      return condition.count;
    case "points":
      return condition.from;
    case "rise":
      return condition.ranks;
    case "tasks-in-time":
      return condition.least;
  }
}

function withNumber({ kind }: Counted, value: number): RecognitionCondition {
  switch (kind) {
    case "top":
      return { kind, count: value };
    case "points":
      return { kind, from: value };
    case "rise":
      return { kind, ranks: value };
    case "tasks-in-time":
      return { kind, least: value };
  }
}

function fresh(kind: RecognitionCondition["kind"]): RecognitionCondition {
  switch (kind) {
    case "top":
      return { kind, count: 3 };
    case "class":
      return { kind, from: "Tốt" };
    case "points":
      return { kind, from: 80 };
    case "rise":
      return { kind, ranks: 3 };
    case "tasks-in-time":
      return { kind, least: 1 };
    case "bonus":
      return { kind };
  }
}
