import type { Fault } from "../../contract/errors.ts";
import { familiesOf, findNode, isLeaf, leavesOf, type Method, walk } from "../../core/index.ts";
import { clockFaultsOf } from "./clockFaults.ts";
import { blocksOf, coverageGaps, type OwnUnits } from "./coverage.ts";
import { exemptionFaults } from "./exemptionFaults.ts";
import type { LeafAssignment, Round, RoundAppraiser, RoundParts, RoundUnit } from "./ports.ts";
import { exemptLeaves } from "./selfLeaves.ts";

/** Everything that keeps a draft from being opened at `now`; none means that it may open. */
export function openingFaults(
  round: Pick<Round, "kind" | "clock">,
  parts: RoundParts,
  method: Method,
  now: Date,
  ownUnits: OwnUnits,
): Fault[] {
  return [
    ...clockFaultsOf(round.kind, round.clock),
    ...pastFaults(round, now),
    ...unitFaults(round, parts.units, method),
    ...parts.units.flatMap((unit, index) => exemptionFaults(unit, index, method)),
    ...(round.kind === "measured"
      ? leadFaults(parts.units, parts.assignments, method)
      : appraiserFaults(parts.units, parts.appraisers, method, ownUnits)),
  ];
}

function pastFaults({ clock }: Pick<Round, "clock">, now: Date): Fault[] {
  if (Date.parse(clock.selfScoring.until) > now.getTime()) return [];
  return [
    {
      path: "clock.selfScoring.until",
      vi: "Hạn tự chấm điểm đã qua. Nhập ngày trong tương lai.",
      en: "Self-scoring would already be over. Give a date in the future.",
    },
  ];
}

function unitFaults({ kind }: Pick<Round, "kind">, units: readonly RoundUnit[], method: Method): Fault[] {
  const families = familiesOf(method);
  const known = new Set(families.map(({ id }) => id));
  const faults: Fault[] = [];
  if (kind === "measured" && units.length !== 1) {
    faults.push({
      path: "units",
      vi: "Chọn đúng một đơn vị được đánh giá (tỉnh hoặc bộ).",
      en: "Choose exactly one assessed unit (the province or ministry).",
    });
  } else if (units.length === 0) {
    faults.push({
      path: "units",
      vi: "Chọn ít nhất một đơn vị được đánh giá.",
      en: "Choose at least one assessed unit.",
    });
  }
  units.forEach(({ name, family }, index) => {
    if (known.has(family)) return;
    const labels = families.map(({ id, label }) => `${label.vi} (${id})`).join(", ");
    faults.push({
      path: `units.${index}.family`,
      vi: `${name} thuộc khối “${family}”, bộ tiêu chí không có khối này. Chọn một trong: ${labels}.`,
      en: `${name} is of the family “${family}”, which the method does not know. Choose one of: ${families.map(({ id }) => id).join(", ")}.`,
    });
  });
  return faults;
}

/** In a measured round somebody must answer for every self-scored leaf that the unit is not exempt from. */
function leadFaults(
  units: readonly RoundUnit[],
  assignments: readonly LeafAssignment[],
  method: Method,
): Fault[] {
  const unknown = assignments.flatMap(({ leaf }, index) => {
    const node = findNode(method, leaf);
    if (node !== undefined && isLeaf(node)) return [];
    return [
      {
        path: `assignments.${index}.leaf`,
        vi: `Bộ tiêu chí không có tiêu chí chấm điểm “${leaf}”.`,
        en: `The method has no scored criterion “${leaf}”.`,
      },
    ];
  });
  const led = new Set(assignments.map(({ leaf }) => leaf));
  const [unit] = units;
  const exempt = unit === undefined ? new Set<string>() : exemptLeaves(unit, method);
  const orphans =
    unit === undefined
      ? []
      : leavesOf(method, unit.family).filter(
          ({ code, scoredBy }) => scoredBy === "self" && !led.has(code) && !exempt.has(code),
        );
  return [
    ...unknown,
    ...orphans.map(({ code, label }) => ({
      path: "assignments",
      vi: `Tiêu chí ${code} “${label.vi}” chưa có cơ quan chủ trì.`,
      en: `Criterion ${code} “${label.en ?? label.vi}” has no lead agency.`,
    })),
  ];
}

/** Every field with self-scored leaves (bonus and penalty too) and every unit must have an appraiser; what is named must exist. */
export function appraiserFaults(
  units: readonly RoundUnit[],
  appraisers: readonly RoundAppraiser[],
  method: Method,
  ownUnits: OwnUnits,
): Fault[] {
  if (appraisers.length === 0) {
    return [
      { path: "appraisers", vi: "Chọn ít nhất một người thẩm định.", en: "Choose at least one appraiser." },
    ];
  }
  const fields = [...[...walk(method.tree)].map(({ node }) => node.code), ...blocksOf(method)];
  const inRound = new Set<string>(units.map(({ unit }) => unit));
  const unknown = appraisers.flatMap((each, index) => [
    ...each.fields
      .filter((field) => !fields.includes(field))
      .map((field) => ({
        path: `appraisers.${index}.fields`,
        vi: `Người thẩm định ${each.displayName} được giao lĩnh vực “${field}” không có trong bộ tiêu chí.`,
        en: `Appraiser ${each.displayName} is given the field “${field}”, which the method does not have.`,
      })),
    ...each.units
      .filter((unit) => !inRound.has(unit))
      .map((unit) => ({
        path: `appraisers.${index}.units`,
        vi: `Người thẩm định ${each.displayName} được giao đơn vị “${unit}” không có trong đợt này.`,
        en: `Appraiser ${each.displayName} is given the unit “${unit}”, which is not in this round.`,
      })),
  ]);
  return [...unknown, ...uncovered(units, appraisers, method, ownUnits)];
}

function uncovered(
  units: readonly RoundUnit[],
  appraisers: readonly RoundAppraiser[],
  method: Method,
  ownUnits: OwnUnits,
): Fault[] {
  return coverageGaps(units, appraisers, method, ownUnits).map(({ vi, en }) => ({
    path: "appraisers",
    vi,
    en,
  }));
}
