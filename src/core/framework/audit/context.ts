import type { Words } from "../../method/fault.ts";
import { wordsIn } from "../../method/words.ts";
import { formatNumber, formatShare } from "../../numbers/format.ts";
import { childrenOf, type Framework, type FrameworkNode, leavesOf } from "../framework.ts";
import { type PlainStudy, plainStudy } from "../study/study.ts";

/** From where something is worth a finding. The defaults are the habits of the field; see each. */
export interface AuditLimits {
  /** Fewest units for anything that rests on correlations. */
  readonly units: number;
  /** Least share of cells with data, by leaf and by unit (COINr warns at 0.65). */
  readonly available: number;
  /** Share of units with full marks from which a leaf hardly tells them apart. */
  readonly full: number;
  /** Share of zeros from which a leaf is mostly zero. */
  readonly zero: number;
  /** |skewness| and kurtosis that only outliers give (JRC COIN Tool). */
  readonly skew: number;
  readonly kurt: number;
  /** Correlation of two leaves that say the same. */
  readonly duplicate: number;
  /** Cronbach's alpha below which a group of three or more hardly belongs together. */
  readonly alpha: number;
  /** Share of the first component below which four or more parts measure several things. */
  readonly firstComponent: number;
  /** How many times influence and weight may differ. */
  readonly influence: number;
  /** Share of the number of units by which ranks may move on average when one leaf goes. */
  readonly shift: number;
  /** A leaf is heavy beyond this multiple of the equal share, tiny below the inverse times 0.6. */
  readonly heavy: number;
  /** Share of units that share their score with another. */
  readonly tied: number;
}

export const auditLimits: AuditLimits = {
  units: 10,
  available: 0.65,
  full: 0.8,
  zero: 0.5,
  skew: 2,
  kurt: 3.5,
  duplicate: 0.99,
  alpha: 0.5,
  firstComponent: 0.4,
  influence: 2.5,
  shift: 0.1,
  heavy: 3,
  tied: 0.2,
};

/** What every rule reads. */
export interface AuditContext {
  readonly framework: Framework;
  readonly study: PlainStudy;
  readonly limits: AuditLimits;
  readonly leaves: readonly FrameworkNode[];
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Enough units for correlations to mean anything. */
  readonly enough: boolean;
  /** "chỉ tiêu “2.1 Tỷ lệ …”" in both languages, to start a sentence with or to stand in one. */
  readonly name: (code: string) => Words;
}

export function auditContext(framework: Framework, limits: AuditLimits): AuditContext {
  const nodes = new Map(framework.nodes.map((node) => [node.code, node]));
  const leaves = leavesOf(framework);
  const leafCodes = new Set(leaves.map(({ code }) => code));
  return {
    framework,
    study: plainStudy(framework),
    limits,
    leaves,
    children: childrenOf(framework),
    enough: framework.units.length >= limits.units,
    name: (code) => {
      if (nodes.get(code)?.parent === null) return framework.wholeWord;
      const label = nodes.get(code)?.label ?? code;
      const word = leafCodes.has(code) ? framework.leafWord : { vi: "nhóm", en: "group" };
      return {
        vi: `${word.vi} “${code} ${wordsIn(label, "vi")}”`,
        en: `${word.en} “${code} ${wordsIn(label, "en")}”`,
      };
    },
  };
}

/** A number with at most `decimals`, in both languages. */
export function number(value: number, decimals = 2): Words {
  return { vi: formatNumber(value, "vi", decimals), en: formatNumber(value, "en", decimals) };
}

/** A share (0–1) as a percentage, in both languages. */
export function percent(share: number, decimals = 1): Words {
  return { vi: formatShare(share, "vi", decimals), en: formatShare(share, "en", decimals) };
}

/** With a capital, to start a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** "A, B và C" with at most six names. */
export function listed(names: readonly string[], lang: "vi" | "en"): string {
  const shown = names.slice(0, 6);
  const rest = names.length - shown.length;
  const more = rest === 0 ? "" : lang === "vi" ? ` và ${rest} đơn vị khác` : ` and ${rest} more`;
  return shown.join(", ") + more;
}
