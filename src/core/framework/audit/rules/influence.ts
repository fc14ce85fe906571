import { type AuditContext, capital, number, percent } from "../context.ts";
import { aboutNodes, type Finding } from "../finding.ts";

/** Leaves whose influence on the index differs much from their weight, or works against it. */
export function influence({ study, leaves, limits, enough, name }: AuditContext): readonly Finding[] {
  if (!enough || leaves.length < 3) return [];
  return study.influences.flatMap(({ code, nominal, actual }): readonly Finding[] => {
    const spread = study.leaves.find((leaf) => leaf.code === code);
    if (actual === null || nominal === 0 || spread === undefined || spread.least === spread.most) return [];
    const paper = percent(nominal);
    const fact = percent(actual);
    if (actual < -0.005)
      return [
        aboutNodes(
          "warning",
          "works-against-index",
          [code],
          actual,
          `${capital(name(code).vi)} có trọng số ${paper.vi} nhưng thực tế kéo ngược chỉ số (${fact.vi}); hãy kiểm tra chiều tốt xấu.`,
          `The ${name(code).en} weighs ${paper.en} but works against the index (${fact.en}); check its direction.`,
        ),
      ];
    const more = actual > limits.influence * nominal;
    if ((!more && actual * limits.influence >= nominal) || Math.abs(actual - nominal) < 0.02) return [];
    return [
      aboutNodes(
        "warning",
        "weight-and-influence",
        [code],
        actual,
        `${capital(name(code).vi)} có trọng số ${paper.vi} nhưng ảnh hưởng thực tế là ${fact.vi}; ${more ? "hãy giảm trọng số hoặc chuẩn hóa lại" : "hãy xem lại độ phân tán, hoặc nói rõ rằng chỉ tiêu này ít có tác dụng"}.`,
        `The ${name(code).en} weighs ${paper.en} but its influence is ${fact.en}; ${more ? "lower its weight or normalise it otherwise" : "look at its spread, or say that it hardly matters"}.`,
      ),
    ];
  });
}

/** Leaves without which nobody moves, and leaves that decide much of the order alone. */
export function removalShifts({
  framework,
  study,
  leaves,
  limits,
  enough,
  name,
}: AuditContext): readonly Finding[] {
  if (!enough || leaves.length < 6) return [];
  const leafCodes = new Set(leaves.map(({ code }) => code));
  const alike = new Set(study.leaves.filter(({ least, most }) => least === most).map(({ code }) => code));
  return study.removals.flatMap(({ code, meanShift, greatestShift, moved }): readonly Finding[] => {
    if (!leafCodes.has(code) || study.effectiveWeights[code] === 0 || alike.has(code)) return [];
    if (moved === 0)
      return [
        aboutNodes(
          "note",
          "without-effect",
          [code],
          0,
          `Bỏ ${name(code).vi} thì không đơn vị nào đổi hạng; hãy cân nhắc bỏ để bớt việc thu thập.`,
          `Without the ${name(code).en} no unit changes its rank; consider dropping it to save collecting.`,
        ),
      ];
    if (meanShift <= limits.shift * framework.units.length) return [];
    const mean = number(meanShift, 1);
    return [
      aboutNodes(
        "warning",
        "decides-much",
        [code],
        meanShift,
        `Bỏ ${name(code).vi} thì thứ hạng thay đổi trung bình ${mean.vi} bậc, nhiều nhất ${greatestShift} bậc; kết quả phụ thuộc nhiều vào một chỉ tiêu, hãy xem lại trọng số.`,
        `Without the ${name(code).en} ranks move by ${mean.en} places on average and ${greatestShift} at most; much rests on one measure, so review its weight.`,
      ),
    ];
  });
}
