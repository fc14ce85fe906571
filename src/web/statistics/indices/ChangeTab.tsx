import { Button, NativeSelect, Select } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { IndexChangeExplained, IndexChoice } from "../../../contract/indices.ts";
import { RankChangeTable } from "../../../ui/rank-change/RankChangeTable.tsx";
import { useIndexChange } from "../../api/indices.ts";
import { INDICES } from "../../words/indices.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import type { Computed } from "./computed.ts";
import { Refusal } from "./Refusal.tsx";
import { askedOf, methodChoice, nameOf } from "./subject.ts";

interface ChangeTabProps {
  readonly computed: Computed;
  readonly choices: readonly IndexChoice[];
}

/** Why the rank of a unit changed between two periods of the same figures. */
export function ChangeTab({ computed, choices }: ChangeTabProps) {
  const words = useWords(INDICES);
  const { subject, trial } = computed;
  const id = subject.method.slice(0, subject.method.lastIndexOf("@"));
  const family = choices.filter((choice) => choice.id === id);
  const periods =
    subject.figures === "published"
      ? [...new Set(family.flatMap(({ publishedYears }) => publishedYears))].sort((one, other) => one - other)
      : trial.run.periods.map(Number).filter(Number.isInteger);
  if (periods.length < 2) return <p className="note">{words.onePeriod}</p>;
  return <ChangeForm computed={computed} family={family} periods={periods} />;
}

interface ChangeFormProps {
  readonly computed: Computed;
  /** Versions of the same index. */
  readonly family: readonly IndexChoice[];
  /** Earliest first. */
  readonly periods: readonly number[];
}

function ChangeForm({ computed, family, periods }: ChangeFormProps) {
  const words = useWords(INDICES);
  const said = useSaid();
  const explain = useIndexChange();
  const { subject, trial } = computed;
  const published = subject.figures === "published";
  const last = published && subject.period !== "" ? Number(subject.period) : (periods.at(-1) ?? 0);
  const [to, setTo] = useState(String(last));
  const [from, setFrom] = useState(String(periods.filter((year) => year < last).at(-1) ?? periods[0]));
  const [unit, setUnit] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const units = new Map(trial.units.map(({ unit: key, name }) => [key, name]));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(unit === null);
    if (unit === null) return;
    const versionOf = (year: string): string => {
      const covering = family.find(({ publishedYears }) => publishedYears.includes(Number(year)));
      return published && covering !== undefined ? nameOf(covering) : subject.method;
    };
    const before = { ...subject, method: versionOf(from), period: from };
    const later = methodChoice(versionOf(to), subject.source);
    explain.mutate(askedOf(before, { unit, withPeriod: to, withMethod: later }));
  };
  return (
    <section className="stack-wide" aria-label={words.tabChange}>
      <form className="form survey-form" onSubmit={submit} noValidate>
        <p className="soft measure">{words.changeLead}</p>
        <div className="survey-boxes">
          <Select
            size="md"
            label={words.unit}
            searchable
            data={[...units].map(([value, label]) => ({ value, label }))}
            value={unit}
            onChange={setUnit}
            error={missing ? words.unitMissing : undefined}
          />
          <NativeSelect
            size="md"
            label={words.fromPeriod}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            data={periods.map(String)}
          />
          <NativeSelect
            size="md"
            label={words.toPeriod}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            data={periods.map(String)}
          />
        </div>
        <div className="form-actions">
          <Button type="submit" loading={explain.isPending}>
            {words.explain}
          </Button>
        </div>
      </form>
      {explain.error && <Refusal error={explain.error} />}
      {explain.data && (
        <div className="stack">
          <ul>
            {explain.data.sentences.map((sentence) => (
              <li key={sentence.en}>{said(sentence)}</li>
            ))}
          </ul>
          <Waterfall change={explain.data} />
        </div>
      )}
    </section>
  );
}

function Waterfall({ change }: { readonly change: IndexChangeExplained }) {
  const { language } = useLanguage();
  const [before, after] = [change.before.periods[0], change.after.periods[0]];
  return (
    <RankChangeTable
      lang={language}
      change={{
        ...change,
        before: Number.parseInt(before ?? "0", 10),
        after: Number.parseInt(after ?? "0", 10),
        index: { decimals: change.decimals },
        rankedUnits: null,
      }}
    />
  );
}
