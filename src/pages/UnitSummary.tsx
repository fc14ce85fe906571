import type { FigureView, UnitIndexView } from "../contract/published.ts";
import { formatNumber, type Lang } from "../core/index.ts";
import { columnDecimals } from "../ui/figures/printed.ts";
import { FigureCells } from "../ui/rank-table/FigureCells.tsx";
import { TABLE_WORDS } from "../ui/rank-table/words.ts";
import { placeSparkline, type YearSpan } from "../ui/sparkline/placeSparkline.ts";
import { Sparkline } from "../ui/sparkline/Sparkline.tsx";
import { UnknownMark } from "../ui/unknown-mark/UnknownMark.tsx";
import { partLabel } from "./names.ts";
import { wordsOf } from "./words.ts";

interface SummaryProps {
  readonly caption: string;
  readonly indices: readonly UnitIndexView[];
  /** False for means and regions, which nobody ranks. */
  readonly ranked: boolean;
  /** Where the part about an index is, on this page or on another one. */
  readonly indexHref: (index: string) => string;
  readonly lang: Lang;
}

const LINE_WIDTH = 420;
const LINE_HEIGHT = 34;

/** The newest figure of each index and a line of its years in one table, each a step to its own part. */
export function UnitSummary(props: SummaryProps) {
  const { caption, indices, ranked, lang } = props;
  const words = wordsOf(lang);
  const table = TABLE_WORDS[lang];
  const rows = indices.flatMap((of) => {
    const figure = newestWithSomething(of);
    return figure ? [{ of, figure }] : [];
  });
  const span = spanOf(indices);
  const hasChange = rows.some(({ figure }) => figure.rankChange !== null || figure.computedChange !== null);
  const hasGroup = rows.some(({ figure }) => figure.group !== null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="rank-table summary-table">
        <caption className="read-only-text">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="unit-column">
              {words.index}
            </th>
            <th scope="col">{words.latest}</th>
            <th scope="col" className="number">
              {table.value}
            </th>
            {ranked && (
              <th scope="col" className="number">
                {table.rank}
              </th>
            )}
            {hasChange && <th scope="col">{table.change}</th>}
            {hasGroup && <th scope="col">{table.group}</th>}
            <th scope="col" className="summary-line">
              {words.valueOverYears}
              {span && <span className="column-unit">{`${span.from}–${span.to}`}</span>}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ of, figure }) => (
            <SummaryRow
              key={of.index.id}
              of={of}
              figure={figure}
              span={span}
              hasChange={hasChange}
              hasGroup={hasGroup}
              {...props}
            />
          ))}
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

interface SummaryRowProps extends SummaryProps {
  readonly of: UnitIndexView;
  readonly figure: FigureView;
  readonly span: YearSpan | null;
  /** Columns that no index fills are left out. */
  readonly hasChange: boolean;
  readonly hasGroup: boolean;
}

function SummaryRow({ of, figure, span, ranked, hasChange, hasGroup, indexHref, lang }: SummaryRowProps) {
  const { index, component, usualScale } = of;
  const part = partLabel(component, lang);
  const under = part ?? index.unit?.[lang];
  const decimals = part === null ? index.decimals : columnDecimals([figure.value], index.decimals);
  return (
    <tr>
      <th scope="row" className="unit-column">
        <a href={indexHref(index.id)}>{index.short[lang]}</a>
        {under && <span className="column-unit">{under}</span>}
      </th>
      <td>{figure.year ?? TABLE_WORDS[lang].yearUnknown}</td>
      <FigureCells
        figure={figure}
        decimals={decimals}
        usualScale={usualScale}
        ranked={ranked}
        hasChange={hasChange}
        hasGroup={hasGroup}
        lang={lang}
      />
      <td className="summary-line">
        <YearsLine of={of} span={span} lang={lang} />
      </td>
    </tr>
  );
}

/** The years as a line with the ends in numbers; one year, or none, is said in words. */
function YearsLine({ of, span, lang }: { of: UnitIndexView; span: YearSpan | null; lang: Lang }) {
  const words = wordsOf(lang);
  const points = of.runs.flat();
  const room = { width: LINE_WIDTH, height: LINE_HEIGHT, breaks: of.breaks };
  const placed = span === null ? null : placeSparkline(of.runs, span, room);
  if (placed === null)
    return points.length === 0 ? (
      <UnknownMark lang={lang} />
    ) : (
      <span className="unknown">{words.onlyYear(points[0]?.year ?? 0)}</span>
    );
  const [first] = points;
  const last = points.at(-1);
  const show = (value: number) => formatNumber(value, lang, of.index.decimals);
  const label = words.lineLabel(
    of.index.short[lang],
    `${show(first?.value ?? 0)} (${first?.year})`,
    `${show(last?.value ?? 0)} (${last?.year})`,
    of.breaks.length,
  );
  return <Sparkline placed={placed} label={label} />;
}

/** One span for all lines, so that the same year stands at the same place in each of them. */
function spanOf(indices: readonly UnitIndexView[]): YearSpan | null {
  const drawn = indices.map(({ runs }) => runs.flat()).filter((points) => points.length > 1);
  const years = drawn.flat().map((point) => point.year);
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}
