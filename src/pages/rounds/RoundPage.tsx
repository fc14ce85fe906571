import { explorerPath } from "../../contract/explorerAddress.ts";
import type { PublicMethod, PublicRound } from "../../contract/publicRounds.ts";
import { formatDecimal, type Lang } from "../../core/index.ts";
import { inLanguage } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { wordsOf } from "../words.ts";
import { roundFilePath, roundsPath } from "./addresses.ts";
import { EditionNote } from "./EditionNote.tsx";
import { RoundFacts } from "./RoundFacts.tsx";
import { RoundTable } from "./RoundTable.tsx";
import { roundWords } from "./words.ts";

/** The ranking of one published round, with everything needed to check it. */
export function RoundPage({ round, ...frame }: PageFrame & { round: PublicRound }) {
  const { lang } = frame;
  const words = roundWords(lang);
  const { method } = round;
  return (
    <Layout {...frame} title={round.title} description={summary(round, lang)} section="rounds">
      <div className="page">
        <p className="kicker">
          <a href={inLanguage(roundsPath(), lang)}>{words.title}</a>
        </p>
        <div className="title-row">
          <h1>{round.title}</h1>
          <p className="downloads">
            {words.download}:{" "}
            {(["csv", "xlsx"] as const).map((extension) => (
              <a key={extension} href={roundFilePath(round.id, extension)} download>
                {extension.toUpperCase()}
              </a>
            ))}
          </p>
        </div>
        <RoundFacts round={round} method={method} lang={lang} />
        <EditionNote round={round} lang={lang} />
        <p className="coverage">
          {summary(round, lang)}
          {round.result.units.filter(({ rank }) => rank !== null).length > 1 && (
            <>
              {" "}
              <a
                href={inLanguage(
                  explorerPath(`dot-${round.id}`, { period: round.period, percents: {} }),
                  lang,
                )}
              >
                {wordsOf(lang).explore}
              </a>
            </>
          )}
        </p>
        <p className="scroll-hint">{words.scrollHint}</p>
        <RoundTable round={round} lang={lang} />
        <MethodNotes method={method} lang={lang} />
        <Hashes round={round} lang={lang} />
      </div>
    </Layout>
  );
}

function summary({ result, method }: PublicRound, lang: Lang): string {
  const ranked = result.units.filter(({ rank }) => rank !== null);
  const mean = ranked.reduce((sum, { total }) => sum + total, 0) / Math.max(1, ranked.length);
  return roundWords(lang).summary(
    result.units.length,
    ranked.length,
    formatDecimal(mean, method.decimals, lang),
  );
}

/** Classes and the rules of rounding, ties and rescaling, in words. */
export function MethodNotes({ method, lang }: { method: PublicMethod; lang: Lang }) {
  const words = roundWords(lang);
  return (
    <div className="note-columns">
      {method.groups.length > 0 && (
        <section aria-labelledby="muc">
          <h2 id="muc">{words.groups}</h2>
          <ul className="plain-rules">
            {method.groups.map((group) => (
              <li key={group.id}>
                <strong>{group.label}</strong>: {group[lang]}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="cach-tinh">
        <h2 id="cach-tinh">{words.rules}</h2>
        <ul className="plain-rules">
          {method.rules.map((rule) => (
            <li key={rule.vi}>{rule[lang]}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Hashes({ round, lang }: { round: PublicRound; lang: Lang }) {
  const words = roundWords(lang);
  const { result } = round;
  const lines: readonly (readonly [string, string])[] = [
    [words.methodHash, result.methodSha256],
    [words.inputHash, result.inputHash],
    [words.resultHash, result.resultHash],
    [words.codeVersion, result.codeVersion],
  ];
  return (
    <details className="hashes">
      <summary>{words.check}</summary>
      <p>{words.checkLead}</p>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
