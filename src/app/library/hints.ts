import type { DocumentId, UnitKey } from "../../contract/ids.ts";
import type { DocumentHint, LibraryDocument } from "../../contract/library.ts";
import type { ReadTransaction } from "../store.ts";
import { periodDays } from "../submissions/index.ts";
import type { Likeness, ListedDocument } from "./ports.ts";
import { foldedWords } from "./words.ts";

/**
 * Documents with what is worth a second look: the same bytes under another entry, the same number with another date, a
 * date outside the period of the round for which one looks. Hints, never verdicts.
 */
export async function withHints(
  tx: ReadTransaction,
  unit: UnitKey,
  documents: readonly ListedDocument[],
  period = "",
): Promise<LibraryDocument[]> {
  const contents = await tx.library.contentsOf(documents.map(({ id }) => id));
  const sameContent = await tx.library.withContent(unit, [...new Set(contents.values())]);
  const numbers = documents.map(({ documentNumber }) => foldedWords(documentNumber));
  const sameNumber = await tx.library.withNumber(unit, [...new Set(numbers.filter((each) => each !== ""))]);
  return documents.map((document) => ({
    ...document,
    hints: [
      ...twins(document.id, sameContent.get(contents.get(document.id) ?? "") ?? []),
      ...otherDates(document, sameNumber.get(foldedWords(document.documentNumber)) ?? []),
      ...outside(document.documentDate, period),
    ],
  }));
}

function twins(id: DocumentId, alike: readonly Likeness[]): DocumentHint[] {
  return others(id, alike).map((other) => ({
    code: "same-content",
    vi: `Tệp giống hệt tệp của «${nameOf(other)}».`,
    en: `The file is the same as that of “${nameOf(other)}”.`,
    document: other.id,
  }));
}

function otherDates(document: ListedDocument, alike: readonly Likeness[]): DocumentHint[] {
  const { documentDate, documentNumber } = document;
  if (documentDate === null) return [];
  return others(document.id, alike).flatMap((other) => {
    if (other.documentDate === null || other.documentDate === documentDate) return [];
    return [
      {
        code: "same-number-other-date" as const,
        vi: `Cùng số ${documentNumber} nhưng «${other.title}» ghi ngày ${vietnamese(other.documentDate)}; kiểm tra lại số và ngày.`,
        en: `“${other.title}” has the same number ${documentNumber} and the date ${other.documentDate}; check number and date.`,
        document: other.id,
      },
    ];
  });
}

function outside(date: string | null, period: string): DocumentHint[] {
  const days = periodDays(period);
  if (!days || date === null || (date >= days.from && date <= days.to)) return [];
  const late = date > days.to;
  return [
    {
      code: "outside-period",
      vi: `Ghi ngày ${vietnamese(date)}, ${late ? "sau" : "trước"} kỳ đánh giá ${period}; thường không được tính.`,
      en: `Dated ${date}, ${late ? "after" : "before"} the period ${period}; it is usually not counted.`,
      document: null,
    },
  ];
}

function others(id: DocumentId, alike: readonly Likeness[]): readonly Likeness[] {
  return alike.filter((other) => other.id !== id);
}

function nameOf({ title, documentNumber }: Likeness): string {
  return documentNumber === "" ? title : `${documentNumber}, ${title}`;
}

function vietnamese(date: string): string {
  return date.split("-").toReversed().join("/");
}
