import type { PublicRoundSummary } from "../../contract/publicRounds.ts";
import { formatDecimal, formatNumber, type Lang } from "../../core/index.ts";
import { inLanguage } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { roundPath, roundUnitPath } from "./addresses.ts";
import { IllustrationMark } from "./IllustrationMark.tsx";
import { dayOf, roundWords } from "./words.ts";

/** Every published round, the latest first. */
export function RoundsPage({ rounds, ...frame }: PageFrame & { rounds: readonly PublicRoundSummary[] }) {
  const { lang } = frame;
  const words = roundWords(lang);
  return (
    <Layout {...frame} title={words.title} description={words.lead} section="rounds">
      <div className="page">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        {rounds.length === 0 ? (
          <p className="no-chart">{words.none}</p>
        ) : (
          <RoundTable rounds={rounds} lang={lang} />
        )}
      </div>
    </Layout>
  );
}

function RoundTable({ rounds, lang }: { rounds: readonly PublicRoundSummary[]; lang: Lang }) {
  const words = roundWords(lang);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={words.title} tabIndex={0}>
      <table className="rank-table method-table">
        <caption className="read-only-text">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col" className="unit-column">
              {words.round}
            </th>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.owner}</th>
            <th scope="col" className="number">
              {words.units}
            </th>
            <th scope="col">{words.first}</th>
            <th scope="col">{words.published}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.id}>
              <th scope="row" className="unit-column round-name">
                <a href={inLanguage(roundPath(round.id), lang)}>{round.title}</a>
                {round.illustration && (
                  <>
                    {" "}
                    <IllustrationMark lang={lang} />
                  </>
                )}
              </th>
              <td data-head={words.period}>{round.period}</td>
              <td data-head={words.owner}>{round.ownerUnitName}</td>
              <td className="number" data-head={words.units}>
                {formatNumber(round.units, lang)}
              </td>
              <td data-head={words.first}>
                <span>
                  <First round={round} lang={lang} />
                </span>
              </td>
              <td data-head={words.published}>
                {dayOf(round.publishedAt)}
                {round.archived && <span className="column-unit">{words.archived}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function First({ round, lang }: { round: PublicRoundSummary; lang: Lang }) {
  if (round.first.length === 0) return <span aria-hidden="true">–</span>;
  return round.first.map(({ unit, name, total }, place) => (
    <span key={unit}>
      {place > 0 && ", "}
      <a href={inLanguage(roundUnitPath(round.id, unit), lang)}>{name}</a> ({formatDecimal(total, 2, lang)})
    </span>
  ));
}
