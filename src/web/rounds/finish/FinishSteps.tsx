import type { RoundDetail } from "../../../contract/rounds.ts";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { ROUND } from "../../words/rounds.ts";
import { ActStep } from "./ActStep.tsx";
import { ApproveStep } from "./ApproveStep.tsx";
import { ArchiveStep } from "./ArchiveStep.tsx";
import { CorrectStep } from "./CorrectStep.tsx";
import { PublishStep } from "./PublishStep.tsx";

/** Close, compute, publish, archive: each says what it does, whether it is done, and offers its act when it is due. */
export function FinishSteps({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const { language } = useLanguage();
  const { computation } = round;
  const said = (at: string | null, sentence: (moment: string) => string) =>
    at ? sentence(momentWords(at, language)) : undefined;
  return (
    <section aria-labelledby="finish-title" className="stack">
      <h2 id="finish-title">{words.steps}</h2>
      <ol className="finish">
        <ActStep
          round={round}
          act="close"
          name={words.close}
          text={words.closeText}
          question={words.closeTitle}
          done={said(round.closedAt, () => words.done)}
          waits={closeWaits(round, (until) => words.closeWaits(momentWords(until, language)))}
        />
        <ActStep
          round={round}
          act="compute"
          name={computation && round.allowed.includes("round.compute") ? words.computeAgain : words.compute}
          text={words.computeText}
          done={
            computation && !computation.stale ? said(computation.computedAt, words.computedAt) : undefined
          }
          warning={computation?.stale ? words.stale : undefined}
        />
        <ApproveStep round={round} />
        <PublishStep round={round} />
        <CorrectStep round={round} />
        <ArchiveStep round={round} />
      </ol>
    </section>
  );
}

/** Before the explanation is over nobody closes: what units answer would be lost. */
function closeWaits(
  { stage, clock: { explanation } }: RoundDetail,
  say: (until: string) => string,
): string | undefined {
  return explanation && stage === "appraisal" ? say(explanation.until) : undefined;
}
