import type { RankingView } from "../contract/published.ts";
import { formatNumber, type Lang } from "../core/index.ts";
import { columnDecimals, decimalsIn } from "../ui/figures/printed.ts";
import { columnsInUse, RankTable } from "../ui/rank-table/RankTable.tsx";
import { SourceList, sourceMarks } from "../ui/source-note/SourceNote.tsx";
import { inLanguage, type RankingChoice, rankingFilePath, rankingPath, unitPath } from "./addresses.ts";
import { FigureList } from "./FigureList.tsx";
import { UnitLinks } from "./HomePage.tsx";
import { Layout, type PageFrame } from "./Layout.tsx";
import { partLabel, unitName } from "./names.ts";
import { RankingFilter } from "./RankingFilter.tsx";
import { type Words, wordsOf } from "./words.ts";

/** One index in one year. */
export function RankingPage({
  view,
  explorer,
  ...frame
}: PageFrame & {
  readonly view: RankingView;
  /** Where the year can be taken apart; null where it cannot. */
  readonly explorer: string | null;
}) {
  const { lang } = frame;
  const words = wordsOf(lang);
  const { index, year, component } = view;
  const chosen: RankingChoice = {
    component: component.code === index.headline ? undefined : component.code,
    region: view.region ?? undefined,
    sort: view.sort,
  };
  const part = index.kind === "figures" ? null : partLabel(component, lang);
  const name = part === null ? index.name[lang] : `${part} – ${index.short[lang]}`;
  const title = words.rankingTitle(name, words.inYear(year));
  return (
    <Layout {...frame} title={title} description={`${title}. ${coverage(view, words)}`} section="results">
      <div className="page">
        <div className="title-row">
          <h1>{title}</h1>
          <Downloads view={view} choice={chosen} lang={lang} />
        </div>
        <Years view={view} choice={chosen} lang={lang} />
        <p className="coverage">
          {coverage(view, words)}
          {index.owner && (
            <span className="soft">
              {" "}
              {words.owner}: {index.owner[lang]}.
            </span>
          )}
        </p>
        {explorer !== null && (
          <p className="coverage">
            <a href={inLanguage(explorer, lang)}>{words.explore}</a>
          </p>
        )}
        {view.brokenBecause.length > 0 && (
          <aside className="notice">
            <strong>{words.brokenHeading}.</strong> {view.brokenBecause.map((text) => text[lang]).join(" ")}
          </aside>
        )}
        {index.kind === "figures" ? (
          <FigureList view={view} title={title} lang={lang} />
        ) : (
          <>
            <RankingFilter view={view} lang={lang} />
            <Table view={view} title={title} choice={chosen} lang={lang} />
            <Legend view={view} words={words} />
            <Unknown view={view} lang={lang} />
          </>
        )}
        <section aria-labelledby="nguon">
          <h2 id="nguon">{words.sourcesHeading}</h2>
          <SourceList sources={view.sources} lang={lang} />
        </section>
      </div>
    </Layout>
  );
}

function coverage({ index, figures, known, expected, complete }: RankingView, words: Words): string {
  if (index.kind === "figures") return words.figureCount(figures.length);
  if (expected === null) return words.knownOnly(known);
  return complete ? words.completeYear : words.knownOf(known, expected);
}

interface PartProps {
  readonly view: RankingView;
  readonly choice: RankingChoice;
  readonly lang: Lang;
}

function Downloads({ view, choice, lang }: PartProps) {
  const words = wordsOf(lang);
  const { component } = choice;
  return (
    <p className="downloads">
      {words.download}:{" "}
      {(["csv", "xlsx"] as const).map((extension) => (
        <a
          key={extension}
          href={inLanguage(rankingFilePath(view.index.id, view.year, extension, { component }), lang)}
          download
        >
          {extension.toUpperCase()}
        </a>
      ))}
    </p>
  );
}

