import type { UnitSearchView } from "../contract/published.ts";
import { inLanguage, unitPath } from "./addresses.ts";
import { Layout, type PageFrame } from "./Layout.tsx";
import { lastDay, shownDay, unitName } from "./names.ts";
import { familyWord, wordsOf } from "./words.ts";

/** Units found by name. */
export function SearchPage({ view, ...frame }: PageFrame & { view: UnitSearchView }) {
  const { lang } = frame;
  const words = wordsOf(lang);
  const asked = view.words.trim();
  const found =
    view.units.length > 0 ? words.searchFound(view.units.length, asked) : words.searchNothing(asked);
  return (
    <Layout
      {...frame}
      title={words.searchTitle}
      description={words.searchHint}
      section={null}
      searchWords={asked}
    >
      <div className="page">
        <h1>{words.searchTitle}</h1>
        <p className="lead">
          {asked === "" ? "" : `${found} `}
          {view.units.length === 0 && words.searchHint}
        </p>
        <ul className="search-results">
          {view.units.map(({ unit, successor }) => (
            <li key={unit.key}>
              <a href={inLanguage(unitPath(unit.key), lang)}>{unitName(unit, lang)}</a>{" "}
              <span className="soft">
                {familyWord(unit.family, lang)}
                {unit.validFrom !== null && `, ${words.sinceDay(shownDay(unit.validFrom))}`}
                {unit.validTo !== null && `, ${words.untilDay(lastDay(unit.validTo))}`}
                {successor &&
                  successor.name !== unit.name &&
                  `, ${words.nowIn.toLowerCase()} ${unitName(successor, lang)}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}
