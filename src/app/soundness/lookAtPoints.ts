import type { Soundness } from "../../contract/soundness.ts";
import { auditPoints, type FamilyPoints, type Method, pointsFramework } from "../../core/index.ts";
import { familyWords, namesOf } from "./names.ts";
import { viewFindings } from "./viewFindings.ts";
import { viewStudy } from "./viewStudy.ts";

/** What a points method is looked at with. */
export interface PointsLook {
  readonly method: Method;
  /** Empty: texts, weights and rules alone. */
  readonly data: readonly FamilyPoints[];
  /** Leaves for which the data hold no comparable answers. */
  readonly without?: ReadonlySet<string>;
  readonly lines?: ReadonlyMap<string, number>;
}

/** Findings and figures of a points method. */
export function lookAtPoints(
  look: PointsLook,
): Pick<Soundness, "findings" | "studies" | "withoutData" | "title"> {
  const { method, data, without = new Set<string>() } = look;
  const families = familyWords(method.families);
  const shown = data.filter(({ family, results }) => families.has(family) && results.length > 0);
  const blocks = shown.map(({ family, results }) => ({
    family,
    framework: pointsFramework(method, results, family, without),
  }));
  const whole = pointsFramework(method, []);
  const names = namesOf([whole, ...blocks.map(({ framework }) => framework)], families, look.lines);
  return {
    title: { vi: method.title.vi, en: method.title.en ?? method.title.vi },
    findings: viewFindings(auditPoints(method, shown, without), names),
    withoutData: [...without].flatMap((code) => names.part(code) ?? []),
    studies: blocks.map(({ family, framework }) => viewStudy(framework, names.block(family), names)),
  };
}
