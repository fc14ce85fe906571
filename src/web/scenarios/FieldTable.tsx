import type { ScenarioBase } from "../../contract/scenarios.ts";
import type { PointsMove } from "../../core/scenarios/index.ts";
import { columnPoints, pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SCENARIOS } from "../words/scenarios.ts";
import { Gain } from "./StandPanel.tsx";

/** Points of each field with its change. */
export function FieldTable({
  base,
  fields,
}: {
  readonly base: ScenarioBase;
  readonly fields: readonly PointsMove[];
}) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  if (fields.length === 0) return null;
  const labels = new Map(base.fields.map(({ code, label }) => [code, label]));
  return (
    <details className="card scenario-fields" open>
      <summary className="strong">{words.fields}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col" className="number">
              {words.after}
            </th>
            <th scope="col" className="number">
              {words.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ code, max, after, gain }) => (
            <tr key={code}>
              <th scope="row">
                <span className="faint">{code}</span> {labels.get(code)}
              </th>
              <td className="number nowrap">
                {columnPoints(after, language)}
                <span className="faint">/{pointsText(max, language)}</span>
              </td>
              <td className="number">
                <Gain gain={gain} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
