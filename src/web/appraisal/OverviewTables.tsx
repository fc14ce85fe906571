import { Link } from "react-router";
import type { AppraisalOverview } from "../../contract/appraisal.ts";
import { ProgressBar } from "../parts/figures.tsx";
import { Empty } from "../parts/states.tsx";
import { pointsText } from "../show/numbers.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useWords } from "../words/language.tsx";

type LeafRow = AppraisalOverview["leaves"][number];
type UnitRow = AppraisalOverview["units"][number];

interface CriteriaTableProps {
  readonly round: string;
  readonly rows: readonly LeafRow[];
}

export function CriteriaTable({ round, rows }: CriteriaTableProps) {
  const words = useWords(APPRAISAL);
  if (rows.length === 0) return <Empty title={words.allDone} />;
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{words.criterion}</th>
          <th scope="col" className="number">
            {words.max}
          </th>
          <th scope="col">{words.judged}</th>
          <th scope="col" className="number">
            {words.changed}
          </th>
        </tr>
      </thead>
      {fieldsOf(rows).map(([field, label, inField]) => (
        <tbody key={field}>
          <tr className="field-row">
            <th scope="rowgroup" colSpan={4}>
              {field === "bonus" || field === "penalty" ? label : `${field}. ${label}`}
            </th>
          </tr>
          {inField.map((row) => (
            <CriterionRow key={row.code} round={round} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function CriterionRow({ round, row }: { readonly round: string; readonly row: LeafRow }) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  return (
    <tr>
      <th scope="row">
        <Link to={`/dot/${round}/tham-dinh/tieu-chi/${encodeURIComponent(row.code)}`}>
          {row.code} {row.label}
        </Link>
      </th>
      <td className="number" data-head={words.max}>
        {pointsText(row.max, language)}
      </td>
      <td data-head={words.judged}>
        <ProgressBar done={row.decided} of={row.units} label={`${row.decided}/${row.units}`} />
      </td>
      <td className="number" data-head={words.changed}>
        {row.changed}
      </td>
    </tr>
  );
}

function fieldsOf(rows: readonly LeafRow[]): readonly (readonly [string, string, readonly LeafRow[]])[] {
  const codes = [...new Set(rows.map(({ fieldCode }) => fieldCode))];
  return codes.map((code) => {
    const inField = rows.filter(({ fieldCode }) => fieldCode === code);
    return [code, inField[0]?.fieldLabel ?? "", inField] as const;
  });
}

interface UnitsTableProps {
  readonly round: string;
  readonly rows: readonly UnitRow[];
}

export function UnitsTable({ round, rows }: UnitsTableProps) {
  const words = useWords(APPRAISAL);
  if (rows.length === 0) return <Empty title={words.allDone} />;
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.judged}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unit}>
            <th scope="row">
              <Link to={`/dot/${round}/tham-dinh/don-vi/${row.unit}`}>{row.name}</Link>
            </th>
            <td data-head={words.judged}>
              <ProgressBar done={row.decided} of={row.leaves} label={`${row.decided}/${row.leaves}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
