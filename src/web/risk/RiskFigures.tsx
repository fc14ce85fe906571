import type { RiskPoints } from "../../contract/risk.ts";
import { aboutPoints } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { RISK } from "../words/risk.ts";
import { RiskBar } from "./RiskBar.tsx";

/** The four parts of the maximum side by side, each with its mark in the bar beneath. */
export function RiskFigures({ points }: { readonly points: RiskPoints }) {
  const words = useWords(RISK);
  const { language } = useLanguage();
  const parts = [
    ["sure", words.sure, points.sure],
    ["open", words.openPoints, points.open],
    ["atRisk", words["at-risk"], points.atRisk],
    ["lost", words.lost, points.lost],
  ] as const;
  return (
    <div className="stack-tight">
      <dl className="risk-figures">
        {parts.map(([name, label, value]) => (
          <div key={name}>
            <dt>
              <span className={`risk-key risk-key-${name}`} aria-hidden="true" />
              {label}
            </dt>
            <dd>
              <span className="figure">{aboutPoints(value, language)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <RiskBar points={points} />
    </div>
  );
}
