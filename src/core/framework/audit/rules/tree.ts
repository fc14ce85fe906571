import { type AuditContext, capital, number, percent } from "../context.ts";
import { aboutNodes, type Finding } from "../finding.ts";

/** Groups made of a single part: a level that does nothing. */
export function onlyChildren({ children, name }: AuditContext): readonly Finding[] {
  return [...children]
    .filter(([, members]) => members.length === 1)
    .map(([code, members]) =>
      aboutNodes(
        "note",
        "only-child",
        [code, ...members],
        1,
        `${capital(name(code).vi)} chỉ có một phần là “${members[0] ?? ""}”; hãy bỏ một cấp hoặc bổ sung chỉ tiêu cùng nhóm.`,
        `The ${name(code).en} has one part only, “${members[0] ?? ""}”; drop the level or add what belongs beside it.`,
      ),
    );
}

/** Parts that count for nothing. */
export function withoutWeight({ framework, study, name }: AuditContext): readonly Finding[] {
  return framework.nodes
    .filter(
      ({ code, parent }) =>
        study.effectiveWeights[code] === 0 && (parent === null || study.effectiveWeights[parent] !== 0),
    )
    .map(({ code }) =>
      aboutNodes(
        "warning",
        "no-weight",
        [code],
        0,
        `${capital(name(code).vi)} có trọng số bằng 0 nên không ảnh hưởng đến chỉ số; hãy cho trọng số, hoặc ghi rõ là chỉ để tham khảo.`,
        `The ${name(code).en} has a weight of 0 and changes nothing; give it a weight, or say that it is for information only.`,
      ),
    );
}

/** Parts whose weight takes away: more of them lowers the index, though they are directed to be good. */
export function negativeWeights({ framework, name }: AuditContext): readonly Finding[] {
  return framework.nodes
    .filter(({ weight }) => weight < 0)
    .map(({ code, weight }) =>
      aboutNodes(
        "error",
        "negative-weight",
        [code],
        weight,
        `${capital(name(code).vi)} có trọng số âm (${number(weight, 3).vi}): làm tốt hơn lại bị giảm điểm; hãy dùng trọng số khác hoặc xem lại chiều tốt xấu.`,
        `The ${name(code).en} has a negative weight (${number(weight, 3).en}): doing better lowers the score; use other weights or check its direction.`,
      ),
    );
}

/** Leaves far below an equal share. */
export function tinyWeights({ leaves, study, limits, name }: AuditContext): readonly Finding[] {
  const least = 0.6 / (limits.heavy * leaves.length);
  return leaves.flatMap(({ code }) => {
    const share = study.effectiveWeights[code] ?? 0;
    if (share <= 0 || share >= least) return [];
    const shown = percent(share, 2);
    return [
      aboutNodes(
        "note",
        "tiny-weight",
        [code],
        share,
        `${capital(name(code).vi)} chỉ chiếm ${shown.vi} của chỉ số; hãy gộp với chỉ tiêu gần nghĩa hoặc bỏ, để bớt việc thu thập.`,
        `The ${name(code).en} makes up only ${shown.en} of the index; merge it with a kindred one or drop it to save collecting.`,
      ),
    ];
  });
}

/** Leaves far above an equal share, among six or more. */
export function heavyLeaves({ leaves, study, limits, name }: AuditContext): readonly Finding[] {
  if (leaves.length < 6) return [];
  return leaves.flatMap(({ code }) => {
    const share = study.effectiveWeights[code] ?? 0;
    if (share <= limits.heavy / leaves.length || share < 0.1) return [];
    const shown = percent(share);
    const equal = percent(1 / leaves.length);
    return [
      aboutNodes(
        "warning",
        "heavy-leaf",
        [code],
        share,
        `${capital(name(code).vi)} một mình chiếm ${shown.vi} của chỉ số (chia đều là ${equal.vi}); hãy nêu rõ lý do hoặc giảm trọng số.`,
        `The ${name(code).en} alone makes up ${shown.en} of the index (an equal share is ${equal.en}); say why or lower its weight.`,
      ),
    ];
  });
}

/** Leaves that do not say whether higher is better. */
export function withoutDirection({ leaves, name }: AuditContext): readonly Finding[] {
  return leaves
    .filter(({ lacksDirection }) => lacksDirection)
    .map(({ code }) =>
      aboutNodes(
        "error",
        "no-direction",
        [code],
        null,
        `${capital(name(code).vi)} không ghi giá trị cao hay thấp là tốt; hãy khai báo \`direction: higher\` hoặc \`lower\`.`,
        `The ${name(code).en} does not say whether higher is better; declare \`direction: higher\` or \`lower\`.`,
      ),
    );
}
