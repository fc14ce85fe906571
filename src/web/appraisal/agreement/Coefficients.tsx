import type { Coefficient } from "../../../contract/agreement.ts";
import { Wide } from "../../parts/Wide.tsx";
import { columnPoints } from "../../show/numbers.ts";
import { AGREEMENT } from "../../words/agreement.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";

/** The figures of the field with what each of them says, or why it cannot be given. */
export function Coefficients({ rows }: { readonly rows: readonly Coefficient[] }) {
  const words = useWords(AGREEMENT);
  const { language } = useLanguage();
  const said = useSaid();
  return (
    <div className="stack-tight">
      <Wide label={words.coefficients}>
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">{words.coefficient}</th>
              <th scope="col" className="number">
                {words.value}
              </th>
              <th scope="col">{words.interval}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, value, lower, upper, reason }) => (
              <tr key={id}>
                <th scope="row">{words[`name_${id}`]}</th>
                <td className="number" data-head={words.value}>
                  {value === null ? "–" : columnPoints(value, language)}
                </td>
                <td data-head={words.interval}>
                  {lower === null || upper === null
                    ? "–"
                    : words.between(columnPoints(lower, language), columnPoints(upper, language))}
                </td>
                <td className="wrap small">
                  {words[`about_${id}`]}
                  {reason && <p className="soft">{said(reason)}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p className="small soft measure">{words.scaleNote}</p>
    </div>
  );
}
