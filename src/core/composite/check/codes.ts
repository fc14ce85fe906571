import { listOf } from "../../method/draft.ts";
import { type FaultCode, type Finding, finding, type Path } from "../../method/fault.ts";
import { isRecord } from "../../method/shape.ts";
import { appliesTo, type CompositeDraft, textOf } from "./draft.ts";

/** Codes stand once; families, denominators and sources are known. */
export function checkCodes(draft: CompositeDraft): readonly Finding[] {
  const coded = draft.parts.map(({ code, path }) => ({ name: code, path: [...path, "code"] }));
  const listed = (key: string) =>
    listOf(draft.data[key]).map((raw, index) => ({
      name: isRecord(raw) ? textOf(raw["code"]) : undefined,
      path: [key, index, "code"],
    }));
  const columns = [...coded, ...listed("denominators")];
  return [
    ...coded
      .filter(({ name }) => name !== undefined && name === draft.totalCode)
      .map(({ path, name }) =>
        finding(
          path,
          "reserved-code",
          `Mã “${name}” dành cho chỉ số tổng hợp; hãy đặt mã khác.`,
          `The code “${name}” stands for the index as a whole; choose another.`,
        ),
      ),
    ...repeated(columns, "duplicate-code", "Mã", "The code"),
    ...repeated(listed("groupings"), "duplicate-code", "Nhóm phân loại", "The grouping"),
    ...repeated(
      draft.families.map((name, index) => ({ name, path: ["families", index] })),
      "duplicate-family",
      "Khối",
      "The family",
    ),
    ...unknownFamilies(draft),
    ...emptyFamilies(draft),
    ...denominators(draft),
    ...sources(draft),
  ];
}

function repeated(
  named: readonly { readonly name: string | undefined; readonly path: Path }[],
  code: FaultCode,
  vi: string,
  en: string,
): readonly Finding[] {
  const seen = new Set<string>();
  return named.flatMap(({ name, path }) => {
    if (name === undefined) return [];
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      finding(
        path,
        code,
        `${vi} “${name}” đã được dùng; hãy đặt mã khác.`,
        `${en} “${name}” is already used; choose another.`,
      ),
    ];
  });
}

function unknownFamilies(draft: CompositeDraft): readonly Finding[] {
  return draft.parts.flatMap((part) =>
    (part.families ?? []).flatMap((family, index) =>
      draft.families.includes(family)
        ? []
        : [
            finding(
              [...part.path, "families", index],
              "family-unknown",
              `Không có khối “${family}”; các khối: ${draft.families.join(", ")}.`,
              `There is no family “${family}”; the families are ${draft.families.join(", ")}.`,
            ),
          ],
    ),
  );
}

function emptyFamilies(draft: CompositeDraft): readonly Finding[] {
  if (draft.parts.length === 0) return [];
  return draft.families.flatMap((family, index) =>
    draft.parts.some((part) => part.isLeaf && appliesTo(draft, part, family))
      ? []
      : [
          finding(
            ["families", index],
            "family-without-leaf",
            `Khối “${family}” không có chỉ tiêu nào để tính.`,
            `The family “${family}” has no leaf to be scored on.`,
          ),
        ],
  );
}

function denominators(draft: CompositeDraft): readonly Finding[] {
  const unknown = draft.parts.flatMap(({ denominator, path }) =>
    denominator === undefined || draft.denominators.includes(denominator)
      ? []
      : [
          finding(
            [...path, "denominator"],
            "denominator-unknown",
            `Không có mẫu số “${denominator}”; hãy khai báo ở “denominators”.`,
            `There is no denominator “${denominator}”; declare it in “denominators”.`,
          ),
        ],
  );
  const unused = draft.denominators.flatMap((code, index) =>
    draft.parts.some(({ denominator }) => denominator === code)
      ? []
      : [
          finding(
            ["denominators", index],
            "denominator-unknown",
            `Mẫu số “${code}” không được chỉ tiêu nào dùng; hãy bỏ đi hoặc ghi vào chỉ tiêu.`,
            `No leaf uses the denominator “${code}”; remove it or name it in a leaf.`,
          ),
        ],
  );
  return [...unknown, ...unused];
}

function sources(draft: CompositeDraft): readonly Finding[] {
  const noBasis =
    draft.data["status"] === "official" && listOf(draft.data["basis"]).length === 0
      ? [
          finding(
            ["basis"],
            "basis-missing",
            "Bộ chỉ số chính thức phải ghi văn bản làm căn cứ.",
            "An official method must name the acts it rests on.",
          ),
        ]
      : [];
  const uncited = draft.parts
    .filter(({ isLeaf, cited }) => isLeaf && !cited)
    .map(({ path, code }) =>
      finding(
        path,
        "missing-citation",
        `Chỉ tiêu “${code ?? "?"}” chưa ghi nguồn; hãy thêm “citation” ở đây hoặc ở mục chứa nó.`,
        `The leaf “${code ?? "?"}” names no source; add a “citation” here or to a part above it.`,
      ),
    );
  return [...noBasis, ...uncited];
}
