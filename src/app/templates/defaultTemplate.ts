import type { TemplatePurpose } from "../../contract/templates.ts";
import type { Block, DocumentHead, OfficialDocument, TableBlock } from "../documents/index.ts";

const HEAD: DocumentHead = {
  superior: "{co_quan_chu_quan}",
  issuer: "{co_quan}",
  number: "{so_ky_hieu}\n{#du_thao}DỰ THẢO{/du_thao}",
  placeAndDate: "{dia_danh_ngay}",
};

const CLOSING: OfficialDocument["closing"] = {
  recipients: ["{cac_noi_nhan}"],
  signatures: [{ capacity: "{quyen_han}", position: "{chuc_vu}", name: "{nguoi_ky}" }],
};

const place = (text: string): Block => ({ kind: "paragraph", text, align: "left" });
const ILLUSTRATION: readonly Block[] = [
  { kind: "note", text: "{#minh_hoa}Dữ liệu minh họa: đơn vị và số liệu không có thật.{/minh_hoa}" },
];

interface Layout {
  readonly kind: string;
  readonly body: readonly Block[];
  readonly annexes?: OfficialDocument["annexes"];
}

/** What stands in the shipped template of each purpose; an office opens it in Word and changes what it likes. */
const LAYOUTS: Readonly<Record<TemplatePurpose, Layout>> = {
  plan: {
    kind: "KẾ HOẠCH",
    body: [place("{@noi_dung}"), place("{@bang_chi_tieu}"), place("{@bang_nhiem_vu}")],
  },
  report: {
    kind: "BÁO CÁO",
    body: [
      { kind: "paragraph", text: [{ text: "{tam_thoi}", italic: true }] },
      place("{@noi_dung}"),
      place("{@bieu_do}"),
    ],
    annexes: [
      {
        label: "PHỤ LỤC",
        title: "{ky_bao_cao}",
        attachedTo: null,
        landscape: false,
        body: [place("{@phu_luc}")],
      },
    ],
  },
  conference: { kind: "BÁO CÁO", body: [place("{@noi_dung}"), place("{@bieu_do}")] },
  commendation: {
    kind: "TỜ TRÌNH",
    body: [place("{@can_cu}"), place("{@bang_danh_sach}")],
  },
  comments: {
    kind: "BẢN TỔNG HỢP",
    body: [{ kind: "paragraph", text: "Dự thảo: {ten_du_thao}. Hạn góp ý: {han_gop_y}." }, commentTable()],
  },
};

/** Word repeats the row between the marks in its first and last cell. */
function commentTable(): TableBlock {
  return {
    kind: "table",
    columns: [
      { header: "STT", width: 6, align: "center" },
      { header: "Đơn vị góp ý", width: 20, align: "left" },
      { header: "Mục", width: 18, align: "left" },
      { header: "Nội dung góp ý", width: 32, align: "left" },
      { header: "Tiếp thu, giải trình", width: 30, align: "left" },
    ],
    rows: [
      {
        cells: [
          "{#y_kien}{stt}",
          "{don_vi_gop_y}",
          "{muc}",
          "{noi_dung_gop_y}",
          "{ket_qua}\n{giai_trinh}{/y_kien}",
        ],
      },
    ],
  };
}

/** The default template of a purpose, in the layout of Nghị định 30/2020/NĐ-CP, with placeholders for everything. */
export function defaultTemplate(purpose: TemplatePurpose): OfficialDocument {
  const { kind, body, annexes = [] } = LAYOUTS[purpose];
  return {
    head: HEAD,
    kind,
    about: "{trich_yeu}",
    body: [...ILLUSTRATION, ...body],
    closing: CLOSING,
    annexes,
    draft: false,
    illustration: false,
    madeAt: new Date(0),
  };
}
