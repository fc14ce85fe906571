import type { DocumentKind } from "../../../contract/library.ts";
import { type Lang, wordsIn } from "../../../core/index.ts";
import { searchKey } from "../../../core/published/search-key.ts";
import { dayWords } from "../../vietnamTime.ts";
import { periodDays } from "../periodDays.ts";
import type { SheetEvidence } from "../sheetContent.ts";
import { earned, type Finding, type Look } from "./look.ts";

/** From so many pages on nobody finds the place without its number. */
const LONG_FILE = 10;

/** What an appraiser would hold against the documents at a line. */
export function evidenceFindings(look: Look): Finding[] {
  if (!look.answered) return [];
  return [...missing(look), ...oddDates(look), ...wrongKinds(look), ...pagesWanted(look)];
}

function missing(look: Look): Finding[] {
  const { line, evidence } = look;
  const required = line.leaf.evidence.filter((wanted) => wanted.required === true);
  if (evidence.length >= required.length) return [];
  const names = (lang: Lang) => required.map(({ label }) => wordsIn(label, lang)).join("; ");
  if (evidence.length === 0) {
    return [
      {
        code: "no-evidence",
        atStake: earned(look),
        vi: `Chưa có tài liệu kiểm chứng. Cần có: ${names("vi")}.`,
        en: `No evidence is attached. Needed: ${names("en")}.`,
      },
    ];
  }
  return [
    {
      code: "few-evidence",
      atStake: earned(look) * (1 - evidence.length / required.length),
      vi: `Mới có ${evidence.length} trong ${required.length} tài liệu bắt buộc: ${names("vi")}.`,
      en: `Only ${evidence.length} of ${required.length} required documents: ${names("en")}.`,
    },
  ];
}

function nameOf({ documentNumber, title }: SheetEvidence): string {
  return documentNumber === "" ? title : documentNumber;
}

function oddDates(look: Look): Finding[] {
  const { frame, evidence } = look;
  const days = periodDays(frame.round.period);
  if (!days) return [];
  const outside = evidence.filter(
    ({ documentDate }) => documentDate !== null && (documentDate < days.from || documentDate > days.to),
  );
  // Where another document is in time, nothing may be lost.
  const stake = outside.length === evidence.length ? earned(look) : 0;
  return outside.map((piece) => {
    const date = piece.documentDate ?? "";
    const late = date > days.to;
    return {
      code: "date-outside-period",
      atStake: stake,
      vi: `«${nameOf(piece)}» ghi ngày ${dayWords(date)}, ${late ? "sau" : "trước"} kỳ đánh giá ${frame.round.period}; thường không được tính.`,
      en: `“${nameOf(piece)}” is dated ${dayWords(date)}, ${late ? "after" : "before"} the period ${frame.round.period}; it is usually not counted.`,
    };
  });
}

const KIND_WORDS: Readonly<
  Record<Exclude<DocumentKind, "other">, { first: string; vi: string; en: string }>
> = {
  decision: { first: "quyet dinh", vi: "quyết định", en: "decision" },
  plan: { first: "ke hoach", vi: "kế hoạch", en: "plan" },
  report: { first: "bao cao", vi: "báo cáo", en: "report" },
  letter: { first: "cong van", vi: "công văn", en: "letter" },
  photo: { first: "anh ", vi: "ảnh", en: "photo" },
};
const KINDS = ["decision", "plan", "report", "letter", "photo"] as const;

/** The kind that «Kế hoạch CCHC năm» asks for; undefined where the words name none. */
export function wantedKind(label: string): (typeof KINDS)[number] | undefined {
  const words = `${searchKey(label)} `;
  return KINDS.find((kind) => words.startsWith(KIND_WORDS[kind].first));
}

/** A required document of a named kind is wanted and none of that kind is there. */
function wrongKinds({ line, evidence, beside }: Look): Finding[] {
  const kinds = evidence.map(({ id }) => beside.documents.get(id)?.kind ?? "other");
  if (evidence.length === 0 || kinds.includes("other")) return [];
  return line.leaf.evidence.flatMap(({ label, required }): Finding[] => {
    const wanted = wantedKind(label.vi);
    if (required !== true || wanted === undefined || kinds.includes(wanted)) return [];
    const found = [...new Set(kinds)].flatMap((kind) => (kind === "other" ? [] : [KIND_WORDS[kind]]));
    const words = KIND_WORDS[wanted];
    return [
      {
        code: "wrong-kind",
        atStake: 0,
        vi: `Cần ${words.vi} («${label.vi}»), mới có ${found.map(({ vi }) => vi).join(", ")}.`,
        en: `A ${words.en} is wanted (“${label.en ?? label.vi}”), but only this is there: ${found.map(({ en }) => en).join(", ")}.`,
      },
    ];
  });
}

function pagesWanted({ evidence, beside }: Look): Finding[] {
  return evidence.flatMap((piece) => {
    const pages = beside.documents.get(piece.id)?.pageCount ?? 0;
    if (piece.page !== "" || pages < LONG_FILE) return [];
    return [
      {
        code: "no-page",
        atStake: 0,
        vi: `«${nameOf(piece)}» dài ${pages} trang mà chưa ghi trang cần xem.`,
        en: `“${nameOf(piece)}” has ${pages} pages, and the page to look at is not said.`,
      },
    ];
  });
}
