import { Button } from "@mantine/core";
import type { IndexSureness } from "../../../contract/indices.ts";
import type { CsvCell } from "../../../core/csv/write.ts";
import { formatNumber } from "../../../core/numbers/format.ts";
import { saveCsv } from "../../parts/saveFile.ts";
import { percentText, wholeText } from "../../show/numbers.ts";
import { INDICES } from "../../words/indices.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { IntervalMark } from "../surveys/IntervalMark.tsx";

/** What a run found: rank intervals as a chart with their numbers, or what decides the movement. */
export function SurenessTables({ result }: { readonly result: IndexSureness }) {
  const words = useWords(INDICES);
  const said = useSaid();
  const { language } = useLanguage();
  const { run, seed, kind } = result;
  const save = (): void =>
    saveCsv(
      `${run.method.replace("@", "-")}-${kind}.csv`,
      kind === "sobol" ? sharesRows(result) : spreadRows(result),
    );
  return (
    <section className="stack" aria-label={words[kind]}>
      <div className="row-apart">
        <h2>{words[kind]}</h2>
        <Button variant="default" onClick={save}>
          {words.csv}
        </Button>
      </div>
      {result.runs > 0 && (
        <p className="small soft">
          {words.ran(wholeText(result.runs, language), String(seed))}{" "}
          {words.varied(result.factors.map(({ label }) => said(label)).join("; "))}{" "}
          {result.failed > 0 && words.failed(result.failed)}
        </p>
      )}
      {kind === "sobol" ? <SharesTable result={result} /> : <IntervalTable result={result} />}
    </section>
  );
}

function sharesRows({ run, seed, shares }: IndexSureness): readonly (readonly CsvCell[])[] {
  return [
    ["factor", "first_order", "total", "method", "data_sha256", "seed"],
    ...shares.map(({ id, first, total }) => [id, first, total, run.method, run.dataSha256, seed]),
  ];
}

function spreadRows({ run, seed, units }: IndexSureness): readonly (readonly CsvCell[])[] {
  return [
    ["unit", "label", "rank", "median", "mean", "low", "high", "method", "data_sha256", "seed"],
    ...units.map(({ unit, name, rank, median, mean, low, high }) => [
      unit,
      name,
      rank,
      median,
      mean,
      low,
      high,
      run.method,
      run.dataSha256,
      seed,
    ]),
  ];
}

function IntervalTable({ result }: { readonly result: IndexSureness }) {
  const words = useWords(INDICES);
  const { language } = useLanguage();
  const last = Math.max(2, ...result.units.map(({ high, rank }) => Math.max(high ?? 0, rank ?? 0)));
  const show = (rank: number | null): string => (rank === null ? "–" : formatNumber(rank, language, 1));
  const drawn = result.kind === "uncertainty";
  const head = drawn ? words.interval : words.reachHead;
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          {drawn && (
            <th scope="col" className="number">
              {words.rank}
            </th>
          )}
          <th scope="col">{words.unit}</th>
          <th scope="col" className="index-chart">
            {words.chart}
          </th>
          <th scope="col" className="number">
            {head}
          </th>
          {drawn && (
            <th scope="col" className="number">
              {words.median}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {result.units.map(({ unit, name, rank, low, high, median }) => (
          <tr key={unit}>
            {drawn && (
              <td className="number strong" data-head={words.rank}>
                {show(rank)}
              </td>
            )}
            <th scope="row">{name}</th>
            <td>
              {low !== null && high !== null && (
                <IntervalMark
                  value={rank ?? (low + high) / 2}
                  low={low}
                  high={high}
                  from={1}
                  to={last}
                  label={words.chartWords(show(rank), show(low), show(high))}
                />
              )}
            </td>
            <td className="number" data-head={head}>
              {show(low)} – {show(high)}
            </td>
            {drawn && (
              <td className="number" data-head={words.median}>
                {show(median)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SharesTable({ result }: { readonly result: IndexSureness }) {
  const words = useWords(INDICES);
  const said = useSaid();
  const { language } = useLanguage();
  return (
    <>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.factor}</th>
            <th scope="col" className="number">
              {words.first}
            </th>
            <th scope="col" className="number">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.shares.map(({ id, label, first, total }) => (
            <tr key={id}>
              <th scope="row">{said(label)}</th>
              <td className="number" data-head={words.first}>
                {percentText(first * 100, language)}
              </td>
              <td className="number" data-head={words.total}>
                {percentText(total * 100, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft measure">{words.sharesNote}</p>
    </>
  );
}
