import type { RankingRow, RankingSort } from "../../contract/published.ts";
import type { Lang } from "../../core/index.ts";
import { ConflictNote, conflictSentences, plainNotes } from "../conflict-note/ConflictNote.tsx";
import { GroupBadge } from "../group-badge/GroupBadge.tsx";
import { type SourceMark, SourceMarks } from "../source-note/SourceNote.tsx";
import { placeSparkline, type YearSpan } from "../sparkline/placeSparkline.ts";
import { Sparkline } from "../sparkline/Sparkline.tsx";
import { UnknownMark } from "../unknown-mark/UnknownMark.tsx";
import { ValueBar } from "../value-bar/ValueBar.tsx";
import { ChangeCell, RankCell, ValueCell } from "./cells.tsx";
import { TABLE_WORDS } from "./words.ts";

export interface RankTableProps {
  readonly caption: string;
  readonly rows: readonly RankingRow[];
  /** Means and regions, shown at the foot and never ranked. */
  readonly aggregates: readonly RankingRow[];
  readonly decimals: number;
  readonly usualScale: number | null;
  /** Unit of the value column, shown in its head. */
  readonly valueUnit: string | null;
  readonly sort: RankingSort;
  readonly sortHref: (sort: RankingSort) => string;
  readonly unitHref: (key: string) => string;
  readonly unitName: (row: RankingRow) => string;
  readonly sourceMarks: ReadonlyMap<string, SourceMark>;
  readonly sourceTitle: (id: string) => string;
  readonly lang: Lang;
}

/** A line of fewer years says nothing that the table of the unit does not say better. */
const FEWEST_YEARS = 3;

/** Columns that no row fills are left out; the page says which. */
export interface ColumnsInUse {
  readonly rank: boolean;
  readonly change: boolean;
  readonly group: boolean;
  readonly region: boolean;
  readonly history: boolean;
}

export function columnsInUse(rows: readonly RankingRow[]): ColumnsInUse {
  const some = (test: (row: RankingRow) => boolean) => rows.some(test);
  return {
    rank: some(({ figure }) => figure.rank !== null || figure.computedRank !== null),
    change: some(({ figure }) => figure.rankChange !== null || figure.computedChange !== null),
    group: some(({ figure }) => figure.group !== null),
    region: some(({ figure }) => figure.regionRank !== null),
    history: some((row) => row.history.flat().length >= FEWEST_YEARS),
  };
}

/** The main picture of a ranking: sticky head and first column, bars in cells, a small line for the years. */
export function RankTable(props: RankTableProps) {
  const { rows, aggregates, caption } = props;
  const all = [...rows, ...aggregates];
  const columns = columnsInUse(all);
  const span = spanOf(all);
  return (
    // Scrollable regions must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="rank-table ranking">
        <caption className="read-only-text">{caption}</caption>
        <Head {...props} columns={columns} span={span} />
        <tbody>
          {rows.map((row) => (
            <Row key={rowKey(row)} row={row} columns={columns} span={span} {...props} />
          ))}
        </tbody>
        {aggregates.length > 0 && (
          <tbody className="aggregates">
            {aggregates.map((row) => (
              <Row key={rowKey(row)} row={row} columns={columns} span={span} {...props} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

function rowKey({ unit, figure }: RankingRow): string {
  return `${unit.key} ${figure.group ?? ""}`;
}

function Head({
  columns,
  span,
  valueUnit,
  lang,
  ...props
}: RankTableProps & { columns: ColumnsInUse; span: YearSpan }) {
  const words = TABLE_WORDS[lang];
  const sortable = (sort: RankingSort, label: string) => (
    <SortLink {...props} lang={lang} by={sort} label={label} />
  );
  return (
    <thead>
      <tr>
        {columns.rank && (
          <th scope="col" className="number rank-column">
            {sortable("rank", words.rank)}
          </th>
        )}
        <th scope="col" className="unit-column">
          {sortable("name", words.unit)}
        </th>
        <th scope="col" className="value-column">
          {sortable("value", words.value)}
          {valueUnit !== null && <span className="column-unit">{valueUnit}</span>}
        </th>
        {columns.change && <th scope="col">{sortable("change", words.change)}</th>}
        {columns.group && <th scope="col">{words.group}</th>}
        {columns.region && <th scope="col">{words.region}</th>}
        {columns.history && (
          <th scope="col">
            {words.history}
            <span className="column-unit">{`${span.from}–${span.to}`}</span>
          </th>
        )}
        <th scope="col">{words.sources}</th>
      </tr>
    </thead>
  );
}

function SortLink({
  by,
  label,
  sort,
  sortHref,
  lang,
}: Pick<RankTableProps, "sort" | "sortHref" | "lang"> & { by: RankingSort; label: string }) {
  const words = TABLE_WORDS[lang];
  if (sort === by)
    return (
      <span className="sorted">
        {label} <span aria-hidden="true">{by === "value" || by === "change" ? "↓" : "↑"}</span>
        <span className="read-only-text"> ({words.sorted})</span>
      </span>
    );
  return (
    <a href={sortHref(by)} title={`${words.sortBy} ${label.toLowerCase()}`}>
      {label}
    </a>
  );
}

function Row({
  row,
  columns,
  span,
  ...props
}: RankTableProps & { row: RankingRow; columns: ColumnsInUse; span: YearSpan }) {
  const { figure } = row;
  const { lang, decimals, usualScale } = props;
  // A mean or a region is never ranked: its cells are empty, which is not the same as unknown.
  const ranked = !row.unit.aggregate;
  return (
    <tr>
      {columns.rank && (
        <td className="number rank-column">{ranked && <RankCell figure={figure} lang={lang} />}</td>
      )}
      <th scope="row" className="unit-column">
        <a href={props.unitHref(row.unit.key)}>{props.unitName(row)}</a>
      </th>
      {/* A plain cell, not a control: its text stands inside ValueBar. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td className="value-column">
        <ValueBar share={figure.share}>
          <span>
            <ValueCell figure={figure} decimals={decimals} usual={usualScale} lang={lang} />
          </span>
        </ValueBar>
      </td>
      {columns.change && <td>{ranked && <ChangeCell figure={figure} lang={lang} />}</td>}
      {columns.group && (
        <td>
          {figure.group !== null && <GroupBadge group={figure.group} />}
          {figure.group === null && ranked && <UnknownMark lang={lang} />}
        </td>
      )}
      {columns.region && <td className="region-rank">{ranked && regionRank(row, lang)}</td>}
      {columns.history && <td>{history(row, span, lang)}</td>}
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

function regionRank({ figure }: RankingRow, lang: Lang) {
  if (figure.regionRank === null) return <UnknownMark lang={lang} />;
  return TABLE_WORDS[lang].regionRank(figure.regionRank, figure.region);
}

function history(row: RankingRow, span: YearSpan, lang: Lang) {
  const years = row.history.flat().map((point) => point.year);
  const placed = years.length < FEWEST_YEARS ? null : placeSparkline(row.history, span);
  if (!placed) return null;
  const label = TABLE_WORDS[lang].historyLabel(Math.min(...years), Math.max(...years));
  return <Sparkline placed={placed} label={label} />;
}

/** One span for all rows, so that the same year stands at the same place in each of them. */
function spanOf(rows: readonly RankingRow[]): YearSpan {
  const years = rows.flatMap((row) => row.history.flat().map((point) => point.year));
  return { from: Math.min(...years), to: Math.max(...years) };
}
