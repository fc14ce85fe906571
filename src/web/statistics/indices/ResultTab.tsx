import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { IndexTrial, IndexUnit } from "../../../contract/indices.ts";
import { formatDecimal, formatNumber } from "../../../core/numbers/format.ts";
import { useIndexFile } from "../../api/indices.ts";
import { MOST_SHOWN, ShownOf } from "../../parts/FileFaults.tsx";
import { saveFile } from "../../parts/saveFile.ts";
import { Problem } from "../../parts/states.tsx";
import { Wide } from "../../parts/Wide.tsx";
import { INDICES } from "../../words/indices.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import type { Computed } from "./computed.ts";
import { ExplainBox } from "./ExplainBox.tsx";
import { askedOf } from "./subject.ts";

/** Every unit with its rank, group and parts; why; and the whole as a file. */
export function ResultTab({ computed }: { readonly computed: Computed }) {
  const words = useWords(INDICES);
  const said = useSaid();
  const { trial, subject } = computed;
  const [sort, setSort] = useState("");
  const [unit, setUnit] = useState<IndexUnit | null>(null);
  const file = useIndexFile();
  const tops = trial.parts.flatMap((part, place) => (part.depth === 0 ? [{ ...part, place }] : []));
  const take = (format: "csv" | "xlsx"): void =>
    file.mutate(
      { ...askedOf(subject), request: { ...askedOf(subject).request, format } },
      {
        onSuccess: (blob) => saveFile(`${trial.run.method.replace("@", "-")}.${format}`, blob),
      },
    );
  return (
    <section className="stack" aria-label={words.result}>
      <div className="row-apart">
        <NativeSelect
          size="md"
          label={words.sort}
          value={sort}
          onChange={(event) => setSort(event.currentTarget.value)}
          data={[
            { value: "", label: words.rank },
            { value: "name", label: words.unit },
            ...tops.map(({ place, label }) => ({ value: String(place), label: said(label) })),
          ]}
        />
        <div className="row">
          <Button variant="default" loading={file.isPending} onClick={() => take("csv")}>
            {words.csv}
          </Button>
          <Button variant="default" disabled={file.isPending} onClick={() => take("xlsx")}>
            {words.xlsx}
          </Button>
        </div>
      </div>
      {file.error && <Problem error={file.error} />}
      {unit !== null && (
        <ExplainBox
          key={`${unit.unit} ${unit.period}`}
          subject={subject}
          unit={unit}
          close={() => setUnit(null)}
        />
      )}
      <Table trial={trial} tops={tops} units={sorted(trial.units, sort)} explain={setUnit} />
      <ShownOf all={trial.units.length} />
      {trial.log.length > 0 && <Lines title={words.log} lines={trial.log} />}
      {trial.remarks.length > 0 && <Lines title={words.remarks} lines={trial.remarks} />}
    </section>
  );
}

interface TableProps {
  readonly trial: IndexTrial;
  readonly tops: readonly (IndexTrial["parts"][number] & { readonly place: number })[];
  readonly units: readonly IndexUnit[];
  readonly explain: (unit: IndexUnit) => void;
}

function Table({ trial, tops, units, explain }: TableProps) {
  const words = useWords(INDICES);
  const said = useSaid();
  const { language } = useLanguage();
  const blocks = new Set(trial.units.map(({ block }) => block.vi)).size > 1;
  const periods = trial.run.periods.length > 1;
  const groups = trial.units.some(({ group }) => group !== null);
  const show = (value: number | null): string =>
    value === null ? "–" : formatDecimal(value, trial.decimals, language);
  return (
    <Wide label={words.result}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.rank}
            </th>
            <th scope="col">{words.unit}</th>
            {blocks && <th scope="col">{words.blockOf}</th>}
            {periods && <th scope="col">{words.period}</th>}
            <th scope="col" className="number">
              {words.value}
            </th>
            {groups && <th scope="col">{words.group}</th>}
            <th scope="col">{words.why}</th>
            {tops.map(({ code, label }) => (
              <th key={code} scope="col" className="number index-part" title={said(label)}>
                {said(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.slice(0, MOST_SHOWN).map((row) => (
            <tr key={`${row.unit} ${row.period}`}>
              <td className="number strong">
                {row.rank === null ? "–" : formatNumber(row.rank, language, 1)}
              </td>
              <th scope="row" className="nowrap">
                {row.name}
              </th>
              {blocks && <td>{said(row.block)}</td>}
              {periods && <td>{row.period}</td>}
              <td className="number strong">
                {row.reason === null ? (
                  show(row.value)
                ) : (
                  <span title={said(row.reason)}>{words.noValue}</span>
                )}
              </td>
              {groups && <td className="nowrap">{row.group === null ? "–" : said(row.group)}</td>}
              <td className="nowrap">
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.whyOf(row.name)}
                  onClick={() => explain(row)}
                >
                  {words.why}
                </Button>
              </td>
              {tops.map(({ code, place }) => (
                <td key={code} className="number">
                  {show(row.parts[place] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function sorted(units: readonly IndexUnit[], sort: string): readonly IndexUnit[] {
  if (sort === "") return units;
  if (sort === "name") {
    const order = new Intl.Collator("vi");
    return units.toSorted((one, other) => order.compare(one.name, other.name));
  }
  const value = ({ parts }: IndexUnit): number => parts[Number(sort)] ?? -Number.MAX_VALUE;
  return units.toSorted((one, other) => value(other) - value(one));
}

function Lines(props: {
  readonly title: string;
  readonly lines: readonly { readonly vi: string; readonly en: string }[];
}) {
  const said = useSaid();
  return (
    <details className="card">
      <summary className="strong">{props.title}</summary>
      <ul className="small">
        {props.lines.map((line) => (
          <li key={line.en}>{said(line)}</li>
        ))}
      </ul>
    </details>
  );
}
