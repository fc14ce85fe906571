import type { FigureView, UnitIndexView, UnitPageView } from "../contract/published.ts";
import type { Lang } from "../core/index.ts";
import { GroupBadge } from "../ui/group-badge/GroupBadge.tsx";
import { ChangeCell, RankCell, ValueCell } from "../ui/rank-table/cells.tsx";
import { TABLE_WORDS } from "../ui/rank-table/words.ts";
import { UnknownMark } from "../ui/unknown-mark/UnknownMark.tsx";
import { wordsOf } from "./words.ts";

/** The newest figure of each index in one small table, each a step to its own part of the page. */
export function UnitSummary({ view, lang }: { view: UnitPageView; lang: Lang }) {
  const words = wordsOf(lang);
  const table = TABLE_WORDS[lang];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll table-hug" aria-label={words.unitSummary} tabIndex={0}>
      <table className="rank-table">
        <caption className="read-only-text">{words.unitSummary}</caption>
        <thead>
          <tr>
            <th scope="col" className="unit-column">
              {words.index}
            </th>
            <th scope="col" className="number">
              {words.year}
            </th>
            <th scope="col" className="number">
              {table.value}
            </th>
            <th scope="col" className="number">
              {table.rank}
            </th>
            <th scope="col">{table.change}</th>
            <th scope="col">{table.group}</th>
          </tr>
        </thead>
        <tbody>
          {view.indices.map((one) => {
            const latest = newestWithSomething(one);
            return latest ? <SummaryRow key={one.index.id} of={one} figure={latest} lang={lang} /> : null;
          })}
        </tbody>
      </table>
    </section>
  );
}

function newestWithSomething({ figures }: UnitIndexView): FigureView | undefined {
  return (
    figures.find((figure) => figure.value !== null || figure.rank !== null || figure.sum !== null) ??
    figures[0]
  );
}

function SummaryRow({ of, figure, lang }: { of: UnitIndexView; figure: FigureView; lang: Lang }) {
  const { index } = of;
  return (
    <tr>
      <th scope="row" className="unit-column">
        <a href={`#${index.id}`}>{index.short[lang]}</a>
        {index.unit && <span className="column-unit">{index.unit[lang]}</span>}
      </th>
      <td className="number">{figure.year ?? TABLE_WORDS[lang].yearUnknown}</td>
      <td className="number">
        <ValueCell figure={figure} decimals={index.decimals} usual={index.scale} lang={lang} />
      </td>
      <td className="number">
        <RankCell figure={figure} lang={lang} />
      </td>
      <td>
        <ChangeCell figure={figure} lang={lang} />
      </td>
      <td>
        {figure.group === null ? <UnknownMark lang={lang} brief /> : <GroupBadge group={figure.group} />}
      </td>
    </tr>
  );
}
