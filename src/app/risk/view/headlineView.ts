import type { RiskHeadlineView } from "../../../contract/risk.ts";
import { explainRiskHeadline, type RiskHeadline } from "../../../core/index.ts";

/** A headline with its sentence. */
export function headlineView(headline: RiskHeadline): RiskHeadlineView {
  const { until, leaves, atRisk, lost, open } = headline;
  const sentence = { vi: explainRiskHeadline(headline, "vi"), en: explainRiskHeadline(headline, "en") };
  return { until, leaves, atRisk, lost, open, ...sentence };
}
