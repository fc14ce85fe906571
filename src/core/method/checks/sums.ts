import { formatNumber } from "../../numbers/format.ts";
import { snap } from "../../numbers/round.ts";
import type { Draft, DraftNode } from "../draft.ts";
import { listOf } from "../draft.ts";
import { type Finding, finding } from "../fault.ts";
import { splitSchema } from "../schema.ts";
import { salvage } from "../shape.ts";

/** Children sum to their parent, the top of the tree to the maximum of the method, and leaves to their split. */
export function checkSums(draft: Draft): readonly Finding[] {
  const families = draft.families.length === 0 ? [undefined] : draft.families;
  const found = new Map<string, Finding>();
  for (const family of families) {
    for (const fault of [...childrenOf(draft, family), ...topOf(draft, family), ...splitsOf(draft, family)]) {
      const key = fault.path.join(".");
      if (!found.has(key)) found.set(key, fault);
    }
  }
  return [...found.values()];
}

function childrenOf(draft: Draft, family: string | undefined): readonly Finding[] {
  return draft.nodes.flatMap((node, index) => {
    if (node.leaf !== undefined || node.max === undefined || !applies(draft, node, family)) return [];
    const sum = sumOf(draft, index, family);
    if (sum === undefined || snap(sum) === snap(node.max)) return [];
    const [is, want] = [written(sum), written(node.max)];
    return [
      finding(
        [...node.path, "max"],
        "children-sum",
        `Các mục con của “${node.code ?? "?"}” cộng lại được ${is.vi} điểm${forFamily(draft, family).vi}, điểm tối đa ghi ${want.vi}; hãy sửa một trong hai.`,
        `The children of “${node.code ?? "?"}” sum to ${is.en}${forFamily(draft, family).en} but its maximum is ${want.en}; mend one of them.`,
      ),
    ];
  });
}

function topOf(draft: Draft, family: string | undefined): readonly Finding[] {
  const sum = sumOf(draft, -1, family);
  if (draft.max === undefined || sum === undefined || snap(sum) === snap(draft.max)) return [];
  const [is, want] = [written(sum), written(draft.max)];
  return [
    finding(
      ["max"],
      "tree-sum",
      `Các lĩnh vực cộng lại được ${is.vi} điểm${forFamily(draft, family).vi}, thang điểm ghi ${want.vi}; hãy sửa một trong hai.`,
      `The fields sum to ${is.en}${forFamily(draft, family).en} but the maximum of the method is ${want.en}; mend one of them.`,
    ),
  ];
}

function splitsOf(draft: Draft, family: string | undefined): readonly Finding[] {
  return listOf(draft.data["splits"]).flatMap((raw, index) => {
    const split = salvage(splitSchema, raw);
    if (split === undefined) return [];
    const parts = draft.nodes.filter((node) => node.leaf !== undefined && applies(draft, node, family));
    const chosen = parts.filter(({ leaf }) => split.scoredBy.some((by) => by === leaf?.scoredBy));
    if (chosen.some(({ max }) => max === undefined)) return [];
    const sum = chosen.reduce((total, { max }) => total + (max ?? 0), 0);
    if (snap(sum) === snap(split.max)) return [];
    const [is, want] = [written(sum), written(split.max)];
    return [
      finding(
        ["splits", index, "max"],
        "split-sum",
        `Phần “${split.id}” ghi ${want.vi} điểm nhưng các tiêu chí thuộc phần này cộng lại được ${is.vi}; hãy sửa một trong hai.`,
        `The part “${split.id}” says ${want.en} points but its leaves sum to ${is.en}; mend one of them.`,
      ),
    ];
  });
}

/** Sum of the maxima of the children that apply to a family; undefined when one of them is not known. */
function sumOf(draft: Draft, parent: number, family: string | undefined): number | undefined {
  const children = draft.nodes.filter((node) => node.parent === parent && serves(draft, node, family));
  if (children.length === 0 || children.some(({ max }) => max === undefined)) return undefined;
  return children.reduce((sum, { max }) => sum + (max ?? 0), 0);
}

function applies(draft: Draft, node: DraftNode, family: string | undefined): boolean {
  for (let each: DraftNode | undefined = node; each !== undefined; each = draft.nodes[each.parent]) {
    if (!serves(draft, each, family)) return false;
  }
  return true;
}

/** A node that names only unknown families is a fault of its own and counts for all. */
function serves(draft: Draft, node: DraftNode, family: string | undefined): boolean {
  if (family === undefined || node.families === undefined || node.families.includes(family)) return true;
  return !node.families.some((each) => draft.families.some((known) => known === each));
}

function forFamily(draft: Draft, family: string | undefined): { vi: string; en: string } {
  if (family === undefined || draft.families.length < 2) return { vi: "", en: "" };
  return { vi: ` (khối ${family})`, en: ` (family ${family})` };
}

function written(value: number): { vi: string; en: string } {
  return { vi: formatNumber(value, "vi", 6), en: formatNumber(value, "en", 6) };
}
