import type { Leaf, Method } from "../../../method/schema.ts";
import { leavesOf } from "../../../method/tree.ts";
import { wordsIn } from "../../../method/words.ts";
import { number } from "../context.ts";
import { aboutNodes, type Finding } from "../finding.ts";
import { reachOf } from "../reach.ts";

/** What is weak in the ways in which the leaves of a points method are scored. */
export function scoringRules(method: Method): readonly Finding[] {
  const leaves = leavesOf(method).filter(({ status }) => status !== "unresolved");
  return [withoutRule, outOfReach, forNothing, withoutEvidence].flatMap((rule) => leaves.flatMap(rule));
}

function nameOf({ code, label }: Leaf): { readonly vi: string; readonly en: string } {
  return { vi: `“${code} ${wordsIn(label, "vi")}”`, en: `“${code} ${wordsIn(label, "en")}”` };
}

/** A unit that puts its own points by hand is measured by nothing. */
function withoutRule(leaf: Leaf): readonly Finding[] {
  if (leaf.scoredBy !== "self" || leaf.rule.kind !== "entered") return [];
  const name = nameOf(leaf);
  return [
    aboutNodes(
      "warning",
      "no-rule",
      [leaf.code],
      null,
      `Ở tiêu chí ${name.vi} đơn vị tự ghi điểm mà không có cách chấm; hãy viết cách chấm theo số liệu, hoặc giao người thẩm định cho điểm.`,
      `For the criterion ${name.en} units put their own points without a rule; write one that scores answers, or let the appraiser score it.`,
    ),
  ];
}

/** No answer earns full marks. */
function outOfReach({ rule, max, ...leaf }: Leaf): readonly Finding[] {
  const reach = reachOf(rule, max);
  if (reach === null || reach.most >= max - 1e-9) return [];
  const name = nameOf({ rule, max, ...leaf });
  const [most, whole] = [number(reach.most), number(max)];
  return [
    aboutNodes(
      "warning",
      "full-out-of-reach",
      [leaf.code],
      reach.most,
      `Tiêu chí ${name.vi} có điểm tối đa ${whole.vi} nhưng cách chấm chỉ cho tới ${most.vi}; hãy sửa điểm tối đa hoặc cách chấm cho khớp.`,
      `The criterion ${name.en} is worth ${whole.en} but its rule gives ${most.en} at most; make the maximum and the rule agree.`,
    ),
  ];
}

/** The worst answer earns points too. */
function forNothing({ rule, max, ...leaf }: Leaf): readonly Finding[] {
  const reach = reachOf(rule, max);
  if (reach === null || reach.least <= 1e-9) return [];
  const name = nameOf({ rule, max, ...leaf });
  const [least, whole] = [number(reach.least), number(max)];
  return [
    aboutNodes(
      "note",
      "points-for-nothing",
      [leaf.code],
      reach.least,
      `Ở tiêu chí ${name.vi} mức thấp nhất vẫn được ${least.vi}/${whole.vi} điểm; hãy hạ mức thấp nhất, nếu không khoảng điểm thực để phân biệt chỉ là ${number(max - reach.least).vi}.`,
      `For the criterion ${name.en} the worst answer still earns ${least.en} of ${whole.en}; lower it, or only ${number(max - reach.least).en} tell units apart.`,
    ),
  ];
}

/** What a unit claims about itself can be checked by nothing. */
function withoutEvidence(leaf: Leaf): readonly Finding[] {
  if (leaf.scoredBy !== "self" || leaf.evidence.length > 0) return [];
  const name = nameOf(leaf);
  return [
    aboutNodes(
      "note",
      "no-evidence",
      [leaf.code],
      null,
      `Tiêu chí ${name.vi} do đơn vị tự chấm nhưng không yêu cầu tài liệu kiểm chứng; hãy nêu tài liệu cần có.`,
      `The criterion ${name.en} is scored by the unit itself and asks for no evidence; name the documents wanted.`,
    ),
  ];
}
