import type { TemplatePurpose } from "../../contract/templates.ts";

/**
 * A place in a template that is filled. `key` names its value in the data of a document, `tag` is what an office types in
 * Word (plain letters, so that no keyboard program changes them); the key is understood as well.
 */
export interface Placeholder {
  readonly key: string;
  readonly tag: string;
  /** `text`: a word or line; `flag`: shows what stands between; `list`: repeats it; `blocks`: paragraphs, tables, charts. */
  readonly kind: "text" | "flag" | "list" | "blocks";
  readonly vi: string;
  readonly en: string;
  /** Compulsory; of several with the same name one is enough. */
  readonly required?: string;
  /** What may stand inside a list, beside everything outside of it. */
  readonly items?: readonly Placeholder[];
}

const text = (key: string, tag: string, vi: string, en: string, required?: string): Placeholder => ({
  key,
  tag,
  kind: "text",
  vi,
  en,
  ...(required === undefined ? {} : { required }),
});
const blocks = (key: string, tag: string, vi: string, en: string, required?: string): Placeholder => ({
  ...text(key, tag, vi, en, required),
  kind: "blocks",
});
const flag = (key: string, tag: string, vi: string, en: string): Placeholder => ({
  ...text(key, tag, vi, en),
  kind: "flag",
});
const list = (
  key: string,
  tag: string,
  words: readonly [vi: string, en: string],
  items: readonly Placeholder[],
  required?: string,
): Placeholder => ({ ...text(key, tag, ...words, required), kind: "list", items });

const ORDER = text("order", "stt", "Số thứ tự", "Running number");

/** Head and end of every paper. */
const FRAME: readonly Placeholder[] = [
  text("superior", "co_quan_chu_quan", "Cơ quan chủ quản, chữ in hoa", "Superior body, in capitals"),
  text("issuer", "co_quan", "Cơ quan ban hành, chữ in hoa", "Issuing office, in capitals", "issuer"),
  text("number", "so_ky_hieu", "Số, ký hiệu văn bản", "Number and sign"),
  text("placeAndDate", "dia_danh_ngay", "Địa danh và ngày tháng năm", "Place and date"),
  text("about", "trich_yeu", "Trích yếu nội dung", "What the paper is about", "about"),
  text("unit", "don_vi", "Đơn vị mà văn bản nói về", "The unit the paper is about"),
  text("year", "nam", "Năm", "Year"),
  flag("draft", "du_thao", "Chỉ in khi là dự thảo", "Printed on drafts only"),
  flag("illustration", "minh_hoa", "Chỉ in khi là dữ liệu minh họa", "Printed for illustration data only"),
  list(
    "recipients",
    "noi_nhan",
    ["Nơi nhận, mỗi dòng một nơi", "Recipients, a line each"],
    [text("name", "ten", "Tên nơi nhận", "Name")],
  ),
  text(
    "recipientLines",
    "cac_noi_nhan",
    "Các nơi nhận, mỗi nơi một dòng; gạch đầu dòng thứ nhất và dấu chấm cuối gõ sẵn trong mẫu",
    "All recipients, a line each; the first dash and the last stop stand in the template",
  ),
  text("signerCapacity", "quyen_han", "Quyền hạn người ký (TM., KT.), chữ in hoa", "Capacity of the signer"),
  text("signerPosition", "chuc_vu", "Chức vụ người ký, chữ in hoa", "Position of the signer"),
  text("signerName", "nguoi_ky", "Họ tên người ký", "Name of the signer"),
];

const TASK_ITEMS: readonly Placeholder[] = [
  ORDER,
  text("title", "ten_nhiem_vu", "Nội dung nhiệm vụ", "Task"),
  text("lead", "chu_tri", "Cơ quan chủ trì", "Lead agency"),
  text("support", "phoi_hop", "Cơ quan phối hợp", "Supporting agencies"),
  text("due", "thoi_han", "Thời hạn", "Deadline"),
];

const PLAN: readonly Placeholder[] = [
  text("period", "giai_doan", "Năm hoặc giai đoạn", "Year or period"),
  blocks("body", "noi_dung", "Toàn bộ lời văn của kế hoạch", "The whole text of the plan", "body"),
  blocks("targetTable", "bang_chi_tieu", "Bảng chỉ tiêu", "Table of targets"),
  blocks("itemTable", "bang_nhiem_vu", "Bảng nhiệm vụ", "Table of tasks", "items"),
  list(
    "targets",
    "chi_tieu",
    ["Từng chỉ tiêu", "Each target"],
    [
      ORDER,
      text("index", "chi_so", "Tên chỉ số, thành phần", "Index or component"),
      text("targetYear", "nam_chi_tieu", "Năm", "Year"),
      text("target", "muc_tieu", "Mức cần đạt", "What is to be reached"),
    ],
  ),
  list(
    "items",
    "nhiem_vu",
    ["Từng nhiệm vụ", "Each task"],
    [
      ...TASK_ITEMS,
      text("target", "muc_tieu", "Mức cần đạt", "What is to be reached"),
      text("budget", "kinh_phi", "Kinh phí", "Budget"),
      text("points", "diem_du_kien", "Điểm dự kiến tăng", "Expected points"),
    ],
    "items",
  ),
];

