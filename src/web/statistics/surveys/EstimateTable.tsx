import type { SurveyEstimated, SurveyRowView } from "../../../contract/surveys.ts";
import { formatNumber } from "../../../core/numbers/format.ts";
import type { SurveyAsked } from "../../api/surveys.ts";
import { percentText, wholeText } from "../../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { SURVEYS } from "../../words/surveys.ts";
import { AnswersTable } from "./AnswersTable.tsx";
import { IntervalMark, scaleOf } from "./IntervalMark.tsx";
import { ResultFrame } from "./ResultFrame.tsx";

/** Estimates with errors, intervals and a picture of them; hidden figures say why. */
export function EstimateTable({
  result,
  asked,
}: {
  readonly result: SurveyEstimated;
  readonly asked: SurveyAsked;
}) {
  const words = useWords(SURVEYS);
  const { language } = useLanguage();
  const shown = result.rows.filter(({ suppression }) => suppression === "shown");
  const level = percentText(result.sample.level * 100, language);
  return (
    <ResultFrame
      sample={result.sample}
      origin={result.origin}
      hidden={result.rows.length - shown.length}
      asked={asked}
    >
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col" className="number">
              {words.n}
            </th>
            <th scope="col" className="number">
              {words.estimate}
            </th>
            <th scope="col" className="number">
              {words.se}
            </th>
            <th scope="col" className="number">
              {words.interval(level)}
            </th>
            <th scope="col">{words.chart}</th>
            <th scope="col" className="number">
              {words.designEffect}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row) => (
            <Row
              key={JSON.stringify([row.kind, row.variable, row.item, row.group])}
              row={row}
              level={level}
              grouped={result.by.length > 0}
              scale={scaleOf(shown.filter((other) => alike(other, row)))}
            />
          ))}
        </tbody>
      </table>
      <AnswersTable answers={result.answers} />
    </ResultFrame>
  );
}

/** Shares stand on one scale; other figures on that of their variable. */
function alike(one: SurveyRowView, other: SurveyRowView): boolean {
  return one.kind === other.kind && (one.kind === "share" || one.variable === other.variable);
}

interface RowProps {
  readonly row: SurveyRowView;
  readonly level: string;
  readonly grouped: boolean;
  readonly scale: { readonly from: number; readonly to: number };
}

function Row({ row, level, grouped, scale }: RowProps) {
  const words = useWords(SURVEYS);
  const said = useSaid();
  const { language } = useLanguage();
  const group = row.group?.join(" · ") ?? (grouped ? words.all : "");
  const name = row.item === null ? row.variable : `${row.variable} = ${row.item}`;
  const head = group === "" ? name : `${group}: ${name}`;
  if (row.suppression !== "shown") {
    return (
      <tr>
        <th scope="row">{head}</th>
        <td colSpan={6} className="soft">
          {row.suppression === "small" ? words.small : words.complementary}
        </td>
      </tr>
    );
  }
  const figure = (value: number | null): string => {
    if (value === null) return "–";
    return row.kind === "share" ? percentText(value * 100, language) : formatNumber(value, language, 2);
  };
  const { estimate, low, high } = row;
  return (
    <tr>
      <th scope="row">{head}</th>
      <td className="number" data-head={words.n}>
        {row.n === null ? "–" : wholeText(row.n, language)}
      </td>
      <td className="number strong" data-head={words.estimate}>
        {estimate === null && row.reason !== null ? said(row.reason) : figure(estimate)}
      </td>
      <td className="number" data-head={words.se}>
        {row.se === null && row.reason !== null && estimate !== null ? said(row.reason) : figure(row.se)}
      </td>
      <td className="number" data-head={words.interval(level)}>
        {low === null || high === null ? "–" : `${figure(low)} – ${figure(high)}`}
      </td>
      <td>
        {estimate !== null && low !== null && high !== null && (
          <IntervalMark
            value={estimate}
            low={low}
            high={high}
            from={scale.from}
            to={scale.to}
            label={words.chartWords(figure(estimate), figure(low), figure(high))}
          />
        )}
      </td>
      <td className="number" data-head={words.designEffect}>
        {row.designEffect === null ? "–" : formatNumber(row.designEffect, language, 2)}
      </td>
    </tr>
  );
}
