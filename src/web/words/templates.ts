import { messages } from "./language.tsx";

export const TEMPLATES = messages({
  title: { vi: "Mẫu văn bản", en: "Document templates" },
  lead: {
    vi: "Tải mẫu về, sửa trong Word theo thể thức của cơ quan rồi tải lên. Chỗ điền được kiểm tra khi tải lên; sai chỗ nào nói rõ chỗ đó.",
    en: "Download a template, edit it in Word and upload it. Placeholders are checked on upload; every fault is named with its place.",
  },
  office: { vi: "Cơ quan", en: "Office" },
  noOffice: { vi: "Tài khoản chưa gắn với cơ quan nào.", en: "Your account belongs to no office." },
  standard: { vi: "Mẫu mặc định", en: "Default" },
  inUse: { vi: "Đang dùng", en: "In use" },
  version: { vi: (version: number) => `Bản ${version}`, en: (version: number) => `Version ${version}` },
  download: { vi: "Tải về để sửa", en: "Download to edit" },
  preview: { vi: "Xem thử với số liệu mẫu", en: "Preview with sample data" },
  use: { vi: "Dùng bản này", en: "Use this" },
  ownTemplate: { vi: "Dùng mẫu của cơ quan", en: "Use a template of the office" },
  chooseFile: { vi: "Chọn tệp DOCX", en: "Choose a DOCX file" },
  upload: { vi: "Tải mẫu lên", en: "Upload" },
  file: { vi: "Tệp Word (DOCX)", en: "Word file (DOCX)" },
  fileMissing: { vi: "Chọn tệp DOCX.", en: "Choose a DOCX file." },
  note: { vi: "Ghi chú cho bản này", en: "Note on this version" },
  uploaded: { vi: "Đã nhận mẫu; từ nay dùng bản này", en: "Uploaded and in use" },
  placeholders: { vi: "Danh mục chỗ điền", en: "Placeholders" },
  tag: { vi: "Gõ trong Word", en: "Typed in Word" },
  meaning: { vi: "Nội dung", en: "What it is" },
  required: { vi: "bắt buộc", en: "compulsory" },
  readOnly: {
    vi: "Đầu mối hoặc người chủ trì của cơ quan mới thay được mẫu.",
    en: "The focal point or owner changes templates.",
  },
});

export const TEMPLATE_PURPOSE = messages({
  plan: { vi: "Kế hoạch", en: "Plan" },
  report: { vi: "Báo cáo định kỳ", en: "Periodic report" },
  conference: { vi: "Tài liệu hội nghị", en: "Conference pack" },
  commendation: { vi: "Tờ trình khen thưởng", en: "Commendation" },
  comments: { vi: "Bảng tổng hợp ý kiến", en: "Table of comments" },
});
