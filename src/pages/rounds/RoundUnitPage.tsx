import type { PublicUnitResult } from "../../contract/publicRounds.ts";
import type { LeafResult } from "../../contract/scores.ts";
import { formatDecimal, formatNumber, type Lang } from "../../core/index.ts";
import { GroupBadge } from "../../ui/group-badge/GroupBadge.tsx";
import { inLanguage } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { wordFor } from "../methods/words.ts";
import { roundPath } from "./addresses.ts";
import { LeafTable } from "./LeafTable.tsx";
import { RoundFacts } from "./RoundFacts.tsx";
import { SET_ASIDE_ID } from "./RoundTable.tsx";
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
        <Comparison result={result} lang={lang} />
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

/** How the final total came about: self score, what did not apply, bonus and penalty. */
function Comparison({ result, lang }: { result: PublicUnitResult; lang: Lang }) {
  const words = roundWords(lang);
  const { unit, round } = result;
  const show = (points: number): string => formatDecimal(points, round.method.decimals, lang);
  const sentences = [
    round.kind === "measured"
      ? measuredSentence(unit.leaves, lang)
      : `${words.selfScore}: ${show(unit.selfTotal)}.`,
    unit.assignedMax === round.method.max ? null : words.rescaled(show(unit.points), show(unit.assignedMax)),
    unit.bonus > 0 ? `${words.bonusItems}: ${show(unit.bonus)}.` : null,
    unit.penalty > 0 ? `${words.penaltyItems}: ${show(unit.penalty)}.` : null,
  ];
  return <p className="coverage">{sentences.filter((sentence) => sentence !== null).join(" ")}</p>;
}

/** «Tự chấm 59,2703/65 điểm; ngoài phần tự chấm: điều tra xã hội học 32 điểm», as a measured province reports itself. */
function measuredSentence(leaves: readonly LeafResult[], lang: Lang): string {
  const parts = new Map<string, { points: number; max: number }>();
  for (const { scoredBy, fieldCode, max, final } of leaves) {
    if (fieldCode === "bonus" || fieldCode === "penalty" || final.outcome.kind === "notApplicable") continue;
    const part = parts.get(scoredBy) ?? { points: 0, max: 0 };
    part.points += final.outcome.kind === "scored" ? final.outcome.points : 0;
    part.max += max;
    parts.set(scoredBy, part);
  }
  const self = parts.get("self") ?? { points: 0, max: 0 };
  const others = [...parts].filter(([by]) => by !== "self");
  return roundWords(lang).measuredScore(
    formatNumber(self.points, lang),
    formatNumber(self.max, lang),
    others.map(([by, { max }]) => `${wordFor("by", by, lang)} ${formatNumber(max, lang)}`),
  );
}
