import type { RoundDetail } from "../../../contract/rounds.ts";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { ROUND } from "../../words/rounds.ts";

/** The windows of a round in words. */
export function WindowFacts({ round }: { readonly round: Pick<RoundDetail, "kind" | "clock"> }) {
  const words = useWords(ROUND);
  const { language } = useLanguage();
  const second = round.kind === "measured" ? words.windowCompiling : words.windowAppraisal;
  const windows = [
    [words.windowSelf, round.clock.selfScoring],
    [second, round.clock.appraisal],
    ...(round.clock.explanation ? [[words.windowExplanation, round.clock.explanation] as const] : []),
    ...(round.clock.secondAppraisal ? [[words.windowSecond, round.clock.secondAppraisal] as const] : []),
  ] as const;
  return (
    <dl className="fact-grid" style={{ margin: 0 }}>
      {windows.map(([name, { from, until }]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words.fromTo(momentWords(from, language), momentWords(until, language))}</dd>
        </div>
      ))}
    </dl>
  );
}
