import type { AnyDesign } from "../design.ts";
import { estimateUnder } from "../estimateUnder.ts";
import { figureOf } from "../figure.ts";
import { rowsInDesign } from "../rowsInDesign.ts";
import type { AbsenceCode, Figure, Statistic, SurveyRefusal } from "../statistic.ts";
import { type ShareMethod, shareInterval } from "./shareInterval.ts";

export interface ShareOptions {
  readonly method: ShareMethod;
  /** 0–1; default 0.95. */
  readonly level?: number;
  /** Default: those of the design. */
  readonly degrees?: number;
}

export interface ShareEstimate {
  readonly name: string;
  readonly share: Figure;
  readonly se: Figure;
  readonly low: Figure;
  readonly high: Figure;
}

/** Shares with their standard errors and intervals. The statistic is one of shares (`sharesOf`, or means of 0/1 columns). */
export function shareIntervals(
  design: AnyDesign,
  shares: Statistic,
  options: ShareOptions,
): { readonly ok: true; readonly shares: readonly ShareEstimate[] } | SurveyRefusal {
  const outcome = estimateUnder(design, shares, { covariance: "none" });
  if (!outcome.ok) return outcome;
  const rows = rowsInDesign(design);
  const estimates = outcome.names.map((name, at): ShareEstimate => {
    const share = outcome.estimates[at] ?? Number.NaN;
    const se = outcome.se[at] ?? Number.NaN;
    const { low, high } = shareInterval(options.method, {
      share,
      se,
      rows,
      degf: outcome.degf,
      degrees: options.degrees ?? outcome.degf,
      level: options.level ?? 0.95,
    });
    const reason: AbsenceCode =
      outcome.absences[at] ?? (outcome.degf > 0 ? "zero-variance" : "no-degrees-of-freedom");
    return {
      name,
      share: figureOf(share, reason),
      se: figureOf(se, reason),
      low: figureOf(low, reason),
      high: figureOf(high, reason),
    };
  });
  return { ok: true, shares: estimates };
}