function Years({ view, choice, lang }: PartProps) {
  const words = wordsOf(lang);
  return (
    <nav className="years" aria-label={words.year}>
      {view.index.years.toReversed().map((year) => (
        <a
          key={year}
          href={inLanguage(rankingPath(view.index.id, year, { component: choice.component }), lang)}
          aria-current={year === view.year ? "page" : undefined}
        >
          {year ?? words.yearUnknown}
        </a>
      ))}
    </nav>
  );
}

function Table({ view, title, choice, lang }: PartProps & { title: string }) {
  const { index } = view;
  const scale = columnScale(view);
  const titles = new Map(view.sources.map((source) => [source.id, source.title]));
  return (
    <RankTable
      caption={title}
      rows={view.rows}
      aggregates={view.aggregates}
      decimals={decimalsOf(view)}
      usualScale={scale}
      valueUnit={valueUnit(view, scale, lang)}
      sort={view.sort}
      sortHref={(sort) => inLanguage(rankingPath(index.id, view.year, { ...choice, sort }), lang)}
      unitHref={(key) => inLanguage(unitPath(key), lang)}
      unitName={(row) => unitName(row.unit, lang)}
      sourceMarks={sourceMarks(view.sources)}
      sourceTitle={(id) => titles.get(id) ?? id}
      lang={lang}
    />
  );
}

/** A scale shared by a long column is said once, in its head. */
const LONG_COLUMN = 4;

function columnScale({ index, component, rows }: RankingView): number | null {
  if (component.code === index.headline && index.scale !== null) return index.scale;
  const scales = new Set(rows.flatMap(({ figure }) => figure.scaleMax ?? []));
  const [only] = scales;
  return scales.size === 1 && only !== undefined && rows.length >= LONG_COLUMN ? Number(only) : null;
}

function decimalsOf({ index, component, rows, aggregates }: RankingView): number {
  if (partLabel(component, "vi") === null) return index.decimals;
  const printed = [...rows, ...aggregates].map(({ figure }) => figure.value);
  return columnDecimals(printed, index.decimals);
}

function valueUnit({ index, component }: RankingView, scale: number | null, lang: Lang): string | null {
  if (component.unit) return component.unit[lang];
  if (partLabel(component, lang) === null) return index.unit?.[lang] ?? null;
  return scale === null ? null : wordsOf(lang).outOf(formatNumber(scale, lang));
}

function Legend({ view, words }: { view: RankingView; words: Words }) {
  const rows = [...view.rows, ...view.aggregates];
  const columns = columnsInUse(rows);
  const missing = [
    columns.rank ? null : words.columnRank,
    columns.change ? null : words.columnChange,
    columns.group ? null : words.columnGroup,
    columns.region ? null : words.columnRegion,
  ].filter((column) => column !== null);
  const computed = rows.some(({ figure }) => figure.computedRank !== null || figure.computedChange !== null);
  const decimals = decimalsOf(view);
  const rounded = rows.some(({ figure }) => figure.value !== null && decimalsIn(figure.value) > decimals);
  const summed = rows.some(({ figure }) => figure.sum !== null);
  return (
    <section className="legend" aria-label={words.legendHeading}>
      <p>
        {[
          computed ? words.legendComputed : null,
          summed ? words.legendSum : null,
          words.legendPrinted,
          rounded ? words.legendRounded : null,
          missing.length > 0 ? words.missingColumns(missing.join(", ")) : null,
        ]
          .filter((line) => line !== null)
          .join(" ")}
      </p>
    </section>
  );
}

function Unknown({ view, lang }: { view: RankingView; lang: Lang }) {
  const units = view.unknown.filter((unit) => view.region === null || unit.region === view.region);
  if (units.length === 0) return null;
  return (
    <details className="unknown-units">
      <summary>{wordsOf(lang).unknownUnits(units.length)}</summary>
      <UnitLinks units={units} lang={lang} wide />
    </details>
  );
}