const REPORT: readonly Placeholder[] = [
  text("period", "ky_bao_cao", "Kỳ báo cáo", "Period"),
  text("cutOff", "ngay_chot", "Ngày chốt số liệu", "Cut-off day"),
  text(
    "provisional",
    "tam_thoi",
    "Câu ghi rõ số liệu tạm thời khi kỳ chưa hết",
    "Says that figures are provisional",
  ),
  blocks("body", "noi_dung", "Toàn bộ các mục của báo cáo", "All parts of the report", "body"),
  list(
    "parts",
    "muc",
    ["Từng mục của báo cáo", "Each part of the report"],
    [
      text("heading", "de_muc", "Tên mục", "Heading"),
      text("typed", "loi_van", "Lời văn đã nhập", "Typed text"),
      text(
        "figures",
        "so_lieu",
        "Số liệu hệ thống tổng hợp, thành câu",
        "Figures from the system, as sentences",
      ),
    ],
    "body",
  ),
  blocks("annexes", "phu_luc", "Các bảng phụ lục", "Annex tables", "annexes"),
  blocks("charts", "bieu_do", "Biểu đồ", "Charts"),
  list("tasks", "nhiem_vu", ["Từng nhiệm vụ quá hạn", "Each task that is late"], TASK_ITEMS),
];

const CONFERENCE: readonly Placeholder[] = [
  text("period", "ky_bao_cao", "Kỳ báo cáo", "Period"),
  blocks("body", "noi_dung", "Toàn bộ nội dung hội nghị", "The whole of the pack", "body"),
  blocks("charts", "bieu_do", "Biểu đồ", "Charts"),
  list("tasks", "nhiem_vu", ["Từng nhiệm vụ quá hạn", "Each task that is late"], TASK_ITEMS),
];

const COMMENDATION: readonly Placeholder[] = [
  blocks("grounds", "can_cu", "Căn cứ, tiêu chuẩn xét", "Grounds and rules"),
  blocks("nomineeTable", "bang_danh_sach", "Bảng danh sách đề nghị", "Table of those proposed", "nominees"),
  list(
    "nominees",
    "danh_sach",
    ["Từng tập thể, cá nhân được đề nghị", "Each unit or person proposed"],
    [
      ORDER,
      text("name", "ten", "Tên tập thể, cá nhân", "Name"),
      text("form", "hinh_thuc", "Hình thức khen thưởng", "Form of reward"),
      text("achievement", "thanh_tich", "Thành tích", "Achievement"),
      text("ground", "tieu_chuan", "Tiêu chuẩn đạt được", "Rule that was met"),
    ],
    "nominees",
  ),
];

const COMMENTS: readonly Placeholder[] = [
  text("subject", "ten_du_thao", "Tên dự thảo lấy ý kiến", "Title of the draft", "subject"),
  text("until", "han_gop_y", "Hạn góp ý", "Comments until"),
  blocks("commentTable", "bang_y_kien", "Bảng tổng hợp ý kiến", "Table of comments", "comments"),
  list(
    "comments",
    "y_kien",
    ["Từng ý kiến góp ý", "Each comment"],
    [
      ORDER,
      text("from", "don_vi_gop_y", "Đơn vị góp ý", "From"),
      text("place", "muc", "Mục được góp ý", "Place"),
      text("comment", "noi_dung_gop_y", "Nội dung góp ý", "Comment"),
      text("verdict", "ket_qua", "Tiếp thu, tiếp thu một phần hay giữ nguyên", "Taken, partly, declined"),
      text("answer", "giai_trinh", "Giải trình", "Answer"),
    ],
    "comments",
  ),
];

const OWN: Readonly<Record<TemplatePurpose, readonly Placeholder[]>> = {
  plan: PLAN,
  report: REPORT,
  conference: CONFERENCE,
  commendation: COMMENDATION,
  comments: COMMENTS,
};

/** Everything that may stand in a template of a purpose: what is its own first. */
export function placeholdersOf(purpose: TemplatePurpose): readonly Placeholder[] {
  return [...OWN[purpose], ...FRAME];
}

/** As typed in Word. */
export function tagText({ kind, tag }: Placeholder): string {
  if (kind === "blocks") return `{@${tag}}`;
  return kind === "text" ? `{${tag}}` : `{#${tag}}…{/${tag}}`;
}

/** The placeholder that a typed name means, from the innermost scope outwards. */
export function meaningOf(
  name: string,
  scopes: readonly (readonly Placeholder[])[],
): Placeholder | undefined {
  for (const scope of scopes.toReversed()) {
    const found = scope.find(({ tag, key }) => tag === name || key === name);
    if (found !== undefined) return found;
  }
  return undefined;
}
