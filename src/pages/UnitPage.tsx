import type { UnitPageView } from "../contract/published.ts";
import type { Lang } from "../core/index.ts";
import { SourceList, sourceMarks } from "../ui/source-note/SourceNote.tsx";
import { inLanguage, rankingPath, unitPath } from "./addresses.ts";
import { UnitLinks } from "./HomePage.tsx";
import { Layout, type PageFrame } from "./Layout.tsx";
import { Lineage } from "./Lineage.tsx";
import { shownDay, unitName } from "./names.ts";
import { onePagePath } from "./one-page/addresses.ts";
import { UnitIndexSection } from "./UnitIndexSection.tsx";
import { UnitSummary } from "./UnitSummary.tsx";
import { familyWord, wordsOf } from "./words.ts";

/** One unit: every index over the years, each number with its source. */
export function UnitPage({ view, ...frame }: PageFrame & { view: UnitPageView }) {
  const { lang } = frame;
  const words = wordsOf(lang);
  const name = unitName(view.unit, lang);
  const marks = sourceMarks(view.sources);
  const titles = new Map(view.sources.map((source) => [source.id, source.title]));
  return (
    <Layout {...frame} title={name} description={`${name}. ${words.unitLead}`} section="results">
      <div className="page">
        <p className="kicker">
          {view.unit.aggregate ? words.aggregateNote : familyWord(view.unit.family, lang)}
        </p>
        <h1>{name}</h1>
        <Lineage view={view} lang={lang} />
        {view.indices.length > 0 && !view.unit.aggregate && (
          <p>
            <a href={inLanguage(onePagePath(view.unit.key), lang)}>{words.onePage}</a>
          </p>
        )}
        {view.indices.length === 0 ? (
          <p className="lead">{words.nothingKnown}</p>
        ) : (
          <UnitSummary
            caption={words.unitSummary}
            indices={view.indices}
            ranked={!view.unit.aggregate}
            indexHref={(index) => `#${index}`}
            lang={lang}
          />
        )}
        <Earlier view={view} lang={lang} />
        {view.indices.map((one) => (
          <UnitIndexSection
            key={one.index.id}
            view={one}
            unitName={name}
            ranked={!view.unit.aggregate}
            sourceMarks={marks}
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

/** What was published about the units this one was formed from, each under its own name: results stay with who earned them. */
function Earlier({ view, lang }: { view: UnitPageView; lang: Lang }) {
  const words = wordsOf(lang);
  const { validFrom } = view.unit;
  const known = view.earlier.filter(({ indices }) => indices.length > 0);
  if (validFrom === null || known.length === 0) return null;
  return (
    <section aria-labelledby="truoc">
      <h2 id="truoc">{words.earlierHeading(shownDay(validFrom))}</h2>
      {known.map(({ unit, indices }) => {
        const href = inLanguage(unitPath(unit.key), lang);
        const name = `${unitName(unit, lang)} ${words.before(shownDay(validFrom))}`;
        return (
          <section key={unit.key} aria-label={name}>
            <h3 className="earlier-name">
              <a href={href}>{name}</a>
            </h3>
            <UnitSummary
              caption={name}
              indices={indices}
              ranked
              indexHref={(index) => `${href}#${index}`}
              lang={lang}
            />
          </section>
        );
      })}
    </section>
  );
}

/** What the marks beside numbers mean, where there are any. */
function Legend({ view, lang }: { view: UnitPageView; lang: Lang }) {
  const words = wordsOf(lang);
  const shown = [...view.indices, ...view.earlier.flatMap(({ indices }) => indices)];
  const figures = shown.flatMap((one) => one.figures);
  if (figures.length === 0) return null;
  const computed = figures.some((figure) => figure.computedRank !== null || figure.computedChange !== null);
  const summed = figures.some((figure) => figure.sum !== null);
  const lines = [computed ? words.legendComputed : "", summed ? words.legendSum : "", words.legendPrinted];
  return (
    <section className="legend" aria-label={words.legendHeading}>
      <p>{lines.filter((line) => line !== "").join(" ")}</p>
    </section>
  );
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
