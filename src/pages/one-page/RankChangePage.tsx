import type { ChangeView } from "../../contract/cockpit.ts";
import type { Lang } from "../../core/index.ts";
import { RankChangeTable } from "../../ui/rank-change/RankChangeTable.tsx";
import { inLanguage, unitPath } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { onePagePath, rankChangeFilePath } from "./addresses.ts";
import { onePageWords } from "./words.ts";

/** Why a rank changed between two years: in words, as a waterfall, as a table. */
export function RankChangePage({ change, ...frame }: PageFrame & { change: ChangeView }) {
  const { lang } = frame;
  const words = onePageWords(lang);
  const { unit, index, before, after } = change;
  const name = lang === "en" ? (unit.nameEn ?? unit.name) : unit.name;
  const title = words.whyTitle(name, index.short[lang], before, after);
  return (
    <Layout {...frame} title={title} description={words.description} section="results">
      <div className="page">
        <p className="kicker">
          <a href={inLanguage(onePagePath(unit.key, after), lang)}>{words.back(name, after)}</a>
        </p>
        <div className="title-row">
          <h1>{title}</h1>
          <p className="downloads">
            <a href={inLanguage(rankChangeFilePath(unit.key, index.id, after, before), lang)}>
              {words.download}
            </a>
          </p>
        </div>
        {change.illustration && <p className="notice">{words.illustration}</p>}
        <YearsForm change={change} lang={lang} />
        {change.sentences.map((sentence) => (
          <p key={sentence.vi} className="measure">
            {sentence[lang]}
          </p>
        ))}
        {change.said.length > 0 && (
          <ul>
            {change.said.map(({ label, text, year }) => (
              <li key={label.vi}>{words.said(label[lang], text[lang], year)}</li>
            ))}
          </ul>
        )}
        <RankChangeTable change={change} lang={lang} />
        {change.notes.length > 0 && (
          <section aria-labelledby="cach-tinh">
            <h2 id="cach-tinh">{words.notes}</h2>
            {change.notes.map((note) => (
              <p key={note.vi} className="lead">
                {note[lang]}
              </p>
            ))}
          </section>
        )}
      </div>
    </Layout>
  );
}

/** Two years of those of which something is known; works without script. */
function YearsForm({ change, lang }: { change: ChangeView; lang: Lang }) {
  const words = onePageWords(lang);
  if (change.years.length < 3) return null;
  const path = inLanguage(`${unitPath(change.unit.key)}/vi-sao/${change.index.id}`, lang);
  return (
    <form className="filter" action={path} aria-label={words.otherYears}>
      <label>
        {words.year}{" "}
        <select name="nam" defaultValue={change.after}>
          {change.years.slice(0, -1).map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <label>
        {words.before}{" "}
        <select name="truoc" defaultValue={change.before}>
          {change.years.slice(1).map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <button type="submit">{words.compare}</button>
    </form>
  );
}
