import type { UnitIndexView } from "../contract/published.ts";
import { formatNumber, type Lang } from "../core/index.ts";
import { FigureTable } from "../ui/figure-table/FigureTable.tsx";
import { LineSeries } from "../ui/line-series/LineSeries.tsx";
import { placeLineSeries } from "../ui/line-series/placeLineSeries.ts";
import { inLanguage, rankingPath } from "./addresses.ts";
import { ComponentTable } from "./ComponentTable.tsx";
import { wordsOf } from "./words.ts";

interface SectionProps {
  readonly view: UnitIndexView;
  readonly unitName: string;
  readonly sourceNumbers: ReadonlyMap<string, number>;
  readonly sourceTitle: (id: string) => string;
  readonly lang: Lang;
}

/** One index of one unit: the line, the table under it, the breaks in words, the components folded away. */
export function UnitIndexSection({ view, unitName, sourceNumbers, sourceTitle, lang }: SectionProps) {
  const words = wordsOf(lang);
  const { index, component } = view;
  const yearHref = (year: number | null) => inLanguage(rankingPath(index.id, year), lang);
  const [newest = null] = view.componentYears;
  const figures = view.figures.length > 0;
  return (
    <section className="unit-index" aria-labelledby={index.id}>
      <h2 id={index.id}>
        <a href={yearHref(newest)}>{index.name[lang]}</a>
      </h2>
      {figures && (
        <div className={view.runs.flat().length > 1 ? "chart-and-table" : undefined}>
          <Chart view={view} unitName={unitName} lang={lang} />
          <FigureTable
            caption={`${index.name[lang]}: ${unitName}`}
            figures={view.figures}
            decimals={index.decimals}
            usualScale={component.code === index.headline ? index.scale : null}
            valueUnit={component.unit?.[lang] ?? index.unit?.[lang] ?? null}
            yearHref={yearHref}
            sourceNumbers={sourceNumbers}
            sourceTitle={sourceTitle}
            lang={lang}
          />
        </div>
      )}
      <ComponentTable view={view} lang={lang} />
      {view.componentRemarks.length > 0 && (
        <div className="notice">
          <strong>{words.componentRemarks}.</strong>
          <ul>
            {view.componentRemarks.map(({ year, label, text }) => (
              <li key={`${year} ${label.vi} ${text.vi}`}>
                {year ?? words.yearUnknown}, {label[lang]}: {text[lang]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Chart({ view, unitName, lang }: Pick<SectionProps, "view" | "unitName" | "lang">) {
  const words = wordsOf(lang);
  const { index, runs, breaks } = view;
  const points = runs.flat();
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return <p className="no-chart soft">{words.noValue}</p>;
  if (points.length === 1) return <p className="no-chart soft">{words.oneYear}</p>;
  const show = (value: number) => formatNumber(value, lang, index.decimals);
  const title = words.chartTitle(
    unitName,
    index.short[lang],
    first.year,
    last.year,
    show(first.value),
    show(last.value),
  );
  const derived = points.some((point) => point.summed || point.converted);
  const placed = placeLineSeries(
    {
      runs: runs.map((run) =>
        run.map(({ year, value, summed, converted }) => ({ year, value, derived: summed || converted })),
      ),
      breaks,
      decimals: index.decimals,
    },
    lang,
  );
  return (
    <figure className="chart">
      <figcaption>
        {title}
        {index.unit && <span className="soft"> ({index.unit[lang]})</span>}
      </figcaption>
      <LineSeries placed={placed} title={title} />
      {derived && <p className="chart-note">{words.hollow}</p>}
      {breaks.length > 0 && (
        <details className="breaks">
          <summary>
            {words.breaksHeading} ({breaks.length})
          </summary>
          <p>{words.breaksIntro}</p>
          <ol>
            {breaks.map(({ from, because }) => (
              <li key={from}>{because[lang]}</li>
            ))}
          </ol>
        </details>
      )}
    </figure>
  );
}
