import type { FigureView } from "../../contract/published.ts";
import type { Lang } from "../../core/index.ts";
import { ConflictNote, conflictSentences, plainNotes } from "../conflict-note/ConflictNote.tsx";
import { FigureCells } from "../rank-table/FigureCells.tsx";
import { TABLE_WORDS } from "../rank-table/words.ts";
import { type SourceMark, SourceMarks } from "../source-note/SourceNote.tsx";
import { UnknownMark } from "../unknown-mark/UnknownMark.tsx";

export interface FigureTableProps {
  readonly caption: string;
  readonly figures: readonly FigureView[];
  /** False for means and regions, which nobody ranks. */
  readonly ranked: boolean;
  readonly decimals: number;
  readonly usualScale: number | null;
  readonly valueUnit: string | null;
  readonly yearHref: (year: number | null) => string;
  readonly sourceMarks: ReadonlyMap<string, SourceMark>;
  readonly sourceTitle: (id: string) => string;
  readonly lang: Lang;
}

/** One unit over the years: the table that belongs under a chart, and the place where every number has its source. */
export function FigureTable(props: FigureTableProps) {
  const { figures, lang, caption } = props;
  const words = TABLE_WORDS[lang];
  const hasChange = figures.some((figure) => figure.rankChange !== null || figure.computedChange !== null);
  const hasGroup = figures.some((figure) => figure.group !== null);
  const hasRegion = figures.some((figure) => figure.regionRank !== null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll table-hug" aria-label={caption} tabIndex={0}>
      <table className="rank-table figure-table">
        <caption className="read-only-text">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="year-column">
              {words.year}
            </th>
            <th scope="col" className="number">
              {words.value}
              {props.valueUnit !== null && <span className="column-unit">{props.valueUnit}</span>}
            </th>
            {props.ranked && (
              <th scope="col" className="number">
                {words.rank}
              </th>
            )}
            {hasChange && <th scope="col">{words.change}</th>}
            {hasGroup && <th scope="col">{words.group}</th>}
            {hasRegion && <th scope="col">{words.region}</th>}
            <th scope="col">{words.sources}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow
              key={`${figure.year} ${figure.group}`}
              figure={figure}
              hasChange={hasChange}
              hasGroup={hasGroup}
              hasRegion={hasRegion}
              {...props}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FigureRowProps extends FigureTableProps {
  readonly figure: FigureView;
  /** Columns that no year fills are left out. */
  readonly hasChange: boolean;
  readonly hasGroup: boolean;
  readonly hasRegion: boolean;
}

function FigureRow({ figure, hasChange, hasGroup, hasRegion, ...props }: FigureRowProps) {
  const { lang, decimals, usualScale } = props;
  const words = TABLE_WORDS[lang];
  return (
    <tr>
      <th scope="row" className="year-column">
        <a href={props.yearHref(figure.year)}>{figure.year ?? words.yearUnknown}</a>
      </th>
      <FigureCells
        figure={figure}
        decimals={decimals}
        usualScale={usualScale}
        ranked={props.ranked}
        hasChange={hasChange}
        hasGroup={hasGroup}
        lang={lang}
      />
      {hasRegion && (
        <td className="region-rank">
          {figure.regionRank === null ? (
            <UnknownMark lang={lang} />
          ) : (
            words.regionRank(figure.regionRank, figure.region)
          )}
        </td>
      )}
      <td className="source-cell">
        <SourceMarks ids={figure.sources} marks={props.sourceMarks} lang={lang} />
        <ConflictNote
          sentences={conflictSentences(figure, props.sourceTitle, lang)}
          notes={plainNotes(figure)}
          lang={lang}
        />
      </td>
    </tr>
  );
}
