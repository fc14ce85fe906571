import type { PublicMethod, PublicRoundSummary } from "../../contract/publicRounds.ts";
import type { Lang } from "../../core/index.ts";
import { inLanguage } from "../addresses.ts";
import { methodPath } from "../methods/addresses.ts";
import { titleOf } from "../methods/MethodsPage.tsx";
import { StatusBadge } from "../methods/StatusBadge.tsx";
import { IllustrationMark } from "./IllustrationMark.tsx";
import { dayOf, roundWords } from "./words.ts";

interface RoundFactsProps {
  readonly round: PublicRoundSummary;
  readonly method: PublicMethod;
  readonly lang: Lang;
}

/** Who ran the round, when, by which method, and what the reader must know before quoting it. */
export function RoundFacts({ round, method, lang }: RoundFactsProps) {
  const words = roundWords(lang);
  return (
    <>
      <p className="round-facts">
        {round.illustration && <IllustrationMark lang={lang} />}
        <span>
          {words.period} <strong>{round.period}</strong>
        </span>
        <span>
          {words.owner}: <strong>{round.ownerUnitName}</strong>
        </span>
        <span>
          {words.published} <strong>{dayOf(round.publishedAt)}</strong>
        </span>
        <span>
          {words.method}:{" "}
          <a href={inLanguage(methodPath(method.id, method.version), lang)}>
            {titleOf(method, lang)}, {method.version}
          </a>{" "}
          <StatusBadge status={method.status} lang={lang} />
        </span>
      </p>
      {round.illustration && <p className="notice">{words.illustrationNote}</p>}
      {round.kind === "measured" && <p className="notice">{words.measuredNote}</p>}
    </>
  );
}
