import type { HomeView, IndexSummary, LeaderView, PublishedUnitRef } from "../contract/published.ts";
import { formatNumber, type Lang } from "../core/index.ts";
import { ValueCell } from "../ui/rank-table/cells.tsx";
import { inLanguage, rankingPath, searchPath, unitPath } from "./addresses.ts";
import { Layout, type PageFrame } from "./Layout.tsx";
import { regionName, unitName } from "./names.ts";
import { wordsOf } from "./words.ts";

const TODAY_ID = "tinh-34";
const MINISTRIES_ID = "bo";
const LOCAL_ID = "chi-so-tinh";

/** The front page: how does my place fare, who is first, and below them every index with every year. */
export function HomePage({ view, ...frame }: PageFrame & { view: HomeView }) {
  const { lang } = frame;
  const words = wordsOf(lang);
  const national = view.indices.filter((index) => index.place === null && index.kind === "ranking");
  const figures = view.indices.filter((index) => index.place === null && index.kind === "figures");
  const local = view.indices.filter((index) => index.place !== null);
  return (
    <Layout
      {...frame}
      title={words.homeTitle}
      description={words.homeLead}
      section="results"
      headerSearch={false}
    >
      <div className="page">
        <h1>{words.homeTitle}</h1>
        <p className="lead">{words.homeLead}</p>
        <HomeSearch lang={lang} />
        <div className="home-first">
          <Leaders leaders={view.leaders} lang={lang} />
          <Provinces view={view} lang={lang} />
        </div>
        <IndexTable title={words.allYears} indices={national} lang={lang} />
        <section aria-labelledby={TODAY_ID}>
          <h2 id={TODAY_ID}>{words.provinces34}</h2>
          <UnitLinks units={view.provincesToday} lang={lang} wide />
        </section>
        <section aria-labelledby={MINISTRIES_ID}>
          <h2 id={MINISTRIES_ID}>{words.ministries}</h2>
          <UnitLinks units={view.ministries} lang={lang} wide />
        </section>
        <IndexTable id={LOCAL_ID} title={words.localIndices} indices={local} lang={lang} />
        <IndexTable title={words.figuresHeading} indices={figures} lang={lang} />
        <p className="home-counts soft">
          {words.homeCounts(formatNumber(view.rows, lang), formatNumber(view.sources, lang))}
        </p>
      </div>
    </Layout>
  );
}

function HomeSearch({ lang }: { lang: Lang }) {
  const words = wordsOf(lang);
  return (
    <search>
      <form className="home-search" action={inLanguage(searchPath(), lang)}>
        <label htmlFor="tim-don-vi">{words.homeSearch}</label>
        <span className="home-search-row">
          <input
            id="tim-don-vi"
            name="q"
            type="search"
            autoComplete="off"
            aria-describedby="tim-don-vi-goi-y"
          />
          <button type="submit">{words.searchButton}</button>
        </span>
        <span id="tim-don-vi-goi-y" className="soft home-search-hint">
          {words.homeSearchHint}
        </span>
      </form>
    </search>
  );
}

/** Who is first, one line an index; each leads to its ranking and to the unit. */
function Leaders({ leaders, lang }: { leaders: readonly LeaderView[]; lang: Lang }) {
  const words = wordsOf(lang);
  return (
    <section aria-labelledby="dung-dau">
      <h2 id="dung-dau">{words.leadersHeading}</h2>
      <p className="soft small">{words.leadersLead}</p>
      <ul className="leaders">
        {leaders.map(({ index, year, units, figure }) => (
          <li key={index.id}>
            <span className="leader-index">
              <a href={inLanguage(rankingPath(index.id, year), lang)}>{index.short[lang]}</a>{" "}
              <span className="soft">{words.inYearShort(year, figure.computedRank !== null)}</span>
            </span>
            <span className="leader-unit">
              {units.map((unit, place) => (
                <span key={unit.key}>
                  {place > 0 && ", "}
                  <a
                    href={inLanguage(unitPath(unit.key), lang)}
                    aria-label={words.firstIn(unitName(unit, lang))}
                  >
                    {unitName(unit, lang)}
                  </a>
                </span>
              ))}
            </span>
            <span className="leader-value">
              {(figure.value !== null || figure.sum !== null) && (
                <ValueCell figure={figure} decimals={index.decimals} usual={index.scale} lang={lang} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Provinces({ view, lang }: { view: HomeView; lang: Lang }) {
  const words = wordsOf(lang);
  return (
    <section aria-labelledby="tinh-63">
      <h2 id="tinh-63">{words.choosePlace}</h2>
      <p className="soft small">
        {words.provinces63}. {words.alsoSee} <a href={`#${TODAY_ID}`}>{words.provinces34Short}</a>,{" "}
        <a href={`#${MINISTRIES_ID}`}>{words.ministriesShort}</a>,{" "}
        <a href={`#${LOCAL_ID}`}>{words.localShort}</a>.
      </p>
      <div className="region-columns">
        {view.provinces.map(({ region, units }) => (
          <div key={region} className="region-block">
            <h3>{regionName(region, lang)}</h3>
            <UnitLinks units={units} lang={lang} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** One line per index: its newest year as the main link, the other years beside it. */
export function IndexTable({
  id,
  title,
  indices,
  lang,
}: {
  id?: string;
  title: string;
  indices: readonly IndexSummary[];
  lang: Lang;
}) {
  const words = wordsOf(lang);
  if (indices.length === 0) return null;
  return (
    <section className="index-section">
      <h2 id={id}>{title}</h2>
      <table className="index-table">
        <caption className="read-only-text">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.index}</th>
            <th scope="col">{words.latest}</th>
            <th scope="col">{words.otherYears}</th>
          </tr>
        </thead>
        <tbody>
          {indices.map((index) => (
            <IndexLine key={index.id} index={index} lang={lang} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function IndexLine({ index, lang }: { index: IndexSummary; lang: Lang }) {
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
        {index.owner && <span className="index-owner">{index.owner[lang]}</span>}
      </th>
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
