import type { UnitIndexView } from "../contract/published.ts";
import type { Lang } from "../core/index.ts";
import { FigureTable } from "../ui/figure-table/FigureTable.tsx";
import { columnDecimals } from "../ui/figures/printed.ts";
import type { SourceMark } from "../ui/source-note/SourceNote.tsx";
import { inLanguage, rankingPath } from "./addresses.ts";
import { ComponentTable } from "./ComponentTable.tsx";
import { IndexChart } from "./IndexChart.tsx";
import { partLabel } from "./names.ts";
import { wordsOf } from "./words.ts";

interface SectionProps {
  readonly view: UnitIndexView;
  readonly unitName: string;
  /** False for means and regions, which nobody ranks. */
  readonly ranked: boolean;
  readonly sourceMarks: ReadonlyMap<string, SourceMark>;
  readonly sourceTitle: (id: string) => string;
  readonly lang: Lang;
}

/** One index of one unit: the line, the table under it, the breaks in words, the components folded away. */
export function UnitIndexSection({ view, unitName, ranked, sourceMarks, sourceTitle, lang }: SectionProps) {
  const words = wordsOf(lang);
  const { index, component, figures } = view;
  const part = partLabel(component, lang);
  const chosen = component.code === index.headline ? {} : { component: component.code };
  const yearHref = (year: number | null) => inLanguage(rankingPath(index.id, year, chosen), lang);
  const [newest = null] = view.componentYears;
  const values = view.runs.flat().length;
  return (
    <section className="unit-index" aria-labelledby={index.id}>
      <h2 id={index.id}>
        <a href={yearHref(newest)}>{index.name[lang]}</a>
        {part !== null && <span className="soft">: {part}</span>}
      </h2>
      {figures.length > 0 && (
        <div className={values > 1 ? "chart-and-table" : undefined}>
          <IndexChart view={view} unitName={unitName} lang={lang} />
          <FigureTable
            caption={`${index.name[lang]}: ${unitName}`}
            figures={figures}
            ranked={ranked}
            decimals={
              part === null
                ? index.decimals
                : columnDecimals(
                    figures.map(({ value }) => value),
                    index.decimals,
                  )
            }
            usualScale={view.usualScale}
            valueUnit={component.unit?.[lang] ?? (part === null ? (index.unit?.[lang] ?? null) : null)}
            yearHref={yearHref}
            sourceMarks={sourceMarks}
            sourceTitle={sourceTitle}
            lang={lang}
          />
        </div>
      )}
      {figures.length > 0 && values < 2 && (
        <p className="no-chart soft">{values === 0 ? words.noValue : words.oneYear}</p>
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
