import type { Draft } from "../draft.ts";
import { listOf } from "../draft.ts";
import { type Finding, finding } from "../fault.ts";

/** Names of families and of rescaled nodes exist; what claims to be official says where it is from. */
export function checkReferences(draft: Draft): readonly Finding[] {
  return [
    ...unknownFamilies(draft),
    ...emptyFamilies(draft),
    ...rescaledNodes(draft),
    ...citations(draft),
    ...unresolved(draft),
  ];
}

function unknownFamilies(draft: Draft): readonly Finding[] {
  return draft.nodes.flatMap((node) =>
    (node.families ?? []).flatMap((family, index) => {
      if (typeof family !== "string" || draft.families.includes(family)) return [];
      const known = draft.families.join(", ");
      const path = [...node.path, "families", index];
      return [
        finding(
          path,
          "family-unknown",
          `Không có khối “${family}”; các khối của bộ tiêu chí: ${known}.`,
          `There is no family “${family}”; the method has: ${known}.`,
        ),
      ];
    }),
  );
}

function emptyFamilies(draft: Draft): readonly Finding[] {
  const restricted = draft.nodes.some(({ families }) => families !== undefined);
  if (!restricted) return [];
  return draft.families.flatMap((family, index) => {
    const served = draft.nodes.some(({ leaf, families, parent }) => {
      if (leaf === undefined || (families !== undefined && !families.includes(family))) return false;
      for (let up = draft.nodes[parent]; up !== undefined; up = draft.nodes[up.parent]) {
        if (up.families !== undefined && !up.families.includes(family)) return false;
      }
      return true;
    });
    if (served) return [];
    return [
      finding(
        ["families", index],
        "family-without-leaf",
        `Khối “${family}” không có tiêu chí nào để chấm.`,
        `The family “${family}” has no leaf to be scored on.`,
      ),
    ];
  });
}

function rescaledNodes(draft: Draft): readonly Finding[] {
  const groups = new Set(
    draft.nodes.flatMap(({ code, leaf }) => (code !== undefined && leaf === undefined ? [code] : [])),
  );
  return listOf(draft.data["rescaleAt"]).flatMap((code, index) => {
    if (typeof code !== "string" || code === "root" || groups.has(code)) return [];
    return [
      finding(
        ["rescaleAt", index],
        "rescale-unknown",
        `Không có lĩnh vực hay tiêu chí “${code}” để quy đổi điểm; ghi “root” hoặc mã của một mục có mục con.`,
        `There is no field or criterion “${code}” to rescale at; write “root” or the code of a node with children.`,
      ),
    ];
  });
}

function citations(draft: Draft): readonly Finding[] {
  const status = draft.data["status"];
  if (status !== "official" && status !== "field-level") return [];
  const basis = draft.data["basis"];
  const noBasis =
    Array.isArray(basis) && basis.length === 0
      ? [
          finding(
            ["basis"],
            "basis-missing",
            "Bộ tiêu chí chính thức phải ghi văn bản làm căn cứ.",
            "An official method must name the acts it rests on.",
          ),
        ]
      : [];
  const leaves = [...draft.nodes.flatMap(({ leaf }) => leaf ?? []), ...draft.items];
  const uncited = leaves.filter(({ cited }) => !cited);
  return [
    ...noBasis,
    ...uncited.map(({ path, code }) =>
      finding(
        path,
        "missing-citation",
        `Tiêu chí “${code ?? "?"}” chưa ghi nguồn; hãy thêm “citation” với văn bản hoặc địa chỉ và độ tin cậy.`,
        `The leaf “${code ?? "?"}” names no source; add a “citation” with the act or address and its confidence.`,
      ),
    ),
  ];
}

function unresolved(draft: Draft): readonly Finding[] {
  return draft.nodes.flatMap(({ leaf }) => {
    if (leaf === undefined || !leaf.unresolved || leaf.rule === undefined || leaf.rule.kind === "entered")
      return [];
    return [
      finding(
        [...leaf.path, "status"],
        "unresolved-rule",
        `Tiêu chí “${leaf.code ?? "?"}” ghi là chưa rõ nội dung thì cách chấm phải là “entered”.`,
        `The leaf “${leaf.code ?? "?"}” is unresolved, so its rule must be “entered”.`,
      ),
    ];
  });
}
