import type { RankingView } from "../contract/published.ts";
import type { Lang } from "../core/index.ts";
import { ConflictNote } from "../ui/conflict-note/ConflictNote.tsx";
import { GroupBadge } from "../ui/group-badge/GroupBadge.tsx";
import { ValueCell } from "../ui/rank-table/cells.tsx";
import { TABLE_WORDS } from "../ui/rank-table/words.ts";
import { SourceMarks, sourceMarks } from "../ui/source-note/SourceNote.tsx";
import { inLanguage, unitPath } from "./addresses.ts";
import { unitName } from "./names.ts";
import { wordsOf } from "./words.ts";

/** Figures that rank nobody: what, how much, about whom, from where. */
export function FigureList({ view, title, lang }: { view: RankingView; title: string; lang: Lang }) {
  const words = wordsOf(lang);
  const table = TABLE_WORDS[lang];
  const marks = sourceMarks(view.sources);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll table-hug" aria-label={title} tabIndex={0}>
      <table className="rank-table figure-table">
        <caption className="read-only-text">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.component}</th>
            <th scope="col" className="number">
              {table.value}
            </th>
            <th scope="col">{table.unit}</th>
            <th scope="col">{table.sources}</th>
          </tr>
        </thead>
        <tbody>
          {view.figures.map(({ component, row: { unit, figure } }) => (
            <tr key={`${component.code} ${unit.key} ${figure.group}`}>
              <th scope="row" className="figure-label">
                {component.label[lang]} {figure.group !== null && <GroupBadge group={figure.group} />}
              </th>
              <td className="number">
                <ValueCell
                  figure={figure}
                  decimals={view.index.decimals}
                  usual={view.index.scale}
                  lang={lang}
                />
                {component.unit && <span className="figure-converted">{component.unit[lang]}</span>}
              </td>
              <td>
                <a href={inLanguage(unitPath(unit.key), lang)}>{unitName(unit, lang)}</a>
              </td>
              <td className="source-cell">
                <SourceMarks ids={figure.sources} marks={marks} lang={lang} />
                <ConflictNote sentences={[]} notes={figure.notes} lang={lang} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
