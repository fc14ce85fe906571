import type { ReactNode } from "react";
import type { RiskPoints } from "../../contract/risk.ts";
import { Wide } from "../parts/Wide.tsx";
import { columnPoints } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { RISK } from "../words/risk.ts";
import { RiskBar } from "./RiskBar.tsx";

export interface GroupRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly points: RiskPoints;
}

/** Fields, agencies, dates or units side by side. */
export function GroupTable({ head, rows }: { readonly head: string; readonly rows: readonly GroupRow[] }) {
  const words = useWords(RISK);
  const { language } = useLanguage();
  const said = (value: number): string => (value > 1e-9 ? columnPoints(value, language) : "");
  return (
    <Wide label={head}>
      <table className="table table-stick table-cards risk-groups">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="risk-bar-cell">
              <span className="out-of-sight">{words.title}</span>
            </th>
            <th scope="col" className="number">
              {words["at-risk"]}
            </th>
            <th scope="col" className="number">
              {words.lost}
            </th>
            <th scope="col" className="number">
              {words.openPoints}
            </th>
            <th scope="col" className="number">
              {words.sure}
            </th>
            <th scope="col" className="number">
              {words.max}
            </th>
            <th scope="col" className="number">
              {words.leavesAtRisk}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, points }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="risk-bar-cell">
                <RiskBar points={points} />
              </td>
              <td className={`number ${points.atRisk > 0 ? "losing" : ""}`} data-head={words["at-risk"]}>
                {said(points.atRisk)}
              </td>
              <td className="number" data-head={words.lost}>
                {said(points.lost)}
              </td>
              <td className="number" data-head={words.openPoints}>
                {said(points.open)}
              </td>
              <td className="number" data-head={words.sure}>
                {said(points.sure)}
              </td>
              <td className="number" data-head={words.max}>
                {columnPoints(points.max, language)}
              </td>
              <td className="number" data-head={words.leavesAtRisk}>
                {points.leavesAtRisk > 0 ? points.leavesAtRisk : ""}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
