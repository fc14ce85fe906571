import type { AnyDesign } from "./design.ts";
import { type DesignEffect, designEffects } from "./designEffect.ts";
import { figureOf } from "./figure.ts";
import { intervalAbout } from "./interval.ts";
import type { AbsenceCode, Estimated, Figure, Statistic } from "./statistic.ts";

export interface FigureOptions {
  /** Level of the intervals (0–1), default 0.95. */
  readonly level?: number;
  /** Default: Student's interval with the degrees of freedom of the design. "normal": the normal one, R's default. */
  readonly degrees?: number | "normal";
  readonly designEffect?: DesignEffect;
}

/** One component as it leaves the core: every number finite or missing with its reason. */
export interface EstimateFigures {
  readonly name: string;
  readonly estimate: Figure;
  readonly se: Figure;
  /** Standard error over the estimate, as a share. */
  readonly cv: Figure;
  readonly low: Figure;
  readonly high: Figure;
  readonly designEffect?: Figure;
}

/** The components of an estimate with intervals and, on request, design effects. */
export function surveyFigures(
  design: AnyDesign,
  statistic: Statistic,
  estimated: Estimated,
  options: FigureOptions = {},
): readonly EstimateFigures[] {
  const { degf } = estimated;
  const degrees = options.degrees === "normal" ? Number.POSITIVE_INFINITY : (options.degrees ?? degf);
  const effects =
    options.designEffect === undefined
      ? undefined
      : designEffects(design, statistic, estimated.se, options.designEffect);
  return estimated.names.map((name, at) => {
    const value = estimated.estimates[at] ?? Number.NaN;
    const se = estimated.se[at] ?? Number.NaN;
    const absence = estimated.absences[at];
    const unspread: AbsenceCode = absence ?? (degf > 0 ? "not-estimable" : "no-degrees-of-freedom");
    const { low, high } = intervalAbout(value, se, options.level ?? 0.95, degrees);
    return {
      name,
      estimate: figureOf(value, unspread),
      se: figureOf(se, unspread),
      cv: figureOf(se / Math.abs(value), absence ?? (value === 0 ? "zero-estimate" : unspread)),
      low: figureOf(low, unspread),
      high: figureOf(high, unspread),
      ...(effects === undefined
        ? {}
        : { designEffect: figureOf(effects[at] ?? Number.NaN, absence ?? "zero-variance") }),
    };
  });
}
