import { listOf } from "../../method/draft.ts";
import { type Finding, finding, type Path } from "../../method/fault.ts";
import { isRecord } from "../../method/shape.ts";
import { type CompositeDraft, textOf } from "./draft.ts";

/** A view names parts of the tree, or makes new ones with a label and children; nothing stands twice in it. */
export function checkViews(draft: CompositeDraft): readonly Finding[] {
  const taken = new Set<string>([draft.totalCode, ...draft.parts.flatMap(({ code }) => code ?? [])]);
  return listOf(draft.data["views"]).flatMap((view, index) => {
    if (!isRecord(view)) return [];
    const path: Path = ["views", index];
    const id = textOf(view["id"]);
    const found: Finding[] = [];
    if (id !== undefined && taken.has(id))
      found.push(
        finding(
          [...path, "id"],
          "duplicate-code",
          `Mã “${id}” đã được dùng; hãy đặt mã khác cho góc nhìn này.`,
          `The code “${id}” is already used; choose another for this view.`,
        ),
      );
    if (id !== undefined) taken.add(id);
    const seen = new Set<string>();
    walk(draft, view["tree"], [...path, "tree"], seen, found);
    return found;
  });
}

function walk(draft: CompositeDraft, list: unknown, path: Path, seen: Set<string>, found: Finding[]): void {
  let total = 0;
  const nodes = listOf(list).filter(isRecord);
  nodes.forEach((raw, index) => {
    const own = [...path, index];
    const code = textOf(raw["code"]);
    total += typeof raw["weight"] === "number" ? raw["weight"] : 1;
    if (code === undefined) return;
    if (seen.has(code)) found.push(repeated([...own, "code"], code));
    seen.add(code);
    const known = draft.parts.some((part) => part.code === code);
    if (!known && !("children" in raw)) found.push(unknown([...own, "code"], code));
    if (known && "children" in raw) found.push(both([...own, "code"], code));
    if (!known && "children" in raw && raw["label"] === undefined) found.push(nameless(own, code));
    walk(draft, raw["children"], [...own, "children"], seen, found);
  });
  if (nodes.length > 0 && total === 0)
    found.push(
      finding(
        path,
        "weights-zero",
        "Trọng số trong góc nhìn này cộng lại bằng 0; ít nhất một mục phải có trọng số lớn hơn 0.",
        "The weights in this view sum to 0; at least one must be above 0.",
      ),
    );
}

function unknown(path: Path, code: string): Finding {
  return finding(
    path,
    "view-code",
    `Không có mục “${code}” trong cây chỉ tiêu; hãy sửa mã, hoặc thêm “label” và “children” nếu là mục mới.`,
    `There is no “${code}” in the tree; mend the code, or add “label” and “children” if it is new.`,
  );
}

function both(path: Path, code: string): Finding {
  return finding(
    path,
    "view-code",
    `Mục “${code}” đã có trong cây chỉ tiêu nên không ghi lại mục con; hãy bỏ “children” hoặc đặt mã khác.`,
    `“${code}” stands in the tree and keeps its children; remove “children” or choose another code.`,
  );
}

function nameless(path: Path, code: string): Finding {
  return finding(
    path,
    "view-code",
    `Mục mới “${code}” của góc nhìn phải có tên gọi (“label”).`,
    `The new part “${code}” of the view needs a “label”.`,
  );
}

function repeated(path: Path, code: string): Finding {
  return finding(
    path,
    "duplicate-code",
    `Mục “${code}” đứng hai lần trong cùng một góc nhìn.`,
    `“${code}” stands twice in the same view.`,
  );
}
