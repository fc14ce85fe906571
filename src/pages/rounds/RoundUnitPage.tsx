import type { PublicUnitResult } from "../../contract/publicRounds.ts";
import { formatDecimal, type Lang } from "../../core/index.ts";
import { GroupBadge } from "../../ui/group-badge/GroupBadge.tsx";
import { inLanguage } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { roundPath } from "./addresses.ts";
import { LeafTable } from "./LeafTable.tsx";
import { RoundFacts } from "./RoundFacts.tsx";
import { SET_ASIDE_ID } from "./RoundTable.tsx";
import { totalSentences } from "./totalSentences.ts";
import { roundWords } from "./words.ts";

/** One unit in one round: its place, and for every criterion self, appraised and final points with the reason. */
export function RoundUnitPage({ result, ...frame }: PageFrame & { result: PublicUnitResult }) {
  const { lang } = frame;
  const words = roundWords(lang);
  const { round, unit } = result;
  const title = `${unit.name} – ${round.title}`;
  return (
    <Layout {...frame} title={title} description={headline(result, lang)} section="rounds">
      <div className="page">
        <p className="kicker">
          <a href={inLanguage(roundPath(round.id), lang)}>{round.title}</a>
        </p>
        <h1>{unit.name}</h1>
        <p className="unit-headline">
          <strong>{headline(result, lang)}</strong>{" "}
          {round.kind === "measures" && unit.groupLabel !== null && <GroupBadge group={unit.groupLabel} />}
        </p>
        <RoundFacts round={round} method={round.method} lang={lang} />
        <p className="coverage">{totalSentences(result, lang).join(" ")}</p>
        {unit.notApplicable.length > 0 && (
          <section aria-labelledby={SET_ASIDE_ID}>
            <h2 id={SET_ASIDE_ID}>{words.setAside}</h2>
            <ul className="plain-rules">
              {unit.notApplicable.map(({ code, label, reason }) => (
                <li key={code}>
                  <strong>{code}</strong> {label}: {reason}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="tung-tieu-chi">
          <h2 id="tung-tieu-chi">{words.leaves}</h2>
          <LeafTable result={result} lang={lang} />
        </section>
      </div>
    </Layout>
  );
}

function headline({ round, unit }: PublicUnitResult, lang: Lang): string {
  const words = roundWords(lang);
  const total = `${words.total} ${formatDecimal(unit.total, round.method.decimals, lang)}`;
  return unit.rank === null
    ? `${total} (${words.notRanked})`
    : `${words.unitOf(unit.rank, unit.rankedUnits)}, ${total.toLowerCase()}`;
}
