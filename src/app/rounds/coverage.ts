import type { AccountId, UnitKey } from "../../contract/ids.ts";
import { isLeaf, type Method, walk } from "../../core/index.ts";
import { counted } from "../../core/numbers/plural.ts";
import type { RoundAppraiser, RoundUnit } from "./ports.ts";

/** Units for which an appraiser also works; nobody appraises their own. */
export type OwnUnits = ReadonlyMap<AccountId, readonly UnitKey[]>;

/** A field (or some leaves of it) that nobody can judge for some units, with the sentence that says so. */
export interface CoverageGap {
  readonly field: string;
  /** The leaves concerned; empty where it is the whole field. */
  readonly leaves: readonly string[];
  readonly units: readonly RoundUnit[];
  readonly vi: string;
  readonly en: string;
}

/** What has no appraiser: nobody assigned, or everybody assigned belongs to the unit or has withdrawn from judging it. */
export function coverageGaps(
  units: readonly RoundUnit[],
  appraisers: readonly RoundAppraiser[],
  method: Method,
  ownUnits: OwnUnits,
): CoverageGap[] {
  const mayAppraise = ({ account, units: given, conflicts }: RoundAppraiser, unit: UnitKey): boolean =>
    (given.length === 0 || given.includes(unit)) &&
    !conflicts.includes(unit) &&
    !ownUnits.get(account)?.includes(unit);
  const unitsWithout = (path: readonly string[]): readonly RoundUnit[] => {
    const able = appraisers.filter(
      ({ fields }) => fields.length === 0 || fields.some((code) => path.includes(code)),
    );
    return units.filter(({ unit }) => !able.some((each) => mayAppraise(each, unit)));
  };
  return judgedFields(method).flatMap(({ field, paths }) => {
    const gaps = paths
      .map((path) => ({ leaf: path.at(-1) ?? field, without: unitsWithout(path) }))
      .filter(({ without }) => without.length > 0);
    const [widest] = [...gaps].sort((left, right) => right.without.length - left.without.length);
    if (!widest) return [];
    return [gapAt(field, gaps.length < paths.length ? gaps.map(({ leaf }) => leaf) : [], widest.without)];
  });
}

function gapAt(field: string, leaves: readonly string[], units: readonly RoundUnit[]): CoverageGap {
  const more = units.length > 3 ? ", …" : "";
  const some = units
    .slice(0, 3)
    .map(({ name }) => name)
    .join(", ");
  const { vi, en } = fieldWords(field);
  const at = leaves.join(", ");
  return {
    field,
    leaves,
    units,
    vi: `${vi}${at === "" ? "" : ` (tiêu chí ${at})`} chưa có người thẩm định cho ${units.length} đơn vị (${some}${more}).`,
    en: `${en}${at === "" ? "" : ` (criteria ${at})`} has no appraiser for ${counted(units.length, "unit")} (${some}${more}).`,
  };
}

/** Fields with self-scored leaves, bonus and penalty among them, with the path to each such leaf. */
function judgedFields(method: Method): { field: string; paths: readonly (readonly string[])[] }[] {
  const byField = new Map<string, string[][]>();
  for (const { node, parents } of walk(method.tree)) {
    if (!isLeaf(node) || node.scoredBy !== "self") continue;
    const path = [...parents, node].map(({ code }) => code);
    const field = path[0] ?? node.code;
    byField.set(field, [...(byField.get(field) ?? []), path]);
  }
  const fields = [...byField].map(([field, paths]) => ({ field, paths }));
  return [...fields, ...blocksOf(method).map((field) => ({ field, paths: [[field]] }))];
}

const BLOCK_WORDS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  bonus: { vi: "Điểm cộng", en: "Bonus" },
  penalty: { vi: "Điểm trừ", en: "Penalty" },
};

function fieldWords(field: string): { readonly vi: string; readonly en: string } {
  return BLOCK_WORDS[field] ?? { vi: `Lĩnh vực ${field}`, en: `Field ${field}` };
}

/** `bonus` and `penalty`, where units claim their items themselves. */
export function blocksOf(method: Method): readonly ("bonus" | "penalty")[] {
  return (["bonus", "penalty"] as const).filter((block) =>
    method[block]?.items.some(({ scoredBy }) => (scoredBy ?? "self") === "self"),
  );
}
