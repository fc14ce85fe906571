import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { SurveyCellView, SurveyIndexed } from "../../../contract/surveys.ts";
import { formatDecimal, formatNumber } from "../../../core/numbers/format.ts";
import type { SurveyAsked } from "../../api/surveys.ts";
import { percentText, wholeText } from "../../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { SURVEYS } from "../../words/surveys.ts";
import { AnswersTable } from "./AnswersTable.tsx";
import { IntervalMark, scaleOf } from "./IntervalMark.tsx";
import { ResultFrame } from "./ResultFrame.tsx";

/** Every unit by its index with its rank interval, and the parts of one unit or of all together. */
export function IndexTables({
  result,
  asked,
}: {
  readonly result: SurveyIndexed;
  readonly asked: SurveyAsked;
}) {
  const { cells, all, units } = result;
  const root = result.nodes[0]?.code ?? "";
  const hidden = [...cells, ...all].filter(({ suppression }) => suppression !== "shown").length;
  return (
    <ResultFrame sample={result.sample} origin={result.origin} hidden={hidden} asked={asked}>
      {units.length > 1 && <UnitsTable result={result} root={root} />}
      <NodesTable result={result} />
      <AnswersTable answers={result.answers} />
    </ResultFrame>
  );
}

function UnitsTable({ result, root }: { readonly result: SurveyIndexed; readonly root: string }) {
  const words = useWords(SURVEYS);
  const { language } = useLanguage();
  const cells = new Map(result.cells.filter(({ node }) => node === root).map((cell) => [cell.unit, cell]));
  const ordered = result.units.toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity));
  const last = ordered.length;
  return (
    <section className="stack-tight" aria-label={words.unitsTitle}>
      <h3>{words.unitsTitle}</h3>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.unitName}</th>
            <th scope="col" className="number">
              {words.rank}
            </th>
            <th scope="col" className="number">
              {words.rankInterval}
            </th>
            <th scope="col">{words.chart}</th>
            <FigureHeads level={result.sample.level} />
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ unit, rank, rankLow, rankHigh }) => (
            <tr key={unit}>
              <th scope="row">{unit}</th>
              <td className="number strong" data-head={words.rank}>
                {rank ?? "–"}
              </td>
              <td className="number" data-head={words.rankInterval}>
                {rankLow === null || rankHigh === null ? "–" : `${rankLow} – ${rankHigh}`}
              </td>
              <td>
                {rank !== null && rankLow !== null && rankHigh !== null && (
                  <IntervalMark
                    value={rank}
                    low={rankLow}
                    high={rankHigh}
                    from={1}
                    to={last}
                    label={words.chartWords(String(rank), String(rankLow), String(rankHigh))}
                  />
                )}
              </td>
              <Figures cell={cells.get(unit)} level={percentText(result.sample.level * 100, language)} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft measure">{words.rankNote}</p>
    </section>
  );
}

function NodesTable({ result }: { readonly result: SurveyIndexed }) {
  const words = useWords(SURVEYS);
  const said = useSaid();
  const { language } = useLanguage();
  const whole = result.all.length > 0;
  const [unit, setUnit] = useState("");
  const cells = new Map(
    (unit === "" && whole
      ? result.all
      : result.cells.filter((cell) => unit === "" || cell.unit === unit)
    ).map((cell) => [cell.node, cell]),
  );
  const scale = scaleOf([...cells.values()]);
  return (
    <section className="stack-tight" aria-label={words.nodesTitle}>
      <div className="row-apart">
        <h3>{words.nodesTitle}</h3>
        {whole && (
          <NativeSelect
            label={words.nodesOf}
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
            data={[
              { value: "", label: words.all },
              ...result.units.map((one) => ({ value: one.unit, label: one.unit })),
            ]}
          />
        )}
      </div>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <FigureHeads level={result.sample.level} />
            <th scope="col">{words.chart}</th>
          </tr>
        </thead>
        <tbody>
          {result.nodes.map(({ code, label, depth }) => {
            const cell = cells.get(code);
            return (
              <tr key={code}>
                <th scope="row">
                  <span className={`survey-depth-${Math.min(3, depth)}`}>{said(label)}</span>
                </th>
                <Figures cell={cell} level={percentText(result.sample.level * 100, language)} />
                <td>{cell !== undefined && <CellMark cell={cell} scale={scale} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function CellMark(props: {
  readonly cell: SurveyCellView;
  readonly scale: { readonly from: number; readonly to: number };
}) {
  const words = useWords(SURVEYS);
  const { language } = useLanguage();
  const { value, low, high } = props.cell;
  if (value === null || low === null || high === null) return null;
  const [said, from, to] = [value, low, high].map((share) => percentText(share * 100, language));
  return (
    <IntervalMark
      value={value}
      low={low}
      high={high}
      {...props.scale}
      label={words.chartWords(said ?? "", from ?? "", to ?? "")}
    />
  );
}

function FigureHeads({ level }: { readonly level: number }) {
  const words = useWords(SURVEYS);
  const { language } = useLanguage();
  const heads = [
    words.n,
    words.percentHead,
    words.se,
    words.interval(percentText(level * 100, language)),
    words.designEffect,
  ];
  return heads.map((head) => (
    <th key={head} scope="col" className="number">
      {head}
    </th>
  ));
}

function Figures({ cell, level }: { readonly cell: SurveyCellView | undefined; readonly level: string }) {
  const words = useWords(SURVEYS);
  const said = useSaid();
  const { language } = useLanguage();
  if (cell === undefined || cell.suppression !== "shown") {
    return (
      <td colSpan={5} className="soft">
        {cell?.suppression === "small" ? words.small : words.complementary}
      </td>
    );
  }
  const percent = (share: number | null): string =>
    share === null ? "–" : formatDecimal(share * 100, 2, language);
  return (
    <>
      <td className="number" data-head={words.n}>
        {cell.n === null ? "–" : wholeText(cell.n, language)}
      </td>
      <td className="number strong" data-head={words.percentHead}>
        {cell.value === null && cell.reason !== null ? said(cell.reason) : percent(cell.value)}
      </td>
      <td className="number" data-head={words.se}>
        {percent(cell.se)}
      </td>
      <td className="number" data-head={words.interval(level)}>
        {cell.low === null ? "–" : `${percent(cell.low)} – ${percent(cell.high)}`}
      </td>
      <td className="number" data-head={words.designEffect}>
        {cell.designEffect === null ? "–" : formatNumber(cell.designEffect, language, 2)}
      </td>
    </>
  );
}
