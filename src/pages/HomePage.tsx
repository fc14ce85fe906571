import type { HomeView, IndexSummary, PublishedUnitRef } from "../contract/published.ts";
import { formatNumber, type Lang } from "../core/index.ts";
import { inLanguage, rankingPath, unitPath } from "./addresses.ts";
import { Layout, type PageFrame } from "./Layout.tsx";
import { unitName } from "./names.ts";
import { wordsOf } from "./words.ts";

/** The front page: every index with its latest year, every province and ministry one click away. */
export function HomePage({ view, ...frame }: PageFrame & { view: HomeView }) {
  const { lang } = frame;
  const words = wordsOf(lang);
  const national = view.indices.filter((index) => index.place === null && index.kind === "ranking");
  const figures = view.indices.filter((index) => index.place === null && index.kind === "figures");
  const local = view.indices.filter((index) => index.place !== null);
  return (
    <Layout {...frame} title={words.homeTitle} description={words.homeLead} section="results">
      <div className="page">
        <h1>{words.homeTitle}</h1>
        <p className="lead">
          {words.homeLead}{" "}
          <span className="soft">
            {words.homeCounts(formatNumber(view.rows, lang), formatNumber(view.sources, lang))}
          </span>
        </p>
        <IndexTable title={words.nationalIndices} indices={national} lang={lang} />
        <section aria-labelledby="tinh-63">
          <h2 id="tinh-63">{words.provinces63}</h2>
          <div className="region-columns">
            {view.provinces.map(({ region, units }) => (
              <div key={region} className="region-block">
                <h3>{region}</h3>
                <UnitLinks units={units} lang={lang} />
              </div>
            ))}
          </div>
        </section>
        <section aria-labelledby="tinh-34">
          <h2 id="tinh-34">{words.provinces34}</h2>
          <UnitLinks units={view.provincesToday} lang={lang} wide />
        </section>
        <section aria-labelledby="bo">
          <h2 id="bo">{words.ministries}</h2>
          <UnitLinks units={view.ministries} lang={lang} wide />
        </section>
        <IndexTable title={words.localIndices} indices={local} lang={lang} />
        <IndexTable title={words.figuresHeading} indices={figures} lang={lang} />
      </div>
    </Layout>
  );
}

/** One line per index: its latest year as the main link, the other years beside it. */
export function IndexTable({
  title,
  indices,
  lang,
}: {
  title: string;
  indices: readonly IndexSummary[];
  lang: Lang;
}) {
  const words = wordsOf(lang);
  if (indices.length === 0) return null;
  const withOwner = indices.some((index) => index.owner !== null);
  return (
    <section className="index-section">
      <h2>{title}</h2>
      <table className="index-table">
        <caption className="read-only-text">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.index}</th>
            {withOwner && <th scope="col">{words.owner}</th>}
            <th scope="col">{words.latest}</th>
            <th scope="col">{words.otherYears}</th>
          </tr>
        </thead>
        <tbody>
          {indices.map((index) => (
            <IndexLine key={index.id} index={index} withOwner={withOwner} lang={lang} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function IndexLine({ index, withOwner, lang }: { index: IndexSummary; withOwner: boolean; lang: Lang }) {
  const words = wordsOf(lang);
  const [latest = null, ...others] = index.years;
  const yearLink = (year: number | null) => (
    <a key={year} href={inLanguage(rankingPath(index.id, year), lang)}>
      {year ?? words.yearUnknown}
    </a>
  );
  return (
    <tr>
      <th scope="row">
        <a href={inLanguage(rankingPath(index.id, latest), lang)}>{index.name[lang]}</a>
      </th>
      {withOwner && <td className="index-owner">{index.owner?.[lang]}</td>}
      <td className="index-latest">{yearLink(latest)}</td>
      <td className="year-links">{others.map(yearLink)}</td>
    </tr>
  );
}

export function UnitLinks({
  units,
  lang,
  wide = false,
}: {
  units: readonly PublishedUnitRef[];
  lang: Lang;
  wide?: boolean;
}) {
  return (
    <ul className={wide ? "unit-links wide" : "unit-links"}>
      {units.map((unit) => (
        <li key={unit.key}>
          <a href={inLanguage(unitPath(unit.key), lang)}>{unitName(unit, lang)}</a>
        </li>
      ))}
    </ul>
  );
}
