import { type Finding, finding, type Path } from "../../method/fault.ts";
import type { Normalisation } from "../schema/normalisation.ts";
import type { CompositeStep, StepOf } from "../schema/recipe.ts";
import type { CompositeDraft, DraftPart } from "./draft.ts";

/** Every leaf has what its steps ask of it: a direction, a target, posts, bounds; every step names known leaves. */
export function checkLeaves(draft: CompositeDraft): readonly Finding[] {
  return [
    ...draft.steps.flatMap(({ step, path }) => (step === undefined ? [] : namesOf(draft, step, path))),
    ...draft.parts.flatMap((part) => (part.isLeaf ? needsOf(draft, part) : [])),
    ...draft.parts.flatMap(limits),
  ];
}

function namesOf(draft: CompositeDraft, step: CompositeStep, path: Path): readonly Finding[] {
  const known = (code: string): boolean => draft.parts.some((part) => part.isLeaf && part.code === code);
  const unknown = (code: string, at: Path): readonly Finding[] =>
    known(code)
      ? []
      : [
          finding(
            at,
            "leaf-unknown",
            `Không có chỉ tiêu “${code}” trong cây chỉ tiêu.`,
            `There is no leaf “${code}” in the tree.`,
          ),
        ];
  const only = "only" in step ? (step.only ?? []) : [];
  const byLeaf = "byLeaf" in step ? Object.keys(step.byLeaf ?? {}) : [];
  return [
    ...only.flatMap((code, index) => unknown(code, [...path, "only", index])),
    ...byLeaf.flatMap((code) => unknown(code, [...path, "byLeaf", code])),
    ...grouping(draft, step, path),
  ];
}

function grouping(draft: CompositeDraft, step: CompositeStep, path: Path): readonly Finding[] {
  if (step.step !== "impute" || !("group" in step.how) || draft.groupings.includes(step.how.group)) return [];
  return [
    finding(
      [...path, "how", "group"],
      "grouping-unknown",
      `Không có nhóm phân loại “${step.how.group}”; hãy khai báo ở “groupings”.`,
      `There is no grouping “${step.how.group}”; declare it in “groupings”.`,
    ),
  ];
}

/** Normalisations of a leaf, one per step that works on it. */
function normalisationsOf(draft: CompositeDraft, code: string): readonly Normalisation[] {
  return draft.steps.flatMap(({ step }) =>
    step?.step === "normalise" && worksOn(step, code) ? [step.byLeaf?.[code] ?? step.how] : [],
  );
}

export function worksOn(step: Pick<StepOf<"normalise" | "treat" | "impute">, "only">, code: string): boolean {
  return step.only === undefined || step.only.includes(code);
}

function needsOf(draft: CompositeDraft, leaf: DraftPart): readonly Finding[] {
  const { code, path } = leaf;
  if (code === undefined) return [];
  const hows = normalisationsOf(draft, code);
  const found: Finding[] = [];
  if (hows.some(({ kind }) => kind !== "none") && !leaf.directed)
    found.push(
      finding(
        path,
        "direction-missing",
        `Chỉ tiêu “${code}” được chuẩn hóa nên phải ghi chiều: “direction: higher” (cao là tốt) hoặc “direction: lower” (thấp là tốt).`,
        `The leaf “${code}” is normalised and must say its direction: “direction: higher” or “direction: lower”.`,
      ),
    );
  const lacks = (key: string, vi: string): Finding =>
    finding(
      path,
      "leaf-lacks",
      `Chỉ tiêu “${code}” thiếu “${key}” (${vi}) mà cách chuẩn hóa cần đến.`,
      `The leaf “${code}” lacks “${key}”, which its normalisation needs.`,
    );
  const uses = (kind: Normalisation["kind"]): boolean => hows.some((how) => how.kind === kind);
  if (uses("distance-to-target") && leaf.target === undefined) found.push(lacks("target", "mục tiêu"));
  if (uses("goalposts") && leaf.goalposts === undefined) found.push(lacks("goalposts", "hai mốc"));
  if (uses("bounds") && leaf.bounds === undefined) found.push(lacks("bounds", "hai đầu của thang đo"));
  return found;
}

function limits({ path, goalposts, bounds }: DraftPart): readonly Finding[] {
  return [["goalposts", goalposts] as const, ["bounds", bounds] as const].flatMap(([key, pair]) => {
    const [low, high] = pair ?? [];
    if (low === undefined || high === undefined || low < high) return [];
    return [
      finding(
        [...path, key],
        "limits-order",
        `“${key}” phải ghi số nhỏ trước, số lớn sau và hai số khác nhau.`,
        `“${key}” must have the lower number first and two different numbers.`,
      ),
    ];
  });
}
