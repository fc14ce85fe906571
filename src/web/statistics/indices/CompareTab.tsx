import { Button, NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { IndexChoice, IndexComparison } from "../../../contract/indices.ts";
import { formatNumber } from "../../../core/numbers/format.ts";
import { useIndexComparison } from "../../api/indices.ts";
import { MOST_SHOWN, ShownOf } from "../../parts/FileFaults.tsx";
import { signedText } from "../../show/numbers.ts";
import { INDICES } from "../../words/indices.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import type { Computed } from "./computed.ts";
import { Refusal } from "./Refusal.tsx";
import { askedOf, nameOf } from "./subject.ts";
import { changesOf, WAYS, type Way } from "./ways.ts";

interface CompareTabProps {
  readonly computed: Computed;
  readonly choices: readonly IndexChoice[];
}

/** The same figures by other rules: which ranks move. */
export function CompareTab({ computed, choices }: CompareTabProps) {
  const words = useWords(INDICES);
  const said = useSaid();
  const compare = useIndexComparison();
  const { subject, trial } = computed;
  const own = subject.method.slice(0, subject.method.lastIndexOf("@"));
  const others = choices
    .filter((choice) => nameOf(choice) !== subject.method)
    .toSorted((one, other) => Number(other.id === own) - Number(one.id === own));
  const [way, setWay] = useState<Way>("equalWeights");
  const [other, setOther] = useState(others[0] === undefined ? "" : nameOf(others[0]));
  const [dropped, setDropped] = useState(trial.parts[0]?.code ?? "");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const parts = trial.parts.map(({ code }) => code);
    compare.mutate(askedOf(subject, changesOf({ way, other, dropped, parts })));
  };
  return (
    <section className="stack-wide" aria-label={words.tabCompare}>
      <form className="form survey-form" onSubmit={submit} noValidate>
        <p className="soft measure">{words.compareLead}</p>
        <div className="survey-boxes">
          <NativeSelect
            size="md"
            label={words.compareWith}
            value={way}
            onChange={(event) =>
              setWay(WAYS.find((one) => one === event.currentTarget.value) ?? "equalWeights")
            }
            data={WAYS.map((value) => ({ value, label: words[value] }))}
          />
          {way === "otherMethod" && (
            <NativeSelect
              size="md"
              label={words.otherMethod}
              value={other}
              onChange={(event) => setOther(event.currentTarget.value)}
              data={others.map((choice) => ({
                value: nameOf(choice),
                label: `${said(choice.title)} (${nameOf(choice)})`,
              }))}
            />
          )}
          {way === "dropPart" && (
            <NativeSelect
              size="md"
              label={words.dropped}
              value={dropped}
              onChange={(event) => setDropped(event.currentTarget.value)}
              data={trial.parts.map(({ code, label }) => ({ value: code, label: `${code} ${said(label)}` }))}
            />
          )}
        </div>
        <div className="form-actions">
          <Button type="submit" loading={compare.isPending}>
            {words.compare}
          </Button>
        </div>
      </form>
      {compare.error && <Refusal error={compare.error} />}
      {compare.data && <ShiftTable comparison={compare.data} />}
    </section>
  );
}

function ShiftTable({ comparison }: { readonly comparison: IndexComparison }) {
  const words = useWords(INDICES);
  const { language } = useLanguage();
  const { units, meanAbsolute, correlation, onlyBefore, onlyAfter } = comparison;
  const show = (value: number | null): string => (value === null ? "–" : formatNumber(value, language, 2));
  const moved = units.filter(({ difference }) => difference !== 0).length;
  const only = [...onlyBefore, ...onlyAfter];
  const periods = new Set(units.map(({ period }) => period)).size > 1;
  return (
    <div className="stack">
      <p className="note" role="status">
        {words.summary(moved, units.length, show(meanAbsolute), show(correlation))}
      </p>
      {only.length > 0 && <p className="small soft">{words.onlyOne(only.join("; "))}</p>}
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {periods && <th scope="col">{words.period}</th>}
            <th scope="col" className="number">
              {words.before}
            </th>
            <th scope="col" className="number">
              {words.after}
            </th>
            <th scope="col" className="number">
              {words.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.slice(0, MOST_SHOWN).map(({ unit, name, period, before, after, difference }) => (
            <tr key={`${unit} ${period}`}>
              <th scope="row">{name}</th>
              {periods && <td data-head={words.period}>{period}</td>}
              <td className="number" data-head={words.before}>
                {show(before)}
              </td>
              <td className="number" data-head={words.after}>
                {show(after)}
              </td>
              <td className="number strong" data-head={words.difference}>
                {signedText(difference, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShownOf all={units.length} />
    </div>
  );
}
