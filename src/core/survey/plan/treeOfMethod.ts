import type { Aggregation } from "../../composite/schema/aggregation.ts";
import { aggregationOf } from "../../composite/schema/aggregationOf.ts";
import type { CompositeMethod } from "../../composite/schema/composite.ts";
import { type CompositeNode, isCompositeLeaf } from "../../composite/schema/tree.ts";
import { weightIn } from "../../composite/weightIn.ts";
import type { SurveyFault } from "../fault.ts";
import type { IndexBranch, IndexTreeNode, RollUp, SurveyIndexTree } from "../index/indexTree.ts";
import type { Planned } from "./outcomes.ts";
import type { SurveyIndexPlan } from "./surveyPlan.ts";

/** Questions of each leaf of a method: those that the plan names, else columns called leaf, leaf.1, leaf_2, leaf-3. */
export function questionsOf(
  method: CompositeMethod,
  { items }: SurveyIndexPlan,
  columns: readonly string[],
): Planned<ReadonlyMap<string, readonly string[]>> {
  const faults: SurveyFault[] = [];
  const leaves = leavesOf(method.tree).map(({ code }) => code);
  for (const named of Object.keys(items)) if (!leaves.includes(named)) faults.push(noSuchLeaf(named, leaves));
  const questions = new Map<string, readonly string[]>();
  for (const leaf of leaves) {
    const own = items[leaf] ?? columns.filter((name) => name === leaf || isPartOf(name, leaf));
    if (own.length === 0) faults.push(noQuestions(leaf));
    questions.set(leaf, own);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: questions };
}

function isPartOf(name: string, leaf: string): boolean {
  return name.startsWith(leaf) && /^[._-]\d+$/u.test(name.slice(leaf.length));
}

function leavesOf(nodes: readonly CompositeNode[]): readonly CompositeNode[] {
  return nodes.flatMap((node) => (isCompositeLeaf(node) ? [node] : leavesOf(node.children)));
}

/** The tree of a method with the questions beneath its leaves. Weights are the method's unless the plan rolls up otherwise. */
export function treeOfMethod(
  method: CompositeMethod,
  plan: SurveyIndexPlan,
  questions: ReadonlyMap<string, readonly string[]>,
): Planned<SurveyIndexTree> {
  const rollUp = plan.rollUp === "method" ? rollUpOf(method) : plan.rollUp;
  if (rollUp === undefined) return { ok: false, faults: [notAMean(method)] };
  const given = plan.rollUp === "method";
  const branch = (node: CompositeNode): IndexBranch => ({
    code: node.code,
    label: both(node.label),
    weight: given ? (weightIn(node.weight, plan.year) ?? 1) : 1,
    children: isCompositeLeaf(node)
      ? (questions.get(node.code) ?? []).map((name) => question(name, node.code))
      : node.children.map(branch),
  });
  const children: IndexTreeNode[] = method.tree.map(branch);
  const label = both(method.total.label ?? method.title);
  return {
    ok: true,
    value: {
      root: { code: method.total.code, label, children },
      rollUp,
      whenChildMissing: plan.whenChildMissing,
    },
  };
}

/** A leaf that is itself the column of its only question would carry one code twice. */
export function questionCode(name: string, leaf: string): string {
  return name === leaf ? `${name}?` : name;
}

function question(name: string, leaf: string): IndexTreeNode {
  return { code: questionCode(name, leaf), label: { vi: name, en: name } };
}

function both(label: { readonly vi: string; readonly en?: string | undefined }): { vi: string; en: string } {
  return { vi: label.vi, en: label.en ?? label.vi };
}

function rollUpOf(method: CompositeMethod): RollUp | undefined {
  const step = method.recipe.find((one) => one.step === "aggregate");
  if (step === undefined) return "mean";
  const hows: Aggregation[] = [step.how, ...(step.levels ?? [])].map(aggregationOf);
  if (hows.every(({ kind }) => kind === "arithmetic")) return "mean";
  return hows.every(({ kind }) => kind === "pooled") ? "pooled" : undefined;
}

function noSuchLeaf(leaf: string, leaves: readonly string[]): SurveyFault {
  return {
    code: "index-tree",
    column: leaf,
    words: {
      vi: `Bộ tiêu chí không có tiêu chí “${leaf}”. Các tiêu chí: ${leaves.join(", ")}.`,
      en: `The method has no leaf “${leaf}”. Its leaves: ${leaves.join(", ")}.`,
    },
  };
}

function noQuestions(leaf: string): SurveyFault {
  return {
    code: "index-tree",
    column: leaf,
    words: {
      vi: `Chưa có câu hỏi nào cho “${leaf}”. Khai các cột trong mục items, hoặc đặt tên cột là ${leaf}.1, ${leaf}.2…`,
      en: `There is no question for “${leaf}”. Name its columns under items, or call them ${leaf}.1, ${leaf}.2…`,
    },
  };
}

function notAMean(method: CompositeMethod): SurveyFault {
  return {
    code: "request-unsupported",
    words: {
      vi: `Bộ tiêu chí ${method.id} không gộp bằng bình quân hay gộp câu trả lời nên không tính thẳng từ phiếu được. Hãy chọn rollUp: mean, item-count hoặc pooled.`,
      en: `The method ${method.id} is not rolled up by means or pooled answers, so it cannot be made straight from answers. Choose rollUp: mean, item-count or pooled.`,
    },
  };
}
