import type { CoverageProblem } from "../../numbers/coverage.ts";
import { formatNumber } from "../../numbers/format.ts";
import { type Finding, finding, type Path } from "../fault.ts";

/** The finding for one place where bands do not cover their range once; it shows the number that would fall through. */
export function bandFinding(problem: CoverageProblem, path: Path, names: readonly string[]): Finding {
  const at = [...path, problem.index];
  const name = names[problem.index] ?? "?";
  switch (problem.kind) {
    case "two-limits":
      return finding(
        at,
        "band-limits",
        `Mức “${name}” ghi hai cận ở cùng một đầu; cận dưới chỉ dùng “from” hoặc “above”, cận trên chỉ dùng “below” hoặc “upTo”.`,
        `The band “${name}” has two limits at one end; use either “from” or “above”, and either “below” or “upTo”.`,
      );
    case "empty":
      return finding(
        at,
        "band-empty",
        `Mức “${name}” không chứa số nào: cận dưới không nhỏ hơn cận trên.`,
        `The band “${name}” holds no number: its lower limit is not under its upper limit.`,
      );
    case "gap":
      return gap(problem, at);
    case "overlap":
      return overlap(problem, at, name, names[problem.other] ?? "?");
  }
}

function gap(problem: Extract<CoverageProblem, { kind: "gap" }>, at: Path): Finding {
  const { from, to, exactly } = problem;
  if (exactly) {
    return finding(
      at,
      "band-gap",
      `Giá trị đúng bằng ${vi(from)} không thuộc mức nào; hãy dùng “from” hoặc “upTo” để một mức nhận số này.`,
      `A value of exactly ${en(from)} belongs to no band; use “from” or “upTo” so that one band takes it.`,
    );
  }
  if (to === Infinity) {
    return finding(
      at,
      "band-gap",
      `Các giá trị từ ${vi(from)} trở lên không thuộc mức nào; hãy bỏ cận trên của mức cao nhất.`,
      `Values from ${en(from)} upwards belong to no band; remove the upper limit of the highest band.`,
    );
  }
  return finding(
    at,
    "band-gap",
    `Các giá trị từ ${vi(from)} đến ${vi(to)} không thuộc mức nào, ví dụ ${vi((from + to) / 2)}; hãy nối hai mức liền nhau, mức thấp nhất có thể bỏ cận dưới.`,
    `Values between ${en(from)} and ${en(to)} belong to no band, for example ${en((from + to) / 2)}; let the bands meet; the lowest one may have no lower limit.`,
  );
}

function overlap(
  problem: Extract<CoverageProblem, { kind: "overlap" }>,
  at: Path,
  name: string,
  other: string,
): Finding {
  const { from, to, exactly } = problem;
  if (exactly) {
    return finding(
      at,
      "band-overlap",
      `Giá trị đúng bằng ${vi(from)} thuộc cả “${other}” và “${name}”; hãy đổi một cận thành “above” hoặc “below”.`,
      `A value of exactly ${en(from)} belongs to both “${other}” and “${name}”; make one limit “above” or “below”.`,
    );
  }
  const example =
    Number.isFinite(from) && Number.isFinite(to)
      ? (from + to) / 2
      : Number.isFinite(from)
        ? from + 1
        : to - 1;
  return finding(
    at,
    "band-overlap",
    `Mức “${other}” và mức “${name}” chồng nhau, ví dụ ở ${vi(example)}; hãy sửa cận để mỗi số chỉ thuộc một mức.`,
    `The bands “${other}” and “${name}” overlap, for example at ${en(example)}; mend the limits so that each number has one band.`,
  );
}

function vi(value: number): string {
  return formatNumber(value, "vi", 6);
}

function en(value: number): string {
  return formatNumber(value, "en", 6);
}
