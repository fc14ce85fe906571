import type { PublicEdition, PublicRound } from "../../contract/publicRounds.ts";
import { formatDecimal, type Lang } from "../../core/index.ts";
import { inLanguage } from "../addresses.ts";
import { editionPath, roundPath } from "./addresses.ts";
import { dayOf, type RoundWords, roundWords } from "./words.ts";

/** Where a result was corrected: which edition this is, why, what changed, and where the others are. */
export function EditionNote({ round, lang }: { round: PublicRound; lang: Lang }) {
  const words = roundWords(lang);
  const latest = round.editions.at(-1)?.number ?? round.edition;
  if (latest === 1) return null;
  const shown = round.editions.find(({ number }) => number === round.edition);
  return (
    <section className="notice" aria-label={words.editions}>
      {round.edition < latest && (
        <p>
          <strong>{words.earlierEdition}</strong>{" "}
          <a href={inLanguage(roundPath(round.id), lang)}>{words.toLatest}</a>
        </p>
      )}
      {shown?.correction && <p>{correctionSentence(shown, words)}</p>}
      {round.changes.length > 0 && <Changes round={round} lang={lang} />}
      <p>
        {words.editions}:{" "}
        {round.editions.map(({ number, publishedAt }) => (
          <span key={number}>
            {number > 1 && ", "}
            {number === round.edition ? (
              <strong>{words.editionOf(number, dayOf(publishedAt))}</strong>
            ) : (
              <a
                href={inLanguage(
                  number === latest ? roundPath(round.id) : editionPath(round.id, number),
                  lang,
                )}
              >
                {words.editionOf(number, dayOf(publishedAt))}
              </a>
            )}
          </span>
        ))}
      </p>
    </section>
  );
}

function correctionSentence({ number, publishedAt, correction }: PublicEdition, words: RoundWords): string {
  return words.corrected(number, dayOf(publishedAt), correction?.number ?? "", correction?.reason ?? "");
}

function Changes({ round, lang }: { round: PublicRound; lang: Lang }) {
  const words = roundWords(lang);
  const points = (total: number): string => formatDecimal(total, round.method.decimals, lang);
  return (
    <details>
      <summary>{words.changed(round.changes.length)}</summary>
      <ul>
        {round.changes.map(({ unit, name, before, after }) => (
          <li key={unit}>
            {name}: {points(before.total)} → {points(after.total)}
            {before.rank !== after.rank && words.rankMoved(before.rank, after.rank)}
          </li>
        ))}
      </ul>
    </details>
  );
}
