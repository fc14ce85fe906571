import type { RankingView } from "../contract/published.ts";
import type { Lang } from "../core/index.ts";
import { columnsInUse, RankTable } from "../ui/rank-table/RankTable.tsx";
import { SourceList, sourceNumbers } from "../ui/source-note/SourceNote.tsx";
import { inLanguage, type RankingChoice, rankingFilePath, rankingPath, unitPath } from "./addresses.ts";
import { FigureList } from "./FigureList.tsx";
import { UnitLinks } from "./HomePage.tsx";
import { Layout, type PageFrame } from "./Layout.tsx";
import { unitName } from "./names.ts";
import { RankingFilter } from "./RankingFilter.tsx";
import { type Words, wordsOf } from "./words.ts";

/** One index in one year. */
export function RankingPage({ view, ...frame }: PageFrame & { view: RankingView }) {
  const { lang } = frame;
  const words = wordsOf(lang);
  const { index, year, component } = view;
  const chosen: RankingChoice = {
    component: component.code === index.headline ? undefined : component.code,
    region: view.region ?? undefined,
    sort: view.sort,
  };
  const name =
    component.code === index.headline ? index.name[lang] : `${component.label[lang]} – ${index.short[lang]}`;
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
  const { index, component } = view;
  const titles = new Map(view.sources.map((source) => [source.id, source.title]));
  return (
    <RankTable
      caption={title}
      rows={view.rows}
      aggregates={view.aggregates}
      decimals={index.decimals}
      usualScale={component.code === index.headline ? index.scale : null}
      valueUnit={valueUnit(view, lang)}
      sort={view.sort}
      sortHref={(sort) => inLanguage(rankingPath(index.id, view.year, { ...choice, sort }), lang)}
      unitHref={(key) => inLanguage(unitPath(key), lang)}
      unitName={(row) => unitName(row.unit, lang)}
      sourceNumbers={sourceNumbers(view.sources)}
      sourceTitle={(id) => titles.get(id) ?? id}
      lang={lang}
    />
  );
}

function valueUnit({ index, component }: RankingView, lang: Lang): string | null {
  if (component.unit) return component.unit[lang];
  return component.code === index.headline ? (index.unit?.[lang] ?? null) : null;
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
  const summed = rows.some(({ figure }) => figure.sum !== null);
  return (
    <section className="legend" aria-label={words.legendHeading}>
      <p>
        {[
          words.legendUnknown,
          computed ? words.legendComputed : null,
          summed ? words.legendSum : null,
          words.legendPrinted,
          words.legendRounded,
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
