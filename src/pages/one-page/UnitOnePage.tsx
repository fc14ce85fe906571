import type { OnePageView } from "../../contract/cockpit.ts";
import { OnePage } from "../../ui/one-page/OnePage.tsx";
import { SourceList, sourceMarks } from "../../ui/source-note/SourceNote.tsx";
import { inLanguage, unitPath } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { onePagePath, rankChangePath } from "./addresses.ts";
import { onePageWords } from "./words.ts";

/** Published figures of one unit in one year: read in a minute on a phone, printed on one A4. */
export function UnitOnePage({ view, ...frame }: PageFrame & { view: OnePageView }) {
  const { lang } = frame;
  const words = onePageWords(lang);
  const { unit, year } = view;
  const name = lang === "en" ? (unit.nameEn ?? unit.name) : unit.name;
  return (
    <Layout {...frame} title={words.title(name, year)} description={words.description} section="results">
      <div className="page print-page">
        {!unit.illustration && (
          <p className="kicker screen-only">
            <a href={inLanguage(unitPath(unit.key), lang)}>
              {name}: {words.whole}
            </a>
          </p>
        )}
        <h1>{words.title(name, year)}</h1>
        {unit.illustration && <p className="notice">{words.illustration}</p>}
        {view.years.length > 1 && (
          <nav className="years screen-only" aria-label={words.years}>
            {view.years.map((each) => (
              <a
                key={each}
                href={inLanguage(onePagePath(unit.key, each), lang)}
                aria-current={each === year ? "page" : undefined}
              >
                {each}
              </a>
            ))}
          </nav>
        )}
        <OnePage
          view={view}
          marks={sourceMarks(view.sources)}
          lang={lang}
          whyLink={(standing) =>
            standing.before !== null && (
              <a
                className="screen-only"
                href={inLanguage(
                  rankChangePath(unit.key, standing.index, standing.year, standing.before),
                  lang,
                )}
              >
                {words.whyShort}
              </a>
            )
          }
        />
        {view.sources.length > 0 && (
          <section className="one-page-sources" aria-labelledby="nguon">
            <h2 id="nguon">{words.sources}</h2>
            <SourceList sources={view.sources} lang={lang} />
          </section>
        )}
        <p className="soft screen-only">{words.printHint}</p>
      </div>
    </Layout>
  );
}
