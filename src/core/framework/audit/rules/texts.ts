import { type AuditContext, capital } from "../context.ts";
import { aboutNodes, type Finding } from "../finding.ts";

/** Leaves that do not say on what they rest. */
export function withoutCitation({ leaves, name }: AuditContext): readonly Finding[] {
  return leaves
    .filter(({ citation }) => citation === undefined || citation.confidence === "unknown")
    .map(({ code }) =>
      aboutNodes(
        "warning",
        "no-citation",
        [code],
        null,
        `${capital(name(code).vi)} không ghi căn cứ; hãy ghi văn bản hoặc nguồn quy định.`,
        `The ${name(code).en} names no source; cite the act or document it rests on.`,
      ),
    );
}

/** Parts without an English name. */
export function withoutEnglish({ framework, name }: AuditContext): readonly Finding[] {
  return framework.nodes
    .filter(({ label }) => label.en === undefined)
    .map(({ code }) =>
      aboutNodes(
        "note",
        "no-english",
        [code],
        null,
        `${capital(name(code).vi)} chưa có tên tiếng Anh; hãy bổ sung để công bố song ngữ.`,
        `The ${name(code).en} has no English name; add one so that both languages are complete.`,
      ),
    );
}

/** Parts whose text is not known. */
export function unresolvedTexts({ framework, name }: AuditContext): readonly Finding[] {
  return framework.nodes
    .filter(({ unresolved }) => unresolved)
    .map(({ code }) =>
      aboutNodes(
        "warning",
        "unresolved-text",
        [code],
        null,
        `Nội dung của ${name(code).vi} chưa rõ; hãy tra văn bản gốc trước khi sử dụng.`,
        `The text of the ${name(code).en} is not known; look it up in the act before use.`,
      ),
    );
}

/** Leaves that have the same name. */
export function sameLabels({ leaves, name }: AuditContext): readonly Finding[] {
  const byLabel = new Map<string, string[]>();
  for (const { code, label } of leaves) {
    const key = label.vi.normalize("NFC").trim().toLocaleLowerCase("vi");
    byLabel.set(key, [...(byLabel.get(key) ?? []), code]);
  }
  return [...byLabel.values()]
    .filter((codes) => codes.length > 1)
    .map((codes) => {
      const first = codes[0] ?? "";
      return aboutNodes(
        "warning",
        "same-label",
        codes,
        codes.length,
        `${capital(name(first).vi)} trùng tên với ${codes.slice(1).join(", ")}; hãy đặt tên khác nhau hoặc bỏ phần trùng.`,
        `The ${name(first).en} has the same name as ${codes.slice(1).join(", ")}; rename them or drop the repetition.`,
      );
    });
}
