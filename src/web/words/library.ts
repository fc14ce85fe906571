import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

/** Kinds of documents; the keys are those of the contract. */
export const KINDS = messages({
  decision: { vi: "Quyết định", en: "Decision" },
  plan: { vi: "Kế hoạch", en: "Plan" },
  report: { vi: "Báo cáo", en: "Report" },
  letter: { vi: "Công văn", en: "Letter" },
  photo: { vi: "Ảnh", en: "Photograph" },
  other: { vi: "Khác", en: "Other" },
});

export const LIBRARY = messages({
  title: { vi: "Kho tài liệu kiểm chứng", en: "Evidence library" },
  nav: { vi: "Kho tài liệu", en: "Library" },
  lead: {
    vi: "Mỗi văn bản lưu một lần, dùng cho nhiều tiêu chí, nhiều đợt, nhiều năm. Đưa vào ngay khi ban hành để cuối năm không phải đi tìm.",
    en: "Keep each document once and use it for many criteria, rounds and years. Put it in when it is issued, so that nobody hunts for it in December.",
  },
  unit: { vi: "Đơn vị", en: "Unit" },
  noUnit: {
    vi: "Tài khoản của bạn không thuộc đơn vị nào nên không có kho tài liệu.",
    en: "Your account belongs to no unit, so there is no library.",
  },
  add: { vi: "Thêm tài liệu", en: "Add a document" },
  search: { vi: "Tìm trong kho", en: "Search the library" },
  searchHint: {
    vi: "Số, tên, trích yếu, nơi ban hành, chữ trong tệp; gõ không dấu cũng được",
    en: "Number, title, extract, issuer or words in the file; with or without marks",
  },
  kind: { vi: "Loại", en: "Kind" },
  everyKind: { vi: "Mọi loại", en: "Every kind" },
  year: { vi: "Năm", en: "Year" },
  everyYear: { vi: "Mọi năm", en: "Every year" },
  use: { vi: "Sử dụng", en: "Use" },
  everyUse: { vi: "Tất cả", en: "All" },
  used: { vi: "Đã dùng", en: "In use" },
  unused: { vi: "Chưa dùng", en: "Not used" },
  away: { vi: "Đã cất", en: "Put away" },
  count: { vi: (n: string) => `${n} tài liệu`, en: (n: string) => `${n} documents` },
  moreThan: { vi: (n: string) => `hơn ${n}`, en: (n: string) => `more than ${n}` },
  emptyTitle: { vi: "Kho chưa có tài liệu", en: "The library is empty" },
  emptyText: {
    vi: "Thêm kế hoạch, quyết định, báo cáo đầu tiên của năm. Trên điện thoại, có thể chụp văn bản giấy.",
    en: "Add the first plan, decision or report of the year. On a phone you can photograph paper.",
  },
  nothingFound: { vi: "Không có tài liệu nào khớp", en: "Nothing matches" },
  nothingFoundText: {
    vi: "Thử ít từ hơn, chỉ gõ số văn bản, hoặc bỏ bớt bộ lọc.",
    en: "Try fewer words, the number alone, or fewer filters.",
  },
  clearFilters: { vi: "Bỏ bộ lọc", en: "Clear filters" },
  previousPage: { vi: "Trang trước", en: "Previous" },
  nextPage: { vi: "Trang sau", en: "Next" },
  shown: {
    vi: (from: string, to: string, of: string) => `${from}–${to} trên ${of}`,
    en: (from: string, to: string, of: string) => `${from}–${to} of ${of}`,
  },
  usesCount: {
    vi: (n: number) => (n === 0 ? "chưa dùng" : `dùng ở ${n} tiêu chí`),
    en: (n: number) => (n === 0 ? "not used" : `used at ${counted(n, "criterion", "criteria")}`),
  },
  pages: {
    vi: (n: number) => `${n} trang`,
    en: (n: number) => counted(n, "page"),
  },
  signed: { vi: "có chữ ký số", en: "digitally signed" },
  reading: { vi: "đang đọc tệp", en: "reading the file" },
  unreadable: { vi: "không đọc được nội dung tệp", en: "the file cannot be read" },
  readByOcr: { vi: "chữ nhận dạng từ ảnh", en: "text read from the picture" },
  hint: { vi: "Lưu ý", en: "Note" },
  seeOther: { vi: "Xem tài liệu kia", en: "See the other" },
  // form
  addTitle: { vi: "Thêm tài liệu vào kho", en: "Add a document to the library" },
  documentTitle: { vi: "Tên tài liệu", en: "Title" },
  documentNumber: { vi: "Số, ký hiệu", en: "Document number" },
  documentNumberHint: { vi: "Ví dụ: 15/KH-UBND", en: "For example: 15/KH-UBND" },
  documentDate: { vi: "Ngày ban hành", en: "Date issued" },
  documentDateHint: { vi: "Ví dụ: 21/01/2026", en: "For example: 21/01/2026" },
  issuer: { vi: "Cơ quan ban hành", en: "Issued by" },
  extract: { vi: "Trích yếu", en: "Extract" },
  note: { vi: "Ghi chú", en: "Note" },
  link: { vi: "Hoặc đường liên kết", en: "Or a link" },
  linkHint: {
    vi: "Nếu văn bản đăng trên cổng thông tin; bắt đầu bằng https://",
    en: "If it is on a portal; begins with https://",
  },
  titleMissing: { vi: "Nhập tên tài liệu", en: "Enter the title" },
  fileOrLink: {
    vi: "Chọn tệp, chụp ảnh hoặc nhập đường liên kết",
    en: "Choose a file, take a photo or enter a link",
  },
  linkFault: { vi: "Nhập đường liên kết bắt đầu bằng https://", en: "Enter a link beginning with https://" },
  fileTooLarge: {
    vi: "Tệp lớn hơn 25 MB. Nén tệp hoặc chỉ trích các trang cần chứng minh.",
    en: "The file is larger than 25 MB. Compress it or extract the pages that prove the point.",
  },
  keep: { vi: "Lưu vào kho", en: "Keep" },
  saveChanges: { vi: "Lưu thay đổi", en: "Save changes" },
  sameTitle: { vi: "Kho đã có đúng tệp này", en: "The library has this very file" },
  sameText: {
    vi: "Nên dùng lại tài liệu đã có thay vì lưu thêm một bản.",
    en: "Better use the one that is there than keep it twice.",
  },
  useKnown: { vi: "Mở tài liệu đã có", en: "Open the one that is there" },
  attachKnown: { vi: "Dùng tài liệu này", en: "Use this one" },
  // one document
  edit: { vi: "Sửa thông tin", en: "Edit" },
  editNote: {
    vi: "Phiếu đã đính kèm tài liệu này vẫn ghi như lúc đính kèm.",
    en: "Sheets that show this document keep what was said when it was attached.",
  },
  newVersion: { vi: "Thêm bản mới", en: "Add a new version" },
  newVersionText: {
    vi: "Bản cũ vẫn mở được, phiếu đã dùng bản nào thì giữ bản đó.",
    en: "Earlier versions stay readable; a sheet keeps the version it used.",
  },
  putAway: { vi: "Cất tài liệu", en: "Put away" },
  putAwayTitle: { vi: "Cất tài liệu này?", en: "Put this document away?" },
  putAwayText: {
    vi: "Tài liệu không còn hiện khi tìm và đính kèm. Không có gì bị xóa; mở mục «Đã cất» để lấy lại.",
    en: "It no longer shows in searches. Nothing is erased; bring it back under “Put away”.",
  },
  bringBack: { vi: "Lấy lại", en: "Bring back" },
  isAway: { vi: "Tài liệu này đã cất.", en: "This document is put away." },
  versions: { vi: "Các bản", en: "Versions" },
  version: { vi: (n: number) => `Bản ${n}`, en: (n: number) => `Version ${n}` },
  latest: { vi: "mới nhất", en: "latest" },
  where: { vi: "Đã dùng ở đâu", en: "Where it is used" },
  notUsed: { vi: "Chưa dùng ở tiêu chí nào.", en: "Not used at any criterion yet." },
  round: { vi: "Đợt đánh giá", en: "Round" },
  period: { vi: "Kỳ", en: "Period" },
  leaf: { vi: "Tiêu chí", en: "Criterion" },
  page: { vi: "Trang", en: "Page" },
  state: { vi: "Tình trạng", en: "State" },
  submitted: { vi: "trong phiếu đã gửi", en: "in a submitted sheet" },
  drafted: { vi: "trong phiếu đang soạn", en: "in a draft" },
  removed: { vi: "đã gỡ", en: "taken off" },
  addedBy: {
    vi: (name: string, at: string) => `${name} thêm ${at}`,
    en: (name: string, at: string) => `added by ${name}, ${at}`,
  },
  changedBy: {
    vi: (name: string, at: string) => `${name} sửa lần cuối ${at}`,
    en: (name: string, at: string) => `last changed by ${name}, ${at}`,
  },
  download: { vi: "Tải bản gốc", en: "Download" },
  openLink: { vi: "Mở liên kết", en: "Open link" },
  // choosing at a leaf
  choose: { vi: "Chọn từ kho", en: "Choose from the library" },
  chooseTitle: {
    vi: (leaf: string) => `Chọn tài liệu cho tiêu chí ${leaf}`,
    en: (leaf: string) => `Choose a document for criterion ${leaf}`,
  },
  ofUnit: { vi: (name: string) => `Kho của ${name}`, en: (name: string) => `Library of ${name}` },
  take: { vi: "Chọn", en: "Choose" },
  citedPage: { vi: "Trang chứng minh", en: "The page that proves it" },
  citedPageHint: { vi: "Ví dụ: 3", en: "For example: 3" },
  attach: { vi: "Đính kèm", en: "Attach" },
  backToList: { vi: "Chọn tài liệu khác", en: "Choose another" },
  attached: {
    vi: (title: string) => `Đã đính kèm «${title}».`,
    en: (title: string) => `Attached “${title}”.`,
  },
  more: { vi: "Xem thêm", en: "Show more" },
});

