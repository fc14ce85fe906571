import type { PublishedUnitRef, UnitPageView } from "../contract/published.ts";
import type { Lang } from "../core/index.ts";
import { SourceList, sourceNumbers } from "../ui/source-note/SourceNote.tsx";
import { inLanguage, rankingPath, unitPath } from "./addresses.ts";
import { UnitLinks } from "./HomePage.tsx";
import { Layout, type PageFrame } from "./Layout.tsx";
import { lastDay, shownDay, unitName } from "./names.ts";
import { UnitIndexSection } from "./UnitIndexSection.tsx";
import { UnitSummary } from "./UnitSummary.tsx";
import { familyWord, wordsOf } from "./words.ts";

/** One unit: every index over the years, each number with its source. */
export function UnitPage({ view, ...frame }: PageFrame & { view: UnitPageView }) {
  const { lang } = frame;
  const words = wordsOf(lang);
  const name = unitName(view.unit, lang);
  const numbers = sourceNumbers(view.sources);
  const titles = new Map(view.sources.map((source) => [source.id, source.title]));
  return (
    <Layout {...frame} title={name} description={`${name}. ${words.unitLead}`} section="results">
      <div className="page">
        <p className="kicker">
          {view.unit.aggregate ? words.aggregateNote : familyWord(view.unit.family, lang)}
        </p>
        <h1>{name}</h1>
        <Lineage view={view} lang={lang} />
        {view.indices.length === 0 ? (
          <NothingKnown view={view} lang={lang} />
        ) : (
          <UnitSummary view={view} lang={lang} />
        )}
        {view.indices.map((one) => (
          <UnitIndexSection
            key={one.index.id}
            view={one}
            unitName={name}
            sourceNumbers={numbers}
            sourceTitle={(id) => titles.get(id) ?? id}
            lang={lang}
          />
        ))}
        <Legend view={view} lang={lang} />
        <UnknownIndices view={view} lang={lang} />
        {view.children.length > 0 && (
          <section>
            <h2>{words.localUnits}</h2>
            <UnitLinks units={view.children} lang={lang} wide />
          </section>
        )}
        {view.sources.length > 0 && (
          <section aria-labelledby="nguon">
            <h2 id="nguon">{words.sourcesHeading}</h2>
            <SourceList sources={view.sources} lang={lang} />
          </section>
        )}
      </div>
    </Layout>
  );
}

/** No dead end: a new province leads to the ones it was formed from. */
function NothingKnown({ view, lang }: { view: UnitPageView; lang: Lang }) {
  const words = wordsOf(lang);
  const { predecessors } = view;
  return (
    <>
      <p className="lead">
        {words.nothingKnown} {predecessors.length > 0 && words.seePredecessors}
      </p>
      {predecessors.length > 0 && <UnitLinks units={predecessors} lang={lang} wide />}
    </>
  );
}

function Lineage({ view, lang }: { view: UnitPageView; lang: Lang }) {
  const words = wordsOf(lang);
  const { unit, parent, predecessors, successors } = view;
  const [next] = successors;
  return (
    <p className="lineage">
      {parent && (
        <>
          {words.partOf} <UnitLink unit={parent} lang={lang} />.{" "}
        </>
      )}
      {unit.region !== null && <>{unit.region}. </>}
      {unit.validFrom !== null && <>{words.validSince(shownDay(unit.validFrom))} </>}
      {unit.validTo !== null && <>{words.validUntil(lastDay(unit.validTo))} </>}
      {next && (
        <>
          {next.name === unit.name ? words.continuedAs : words.nowIn} <UnitLink unit={next} lang={lang} />.{" "}
        </>
      )}
      {predecessors.length > 0 && (
        <>
          {predecessors.length === 1 ? words.formerUnit : words.formedFrom}:{" "}
          {predecessors.map((one, position) => (
            <span key={one.key}>
              {position > 0 && ", "}
              <UnitLink unit={one} lang={lang} />
            </span>
          ))}
          .
        </>
      )}
    </p>
  );
}

/** What the marks beside numbers mean, where there are any. */
function Legend({ view, lang }: { view: UnitPageView; lang: Lang }) {
  const words = wordsOf(lang);
  const figures = view.indices.flatMap((one) => one.figures);
  if (figures.length === 0) return null;
  const computed = figures.some((figure) => figure.computedRank !== null || figure.computedChange !== null);
  const summed = figures.some((figure) => figure.sum !== null);
  const lines = [
    words.legendUnknown,
    computed ? words.legendComputed : "",
    summed ? words.legendSum : "",
    words.legendPrinted,
  ];
  return (
    <section className="legend" aria-label={words.legendHeading}>
      <p>{lines.filter((line) => line !== "").join(" ")}</p>
    </section>
  );
}

function UnitLink({ unit, lang }: { unit: PublishedUnitRef; lang: Lang }) {
  return <a href={inLanguage(unitPath(unit.key), lang)}>{unitName(unit, lang)}</a>;
}

function UnknownIndices({ view, lang }: { view: UnitPageView; lang: Lang }) {
  if (view.unknownIndices.length === 0) return null;
  return (
    <section>
      <h2>{wordsOf(lang).unknownIndices}</h2>
      <ul className="unit-links wide">
        {view.unknownIndices.map((index) => (
          <li key={index.id}>
            <a href={inLanguage(rankingPath(index.id, index.years[0] ?? null), lang)}>{index.short[lang]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
