import { useWords } from "../words/language.tsx";
import { RISK } from "../words/risk.ts";

/** What the four colours of a bar mean, in the order in which they stand in it. */
export function RiskLegend() {
  const words = useWords(RISK);
  const parts = [
    ["sure", words.sure],
    ["open", words.openPoints],
    ["atRisk", words["at-risk"]],
    ["lost", words.lost],
  ] as const;
  return (
    <ul className="risk-legend" aria-label={words.legend}>
      {parts.map(([name, label]) => (
        <li key={name}>
          <span className={`risk-key risk-key-${name}`} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  );
}