/** The viewer of pages and what it tells of a file. */
export const VIEWER = messages({
  pageOf: {
    vi: (page: number, of: string) => `Trang ${page}/${of}`,
    en: (page: number, of: string) => `Page ${page} of ${of}`,
  },
  pageNumber: { vi: (page: number) => `Trang ${page}`, en: (page: number) => `Page ${page}` },
  previous: { vi: "Trang trước", en: "Previous page" },
  next: { vi: "Trang sau", en: "Next page" },
  strip: { vi: "Các trang", en: "Pages" },
  cited: { vi: "trang được dẫn", en: "the cited page" },
  find: { vi: "Tìm trong tệp", en: "Find in the file" },
  hits: {
    vi: (n: number) => (n === 0 ? "Không thấy trong tệp." : `Thấy ở ${n} trang.`),
    en: (n: number) => (n === 0 ? "Not found in the file." : `Found on ${counted(n, "page")}.`),
  },
  noText: {
    vi: "Tệp là ảnh quét, không có chữ để tìm.",
    en: "The file is a scan without text to search.",
  },
  fromOcr: { vi: "Chữ nhận dạng từ ảnh, có thể sai.", en: "Text was read from pictures and may be wrong." },
  reading: { vi: "Đang đọc tệp…", en: "Reading the file…" },
  failed: {
    vi: "Không đọc được nội dung tệp này; tải bản gốc để xem.",
    en: "This file cannot be read here; download it instead.",
  },
  noPicture: {
    vi: "Không vẽ được trang này; tải bản gốc để xem.",
    en: "This page cannot be drawn; download the file instead.",
  },
  noPreview: {
    vi: "Loại tệp này không xem trực tiếp được; tải bản gốc để xem.",
    en: "This kind of file cannot be shown here; download it instead.",
  },
  signatures: { vi: "Chữ ký số", en: "Digital signatures" },
  noSignatures: { vi: "Tệp không có chữ ký số.", en: "The file has no digital signature." },
  unnamed: { vi: "Không rõ người ký", en: "Signer unknown" },
  intact: { vi: "nội dung còn nguyên từ khi ký", en: "unchanged since signing" },
  altered: { vi: "NỘI DUNG ĐÃ THAY ĐỔI sau khi ký", en: "CHANGED after signing" },
  unreadable: { vi: "không đọc được chữ ký", en: "the signature cannot be read" },
  whole: { vi: "ký trên toàn bộ tệp", en: "covers the whole file" },
  partly: { vi: "tệp có phần thêm vào sau khi ký", en: "something was added after signing" },
  signedAt: {
    vi: (at: string) => `ký lúc ${at}, theo máy của người ký`,
    en: (at: string) => `signed at ${at}, by the signer's clock`,
  },
  stampedAt: {
    vi: (at: string, by: string) => `ký lúc ${at}, theo dấu thời gian của ${by}`,
    en: (at: string, by: string) => `signed at ${at}, by a time stamp of ${by}`,
  },
  "stamp-trusted": {
    vi: "dấu thời gian do tổ chức tin cậy cấp",
    en: "the time stamp comes from a trusted authority",
  },
  "stamp-unknown-authority": {
    vi: "DẤU THỜI GIAN CHƯA RÕ TỔ CHỨC CẤP, chưa tin được thời điểm ký",
    en: "TIME STAMP OF AN UNKNOWN AUTHORITY: the time cannot be relied on",
  },
  "stamp-outside-validity": {
    vi: "chứng thư của tổ chức cấp dấu thời gian ngoài thời hạn lúc đóng dấu",
    en: "the certificate of the time-stamping authority was not valid then",
  },
  "stamp-not-configured": {
    vi: "máy chủ chưa khai báo tổ chức cấp dấu thời gian tin cậy",
    en: "no trusted time-stamping authorities are configured",
  },
  noTime: { vi: "không ghi thời gian ký", en: "no time of signing" },
  trusted: {
    vi: (issuer: string) => `chứng thư do ${issuer} cấp, thuộc tổ chức tin cậy`,
    en: (issuer: string) => `certificate by ${issuer}, a trusted authority`,
  },
  "unknown-authority": {
    vi: (issuer: string) => `chứng thư do ${issuer} cấp, chưa rõ tổ chức chứng thực`,
    en: (issuer: string) => `certificate by ${issuer}, an unknown authority`,
  },
  "outside-validity": {
    vi: (issuer: string) => `chứng thư do ${issuer} cấp, ngoài thời hạn lúc ký`,
    en: (issuer: string) => `certificate by ${issuer}, not valid at the time of signing`,
  },
  "not-configured": {
    vi: (issuer: string) => `chứng thư do ${issuer} cấp, máy chủ chưa khai báo tổ chức tin cậy`,
    en: (issuer: string) => `certificate by ${issuer}; no trusted authorities are configured`,
  },
  notChecked: { vi: "chưa kiểm tra thu hồi", en: "revocation not checked" },
  download: { vi: "Tải bản gốc", en: "Download" },
  newTab: { vi: "Mở thẻ mới", en: "Open in a new tab" },
  close: { vi: "Đóng tài liệu", en: "Close document" },
});
