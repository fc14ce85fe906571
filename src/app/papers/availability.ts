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
  vi: "Cần đóng đợt và tính kết quả trước.",
  en: "Close the round and compute its results first.",
};
const NOT_JUDGED: Missing = {
  vi: "Đợt chưa đến bước thẩm định.",
  en: "The round has not come to appraisal.",
};
const NUMBER_AND_DAY: Missing = {
  vi: "Số, ngày ban hành, người ký.",
  en: "Number, date and signer.",
};
const LAW: Missing = {
  vi: "Số, ngày của Luật Tổ chức chính quyền địa phương: ghi theo văn bản đang có hiệu lực.",
  en: "Number and date of the Law on Organization of Local Government: as in force.",
};
const NO_ACT: Missing = {
  vi: "Quyết định ban hành bộ tiêu chí (bộ tiêu chí không ghi).",
  en: "The act that issued the criteria (the set names none).",
};
const PEOPLE: Missing = {
  vi: "Người chủ trì, thư ký, giờ và nơi họp.",
  en: "Chair, secretary, hour and place.",
};
const CAUSES: Missing = {
  vi: "Nguyên nhân và giải pháp.",
  en: "Causes and remedies.",
};
const DIFFICULTIES: Missing = {
  vi: "Khó khăn, vướng mắc và kiến nghị.",
  en: "Difficulties and proposals.",
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
    result("decision", ["docx", "pdf"], [NUMBER_AND_DAY, LAW, ...basis]),
    result("annex", ["docx", "pdf", "xlsx"], []),
    result("unit-results", ["zip"], []),
    result("unit-result", ["docx", "pdf", "xlsx"], []),
    result("losses", ["docx", "pdf", "xlsx"], [CAUSES]),
  ];
}
