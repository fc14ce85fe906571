import type { Draft, DraftLeaf } from "../draft.ts";
import { type Finding, finding, type Path } from "../fault.ts";
import type { Input } from "../inputSchema.ts";
import { optionId } from "../tree.ts";

/** Choices have options, others have none; bounds stand the right way round and inside the kind. */
export function checkInputs(leaf: DraftLeaf): readonly Finding[] {
  return [...leaf.inputs].flatMap(([name, input]) =>
    input === undefined ? [] : checkInput(name, input, [...leaf.path, "inputs", name]),
  );
}

export function everyLeaf(draft: Draft): readonly DraftLeaf[] {
  return [...draft.nodes.flatMap(({ leaf }) => leaf ?? []), ...draft.items];
}

function checkInput(name: string, input: Input, path: Path): readonly Finding[] {
  const found: Finding[] = [];
  const options = (input.options ?? []).map(optionId);
  if (input.kind === "choice" && options.length === 0) {
    found.push(
      finding(
        path,
        "options-missing",
        `Ô “${name}” là lựa chọn nhưng chưa có “options”.`,
        `The input “${name}” is a choice but has no “options”.`,
      ),
    );
  }
  if (input.kind !== "choice" && options.length > 0) {
    found.push(
      finding(
        [...path, "options"],
        "options-misplaced",
        `Ô “${name}” không phải là lựa chọn nên không dùng “options”; hãy đổi kind thành choice hoặc bỏ đi.`,
        `The input “${name}” is not a choice and takes no “options”; make its kind choice or remove them.`,
      ),
    );
  }
  options.forEach((option, index) => {
    if (options.indexOf(option) === index) return;
    found.push(
      finding(
        [...path, "options", index],
        "duplicate-option",
        `Lựa chọn “${option}” được ghi hai lần.`,
        `The option “${option}” stands twice.`,
      ),
    );
  });
  const wrong = wrongBounds(input);
  if (wrong !== undefined) {
    found.push(
      finding(path, "input-bounds", `Ô “${name}”: ${wrong.vi}.`, `The input “${name}”: ${wrong.en}.`),
    );
  }
  return found;
}

function wrongBounds({ kind, min, max }: Input): { vi: string; en: string } | undefined {
  const numeric = kind === "number" || kind === "count" || kind === "share";
  if (!numeric && (min !== undefined || max !== undefined))
    return { vi: "chỉ ô số mới có min, max", en: "only numbers have min and max" };
  if (min !== undefined && max !== undefined && min > max)
    return { vi: "min lớn hơn max", en: "min is larger than max" };
  if (kind === "share" && ((min ?? 0) < 0 || (max ?? 1) > 1))
    return { vi: "tỷ lệ ghi từ 0 đến 1", en: "a share goes from 0 to 1" };
  if (kind === "count" && (min ?? 0) < 0) return { vi: "số đếm không âm", en: "a count is never negative" };
  return undefined;
}
