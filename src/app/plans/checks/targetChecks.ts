import type { PlanCheck } from "../../../contract/plans.ts";
import { formatNumber } from "../../../core/index.ts";
import type { IndexCatalogue, KnownIndex } from "../indexCatalogue.ts";
import type { Plan, Target } from "../ports.ts";

export interface TargetFacts {
  readonly plan: Pick<Plan, "kind" | "yearFrom" | "yearTo">;
  readonly targets: readonly Target[];
  readonly catalogue: IndexCatalogue;
  /** How many units the index ranked last; absent where it is not known. */
  readonly ranked: ReadonlyMap<string, number>;
}

type Found = Omit<PlanCheck, "place" | "offer" | "weight">;

/** Targets against the scale, ranks and groups of their index. */
export function checkTargets(facts: TargetFacts): readonly PlanCheck[] {
  return facts.targets.flatMap((target, index) => {
    const known = facts.catalogue.get(target.index);
    const place = { kind: "target", id: target.id, label: labelOf(target, known) } as const;
    const twice = facts.targets.findIndex((one) => keyOf(one) === keyOf(target)) < index;
    return [
      ...(twice ? [TWICE] : []),
      ...yearChecks(facts, target),
      ...emptyChecks(target),
      ...valueChecks(target, known),
      ...rankChecks(facts, target),
      ...groupChecks(target, known),
    ].map((found): PlanCheck => ({ ...found, weight: "fault", place, offer: null }));
  });
}

function keyOf({ index, component, year }: Target): string {
  return `${index}/${component ?? ""}/${year}`;
}

function labelOf({ index, component, year }: Target, known: KnownIndex | undefined): string {
  const part = known?.components.find(({ code }) => code === component)?.label ?? component;
  return [known?.name ?? index, ...(part === null ? [] : [part]), String(year)].join(", ");
}

function yearChecks({ plan }: TargetFacts, { year }: Target): readonly Found[] {
  if (year >= plan.yearFrom && year <= plan.yearTo) return [];
  const span = plan.yearFrom === plan.yearTo ? `${plan.yearFrom}` : `${plan.yearFrom}–${plan.yearTo}`;
  return [
    {
      code: "target-year",
      vi: `Năm ${year} nằm ngoài thời gian của kế hoạch (${span}). Chọn năm khác.`,
      en: `${year} lies outside the time of the plan (${span}). Choose another year.`,
    },
  ];
}

function emptyChecks({ value, rank, group, words }: Target): readonly Found[] {
  if (value !== null || rank !== null || group !== null || words !== "") return [];
  return [
    {
      code: "target-empty",
      vi: "Mục tiêu chưa có giá trị, thứ hạng, nhóm hay lời nào. Điền hoặc bỏ dòng này.",
      en: "The target says no value, rank, group or words. Fill it in or remove the line.",
    },
  ];
}

function valueChecks({ value, component }: Target, known: KnownIndex | undefined): readonly Found[] {
  if (value === null) return [];
  if (value < 0)
    return [
      {
        code: "target-below-scale",
        vi: `Giá trị ${formatNumber(value, "vi", 4)} nhỏ hơn 0. Nhập giá trị từ 0 trở lên.`,
        en: `${formatNumber(value, "en", 4)} is below 0. Enter 0 or more.`,
      },
    ];
  const part = component === null ? undefined : known?.components.find(({ code }) => code === component);
  const scale = part === undefined ? (component === null ? (known?.scale ?? null) : null) : part.scale;
  if (scale === null || value <= scale) return [];
  const [vi, en] = [formatNumber(scale, "vi", 4), formatNumber(scale, "en", 4)];
  return [
    {
      code: "target-above-scale",
      vi: `Mục tiêu ${formatNumber(value, "vi", 4)} vượt mức tối đa ${vi} của ${part?.label ?? known?.name ?? "chỉ số"}. Nhập từ 0 đến ${vi}.`,
      en: `The target ${formatNumber(value, "en", 4)} is above the maximum of ${en}. Enter 0 to ${en}.`,
    },
  ];
}

function rankChecks({ ranked }: TargetFacts, { rank, index }: Target): readonly Found[] {
  const units = ranked.get(index);
  if (rank === null || units === undefined || rank <= units) return [];
  return [
    {
      code: "target-rank",
      vi: `Thứ hạng ${rank} lớn hơn số đơn vị được xếp hạng (${units}). Nhập từ 1 đến ${units}.`,
      en: `Rank ${rank} is more than the ${units} units that are ranked. Enter 1 to ${units}.`,
    },
  ];
}

function groupChecks({ group }: Target, known: KnownIndex | undefined): readonly Found[] {
  const groups = known?.groups ?? [];
  if (group === null || groups.length === 0 || groups.includes(group)) return [];
  return [
    {
      code: "target-group",
      vi: `Chỉ số này không có nhóm “${group}”. Chọn một trong: ${groups.join(", ")}.`,
      en: `This index has no group “${group}”. Choose one of: ${groups.join(", ")}.`,
    },
  ];
}

const TWICE: Found = {
  code: "target-twice",
  vi: "Chỉ số và năm này đã có ở dòng trên. Giữ một dòng.",
  en: "This index and year stand above already. Keep one line.",
};
