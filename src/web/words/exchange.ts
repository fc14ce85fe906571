import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const EXCHANGE = messages({
  fromFile: { vi: "Nhập từ tệp", en: "Bring in a file" },
  download: { vi: "Tải xuống", en: "Download" },
  template: { vi: "Mẫu để điền", en: "Template" },
  present: { vi: "Dữ liệu hiện có", en: "What stands now" },
  file: { vi: "Tệp đã điền", en: "The filled file" },
  fileHint: {
    vi: "XLSX hoặc CSV UTF-8, không quá 10 MB. Chưa ghi gì cho đến khi bạn xem trước và đồng ý.",
    en: "XLSX or CSV in UTF-8, 10 MB at most. Nothing is written before you have seen and agreed.",
  },
  chooseFile: { vi: "Chọn tệp", en: "Choose a file" },
  fileMissing: { vi: "Chọn tệp cần nhập", en: "Choose the file" },
  check: { vi: "Xem trước", en: "Preview" },
  reason: { vi: "Lý do thay đổi", en: "Reason for the change" },
  reasonHint: {
    vi: "Đợt đã mở: lý do được ghi vào nhật ký của đợt.",
    en: "The round is open: the reason is kept in its log.",
  },
  reasonMissing: { vi: "Nhập lý do thay đổi", en: "Give the reason" },
  faultsTitle: {
    vi: (count: number) => `Tệp có ${count} chỗ cần sửa, chưa ghi gì`,
    en: (count: number) =>
      count === 1 ? "One thing to mend; nothing was written" : `${count} things to mend; nothing was written`,
  },
  previewTitle: { vi: "Nếu ghi, hệ thống sẽ thay đổi như sau", en: "What writing it would change" },
  counts: {
    vi: (fresh: number, changed: number, same: number) =>
      `${fresh} mới, ${changed} thay đổi, ${same} giữ nguyên.`,
    en: (fresh: number, changed: number, same: number) =>
      `${fresh} new, ${changed} changed, ${same} as they were.`,
  },
  nothing: {
    vi: "Tệp không có gì khác với dữ liệu hiện có.",
    en: "The file holds nothing that differs from what stands now.",
  },
  what: { vi: "Nội dung", en: "What" },
  subject: { vi: "Đối tượng", en: "About" },
  state: { vi: "Thay đổi", en: "Change" },
  from: { vi: "Hiện có", en: "Now" },
  to: { vi: "Sẽ là", en: "Will be" },
  new: { vi: "Mới", en: "New" },
  changed: { vi: "Thay đổi", en: "Changed" },
  blank: { vi: "(trống)", en: "(empty)" },
  apply: { vi: "Ghi vào hệ thống", en: "Write it" },
  applied: {
    vi: (fresh: number, changed: number) => `Đã ghi: ${fresh} mới, ${changed} thay đổi.`,
    en: (fresh: number, changed: number) => `Written: ${fresh} new, ${changed} changed.`,
  },
  passwordsTitle: {
    vi: (count: number) => `Mật khẩu dùng một lần của ${count} tài khoản mới`,
    en: (count: number) => `One-time passwords of ${counted(count, "new account")}`,
  },
  passwordsHint: {
    vi: "Chỉ tải được bây giờ, hệ thống không giữ lại. Trao tận tay từng người; mật khẩu phải đổi ở lần đăng nhập đầu.",
    en: "They can be downloaded now only and are kept nowhere. Hand them over in person; each must be changed at the first sign-in.",
  },
  passwordsDownload: { vi: "Tải tệp mật khẩu (CSV)", en: "Download the passwords (CSV)" },
  passwordsFile: { vi: "Mật khẩu dùng một lần.csv", en: "One-time passwords.csv" },
  passwordsLost: {
    vi: "Nếu rời trang mà chưa tải, cấp lại mật khẩu cho từng tài khoản.",
    en: "If you leave without them, give each account a new password.",
  },
  close: { vi: "Đóng", en: "Close" },
});
