import { indexFault, type Refusable } from "../composite/indexFault.ts";
import type { CompositeMethod } from "../composite/schema/composite.ts";
import { given, refused } from "./answers.ts";
import { type FactorDraw, nodeUnknown, streamAt } from "./factorDraw.ts";
import { levelsOf } from "./levels.ts";
import type { WeightNoise } from "./plan.ts";

/** Draws every named weight w as w × (1 + share × (2U − 1)); several noises on one weight are multiplied. */
export function weightsDraw(
  noise: readonly WeightNoise[],
  id: string,
  key: readonly number[],
  method: CompositeMethod,
): Refusable<FactorDraw> {
  const levels = levelsOf(method);
  const unknown = noise.flatMap(({ nodes = [] }) => nodes.filter((node) => !levels.has(node)));
  const moved = noise.flatMap(({ share, levels: at, nodes }) =>
    [...levels]
      .filter(([code, level]) => (at?.includes(level) ?? true) && (nodes?.includes(code) ?? true))
      .map(([code]) => [code, share] as const),
  );
  if (unknown.length > 0) return refused(...unknown.map((node) => nodeUnknown(node, id)));
  if (moved.length === 0)
    return refused(
      indexFault(
        "no-weights",
        { node: id },
        `“${id}” không có trọng số nào để thay đổi; hãy ghi cấp hoặc mã có trong bộ chỉ số.`,
        `“${id}” has no weights to vary; name levels or codes that the method has.`,
      ),
    );
  return given((point) => {
    const stream = streamAt(key, point);
    const weightFactors: Record<string, number> = {};
    for (const [code, share] of moved)
      weightFactors[code] = (weightFactors[code] ?? 1) * (1 + share * (2 * stream.uniform() - 1));
    return { weightFactors };
  });
}
