import type { UnitIndexView } from "../contract/published.ts";
import type { Lang } from "../core/index.ts";
import { Figure } from "../ui/figures/Figure.tsx";
import { printedText } from "../ui/figures/printed.ts";
import { UnknownMark } from "../ui/unknown-mark/UnknownMark.tsx";
import { wordsOf } from "./words.ts";

/** All components of one unit, a line each, a column per year; folded away unless it is all there is. */
export function ComponentTable({ view, lang }: { view: UnitIndexView; lang: Lang }) {
  const words = wordsOf(lang);
  const { components, componentYears, figures, index } = view;
  if (components.length === 0) return null;
  return (
    <details className="components" open={figures.length === 0 || index.kind === "figures"}>
      <summary>
        {words.components} ({components.length})
      </summary>
      <p className="grid-note">{words.dashMeans}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="table-scroll" aria-label={`${words.components}: ${index.short[lang]}`} tabIndex={0}>
        <table className="rank-table component-table">
          <caption className="read-only-text">
            {words.components}: {index.short[lang]}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="unit-column">
                {words.component}
              </th>
              {componentYears.map((year) => (
                <th key={year} scope="col" className="number">
                  {year ?? words.yearUnknown}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {components.map((row) => (
              <tr key={`${row.code} ${row.label.vi}`}>
                <th scope="row" className={`unit-column depth-${Math.min(row.depth, 2)}`}>
                  {row.label[lang]}
                  {row.unit && <span className="soft"> ({row.unit[lang]})</span>}
                </th>
                {row.cells.map((cell, position) => (
                  // Cells stand for years in a fixed order.
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={position} className="number">
                    <Cell cell={cell} decimals={index.decimals} lang={lang} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

type CellView = UnitIndexView["components"][number]["cells"][number];

function Cell({ cell, decimals, lang }: { cell: CellView; decimals: number; lang: Lang }) {
  if (!cell || (cell.value === null && cell.rank === null)) return <UnknownMark lang={lang} brief />;
  const rank = cell.rank === null ? "" : lang === "vi" ? `thứ ${cell.rank}` : `no. ${cell.rank}`;
  if (cell.value === null) return <>{rank}</>;
  return (
    <>
      <Figure printed={cell.value} decimals={decimals} lang={lang} />
      {cell.scaleMax !== null && <span className="figure-scale">/{printedText(cell.scaleMax, lang)}</span>}
      {rank !== "" && <span className="figure-converted">{rank}</span>}
    </>
  );
}
