import type { RiskSummary } from "../../../contract/riskMarks.ts";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { ROUND_WORK } from "../../words/roundWork.ts";

interface OverlookRiskProps {
  readonly risk: RiskSummary;
}

/** What the working group thinks will be earned, and which departments hold most of what may be lost. */
export function OverlookRisk({ risk }: OverlookRiskProps) {
  const words = useWords(ROUND_WORK);
  const { language } = useLanguage();
  const { sure, atRisk, lost, unseen } = risk.totals;
  const figures = [
    [words.sure, sure],
    [words.atRisk, atRisk],
    [words.lost, lost],
    [words.unmarked, unseen],
  ] as const;
  return (
    <section className="stack-tight" aria-labelledby="overlook-risk">
      <h2 id="overlook-risk">{words.riskHeading}</h2>
      <dl className="figures">
        {figures.map(([name, { leaves, max }]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className="figure">{leaves}</span> {words.ofPoints(pointsText(max, language))}
            </dd>
          </div>
        ))}
      </dl>
      <ul className="signing-list">
        {risk.departments.map(({ key, name, atRisk: risky, lost: gone, loss }) => (
          <li key={key}>
            <p className="row-apart">
              <span className="strong">{name}</span>
              <span className="losing nowrap">{words.lossOne(pointsText(loss, language))}</span>
            </p>
            <p className="small soft">{words.riskLine(risky, gone)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
