import type { PaperFormat, PaperKind, PaperView } from "../../contract/papers.ts";
import { hasReached } from "../access/index.ts";
import type { PaperRound } from "./paperRound.ts";

type Missing = PaperView["missing"][number];

export interface Availability {
  readonly kind: PaperKind;
  readonly formats: readonly PaperFormat[];
  readonly ready: boolean;
  readonly missing: readonly Missing[];
}

const NOT_COMPUTED: Missing = {
  vi: "Chưa tính kết quả. Đóng đợt và tính kết quả trước.",
  en: "Results have not been computed. Close the round and compute them first.",
};
const NOT_JUDGED: Missing = {
  vi: "Chưa đến bước thẩm định.",
  en: "Appraisal has not begun.",
};
const NUMBER_AND_DAY: Missing = {
  vi: "Số, ngày ban hành, người ký để trống, điền khi ký.",
  en: "Number, date and signer are blank until it is signed.",
};
const NO_ACT: Missing = {
  vi: "Bộ tiêu chí không ghi quyết định ban hành; phần căn cứ để trống.",
  en: "The criteria set names no act it rests on; that line is blank.",
};
const PEOPLE: Missing = {
  vi: "Người chủ trì, thư ký, giờ và nơi họp để trống.",
  en: "Chair, secretary, hour and place are blank.",
};
const CAUSES: Missing = {
  vi: "Nguyên nhân và giải pháp để trống cho người soạn viết.",
  en: "Causes and remedies are left for the author to write.",
};
const DIFFICULTIES: Missing = {
  vi: "Khó khăn, vướng mắc và kiến nghị để trống cho người soạn viết.",
  en: "Difficulties and proposals are left for the author to write.",
};

/** What can be made of a round now, in the order in which people need it. */
export function papersOf(paper: PaperRound): readonly Availability[] {
  return paper.round.kind === "measured" ? measuredPapers() : measuringPapers(paper);
}

function measuredPapers(): readonly Availability[] {
  return [
    {
      kind: "self-report",
      formats: ["docx", "pdf", "xlsx"],
      ready: true,
      missing: [NUMBER_AND_DAY, DIFFICULTIES],
    },
    { kind: "losses", formats: ["docx", "pdf", "xlsx"], ready: true, missing: [CAUSES] },
  ];
}

function measuringPapers({ facts, computed, method }: PaperRound): readonly Availability[] {
  const judged = hasReached(facts.stage, "appraisal");
  const basis = method.method.basis.length === 0 ? [NO_ACT] : [];
  const result = (
    kind: PaperKind,
    formats: readonly PaperFormat[],
    blanks: readonly Missing[],
  ): Availability => ({
    kind,
    formats,
    ready: computed !== undefined,
    missing: computed === undefined ? [NOT_COMPUTED] : blanks,
  });
  return [
    { kind: "minutes", formats: ["docx", "pdf"], ready: judged, missing: judged ? [PEOPLE] : [NOT_JUDGED] },
    result("decision", ["docx", "pdf"], [NUMBER_AND_DAY, ...basis]),
    result("annex", ["docx", "pdf", "xlsx"], []),
    result("unit-results", ["zip"], []),
    result("unit-result", ["docx", "pdf"], []),
    result("losses", ["docx", "pdf", "xlsx"], [CAUSES]),
  ];
}
