import { expect, test } from "vitest";
import { UnitKey } from "../../contract/ids.ts";
import { compileMethod, loadMethod, type Sheet, scoreRound } from "../../core/index.ts";
import { computedChecks } from "./computedChecks.ts";

/** Two families, ranked apart or together by percent; the second is assessed on one criterion only. */
function tiesOf(rankedApart: boolean, share: readonly number[], wanted = "tie"): readonly string[] {
  const method = loadMethod(`
id: small
version: "1"
title: { vi: Nhỏ }
status: composed
basis: []
families:
  - { id: ward, label: { vi: Phường }, rankedApart: ${rankedApart} }
  - { id: commune, label: { vi: Xã }, rankedApart: ${rankedApart} }
period: year
max: 10
rescaleAt: none
ranking: { by: percent }
tree:
  - { code: "1", label: { vi: Một }, max: 6, scoredBy: survey, rule: { kind: entered } }
  - { code: "2", label: { vi: Hai }, max: 4, scoredBy: survey, families: [ward], rule: { kind: entered } }
  - { code: "3", label: { vi: Ba }, max: 4, scoredBy: survey, families: [commune], rule: { kind: entered }, notApplicable: { policy: drop } }
`);
  const compiled = compileMethod(method);
  const { units } = scoreRound(compiled, [
    {
      unit: "phuong-a",
      family: "ward",
      entries: {
        "1": { inputs: { points: 6 * (share[0] ?? 0) } },
        "2": { inputs: { points: 4 * (share[0] ?? 0) } },
      },
    },
    {
      unit: "xa-b",
      family: "commune",
      exempt: ["3"],
      entries: { "1": { inputs: { points: 6 * (share[1] ?? 0) } } },
    },
  ]);
  const computed = units.map((final) => ({
    unit: UnitKey.parse(final.unit),
    name: final.unit,
    final,
    selfTotal: null,
    leaves: [],
    exemptions: [],
  }));
  return computedChecks(computed, { method, compiled }).flatMap(({ code, vi }) =>
    code === wanted ? [vi] : [],
  );
}

test("units of two families ranked together tie by the percent they are ranked by, though their totals differ", () => {
  expect(tiesOf(false, [0.5, 0.5])).toEqual(["phuong-a, xa-b cùng thứ hạng 1."]);
});

test("equal ranks in two rankings are no tie", () => {
  expect(tiesOf(true, [0.5, 0.5])).toEqual([]);
  expect(tiesOf(false, [0.5, 0.6])).toEqual([]);
});

test("a gap that nobody can fill after closing does not block for ever: the unit is not ranked and that is said", () => {
  const method = loadMethod(`
id: strict
version: "1"
title: { vi: Chặt }
status: composed
basis: []
families: [commune]
period: year
max: 10
missing: refuse
tree:
  - { code: "1", label: { vi: Một }, max: 6, scoredBy: self, rule: { kind: entered } }
  - { code: "2", label: { vi: Hai }, max: 4, scoredBy: survey, rule: { kind: entered } }
`);
  const compiled = compileMethod(method);
  const refusalsOf = (entries: Sheet["entries"]): readonly string[] => {
    const [final] = scoreRound(compiled, [{ unit: "xa-a", family: "commune", entries }]).units;
    if (!final) throw new Error("one unit was scored");
    const unit = {
      unit: UnitKey.parse("xa-a"),
      name: "Xã A",
      final,
      selfTotal: null,
      leaves: [],
      exemptions: [],
    };
    return computedChecks([unit], { method, compiled })
      .filter(({ code }) => code === "missing-refused")
      .map(({ severity, vi }) => `${severity}: ${vi}`);
  };
  expect(refusalsOf({ "2": { inputs: { points: 4 } } })).toEqual([
    "warning: Xã A: không được xếp hạng vì thiếu số liệu tự chấm ở tiêu chí 1.",
  ]);
  expect(refusalsOf({ "1": { inputs: { points: 6 } } })).toEqual([
    "blocker: Xã A: bộ tiêu chí không cho phép thiếu số liệu ở tiêu chí 2. Nhập số liệu rồi tính lại.",
  ]);
});

test("a criterion at which everybody has full marks, or nobody has any, is pointed out: it tells nobody apart", () => {
  expect(tiesOf(true, [1, 1], "all-full")).toEqual([
    "Tất cả đơn vị đều đạt điểm tối đa ở 1 tiêu chí (1); các tiêu chí này không phân loại được đơn vị.",
  ]);
  expect(tiesOf(true, [0, 0], "all-none")).toHaveLength(1);
  expect([...tiesOf(true, [1, 0.5], "all-full"), ...tiesOf(true, [0, 0.5], "all-none")]).toEqual([]);
});
