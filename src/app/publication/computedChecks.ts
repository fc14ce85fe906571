import type { RoundCheck } from "../../contract/rounds.ts";
import { leavesOf, type Method, snap } from "../../core/index.ts";
import { counted, plural } from "../../core/numbers/plural.ts";
import type { LoadedMethod } from "../methods/index.ts";
import type { ComputedUnit } from "./ports.ts";

/** What the computed results themselves show: sums, refusals, ties, criteria set aside, units outside the ranking. */
export function computedChecks(
  units: readonly ComputedUnit[],
  { method, compiled }: Pick<LoadedMethod, "method" | "compiled">,
): RoundCheck[] {
  return [
    ...units.flatMap((unit) => [
      ...sumChecks(unit, method),
      ...refusals(unit, method),
      ...setAside(unit),
      ...unranked(unit),
    ]),
    ...ties(units, compiled),
    ...uniform(units, method),
  ];
}

/** The parts must give the total: Σ fields = points, and points + bonus − penalty = total. */
function sumChecks({ unit, name, final }: ComputedUnit, method: Method): RoundCheck[] {
  const top = new Set(method.tree.map(({ code }) => code));
  const fields = final.nodes.filter(({ code }) => top.has(code));
  const leaves = final.leaves.filter(({ code }) => top.has(code));
  const sum =
    fields.reduce((points, node) => points + (node.rescaled ?? node.points), 0) +
    leaves.reduce((points, { outcome }) => points + (outcome.kind === "scored" ? outcome.points : 0), 0);
  const counted = leaves.some(({ outcome }) => outcome.kind === "notApplicable" && outcome.policy === "full");
  const total = final.rescaled + final.bonus - final.penalty;
  if ((counted || snap(sum - final.points) === 0) && snap(total - final.total) === 0) return [];
  return [
    {
      severity: "blocker",
      code: "sum-differs",
      unit,
      vi: `${name}: tổng điểm các lĩnh vực không bằng tổng điểm. Báo quản trị hệ thống.`,
      en: `${name}: the fields do not add up to the total. Tell the administrator.`,
    },
  ];
}

/**
 * Leaves without data that the method does not let pass. Values from outside can still be entered; what a unit left out
 * cannot, so the unit goes without a rank rather than the round without an end.
 */
function refusals({ unit, name, final }: ComputedUnit, method: Method): RoundCheck[] {
  const own = new Set(
    leavesOf(method, final.family).flatMap(({ code, scoredBy }) => (scoredBy === "self" ? [code] : [])),
  );
  const refused = final.refused ?? [];
  const left = refused.filter((code) => own.has(code)).join("; ");
  const enterable = refused.filter((code) => !own.has(code)).join("; ");
  const code = "missing-refused";
  return [
    ...(enterable === ""
      ? []
      : [
          {
            severity: "blocker" as const,
            code,
            unit,
            vi: `${name}: bộ tiêu chí không cho phép thiếu số liệu ở tiêu chí ${enterable}. Nhập số liệu rồi tính lại.`,
            en: `${name}: the method does not let these criteria stay without data: ${enterable}. Enter the data and compute again.`,
          },
        ]),
    ...(left === ""
      ? []
      : [
          {
            severity: "warning" as const,
            code,
            unit,
            vi: `${name}: không được xếp hạng vì thiếu số liệu tự chấm ở tiêu chí ${left}.`,
            en: `${name}: not ranked, because self-scored data are missing at ${left}.`,
          },
        ]),
  ];
}

function setAside({ unit, name, final }: ComputedUnit): RoundCheck[] {
  const codes = final.leaves
    .filter(({ outcome }) => outcome.kind === "notApplicable")
    .map(({ code }) => code);
  if (codes.length === 0) return [];
  return [
    {
      severity: "note",
      code: "not-applicable",
      unit,
      vi: `${name}: ${codes.length} tiêu chí không áp dụng (${codes.join("; ")}), được in cạnh thứ hạng.`,
      en: `${name}: ${counted(codes.length, "criterion does", "criteria do")} not apply (${codes.join("; ")}); printed beside its rank.`,
    },
  ];
}

function unranked({ unit, name, final }: ComputedUnit): RoundCheck[] {
  if (final.ranked) return [];
  return [
    {
      severity: "note",
      code: "not-ranked",
      unit,
      vi: `${name} được chấm điểm nhưng không xếp hạng.`,
      en: `${name} is scored but not ranked.`,
    },
  ];
}

/** Units with the same rank in the same ranking; families may be ranked together or apart. */
function ties(units: readonly ComputedUnit[], { families }: LoadedMethod["compiled"]): RoundCheck[] {
  const byRank = new Map<string, ComputedUnit[]>();
  for (const unit of units) {
    const { family, rank } = unit.final;
    if (rank === undefined) continue;
    const key = `${families.get(family)?.rankedWith ?? family} ${rank}`;
    byRank.set(key, [...(byRank.get(key) ?? []), unit]);
  }
  return [...byRank.values()]
    .filter((sharing) => sharing.length > 1)
    .map((sharing) => {
      const names = sharing.map(({ name }) => name).join(", ");
      const rank = sharing[0]?.final.rank;
      return {
        severity: "note",
        code: "tie",
        vi: `${names} cùng thứ hạng ${rank}.`,
        en: `${names} share rank ${rank}.`,
      };
    });
}

/** Leaves that tell nobody apart: all units for which they were scored have the same points, full or none. */
function uniform(units: readonly ComputedUnit[], method: Method): RoundCheck[] {
  const most = new Map(
    units.flatMap(({ final }) => leavesOf(method, final.family)).map(({ code, max }) => [code, max]),
  );
  const scores = new Map<string, { full: number; none: number; all: number }>();
  for (const { final } of units) {
    for (const { code, outcome } of final.leaves) {
      if (outcome.kind !== "scored") continue;
      const seen = scores.get(code) ?? { full: 0, none: 0, all: 0 };
      seen.all += 1;
      if (snap(outcome.points - (most.get(code) ?? 0)) === 0) seen.full += 1;
      if (snap(outcome.points) === 0) seen.none += 1;
      scores.set(code, seen);
    }
  }
  const where = (kind: "full" | "none"): string[] =>
    [...scores].filter(([, seen]) => seen.all > 1 && seen[kind] === seen.all).map(([code]) => code);
  return [
    ...uniformCheck("all-full", where("full"), "đạt điểm tối đa", "have full marks"),
    ...uniformCheck("all-none", where("none"), "không có điểm", "have no points"),
  ];
}

function uniformCheck(code: string, leaves: readonly string[], vi: string, en: string): RoundCheck[] {
  if (leaves.length === 0) return [];
  const some = `${leaves.slice(0, 12).join("; ")}${leaves.length > 12 ? "; …" : ""}`;
  return [
    {
      severity: "note",
      code,
      vi: `Tất cả đơn vị đều ${vi} ở ${leaves.length} tiêu chí (${some}); các tiêu chí này không phân loại được đơn vị.`,
      en: `All units ${en} at ${counted(leaves.length, "criterion", "criteria")} (${some}); ${plural(leaves.length, "it does", "these do")} not tell units apart.`,
    },
  ];
}
