import type { RiskPoints } from "../../contract/risk.ts";
import { aboutPoints } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { RISK } from "../words/risk.ts";

const PARTS = ["sure", "open", "atRisk", "lost"] as const;

/** Sure, still to be won, at risk and lost as parts of the maximum; the figures stand in words in its label. */
export function RiskBar({ points }: { readonly points: Pick<RiskPoints, "max" | (typeof PARTS)[number]> }) {
  const words = useWords(RISK);
  const { language } = useLanguage();
  const said = (value: number): string => aboutPoints(value, language);
  const { max, sure, atRisk, lost, open } = points;
  const parts = PARTS.map((name, at) => ({
    name,
    x: max > 0 ? (PARTS.slice(0, at).reduce((sum, each) => sum + points[each], 0) / max) * 100 : 0,
    width: max > 0 ? (points[name] / max) * 100 : 0,
  }));
  return (
    <svg
      className="risk-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={words.bar(said(sure), said(atRisk), said(lost), said(open))}
    >
      {parts
        .filter(({ width }) => width > 0)
        .map(({ name, x, width }) => (
          <rect key={name} className={`risk-bar-${name}`} x={x} width={width} height="8" />
        ))}
    </svg>
  );
}
