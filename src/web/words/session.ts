import { ROLE_WORDS } from "../../contract/groupWords.ts";
import { messages } from "./language.tsx";

export const SESSION = messages({
  title: { vi: "Đăng nhập", en: "Sign in" },
  lead: {
    vi: "Dành cho cán bộ, công chức tham gia tự chấm điểm, thẩm định và tổng hợp.",
    en: "For officials who self-score, appraise or run a round.",
  },
  username: { vi: "Tên đăng nhập", en: "User name" },
  password: { vi: "Mật khẩu", en: "Password" },
  signIn: { vi: "Đăng nhập", en: "Sign in" },
  help: {
    vi: "Quên mật khẩu? Liên hệ quản trị hệ thống của đơn vị để được cấp mật khẩu dùng một lần.",
    en: "Forgot your password? Ask your administrator for a one-time password.",
  },
  usernameMissing: {
    vi: "Nhập tên đăng nhập, ví dụ: xa-an-binh",
    en: "Enter your user name, for example: xa-an-binh",
  },
  passwordMissing: { vi: "Nhập mật khẩu", en: "Enter your password" },
  expired: {
    vi: "Phiên đăng nhập đã kết thúc. Đăng nhập lại để tiếp tục; nội dung chưa lưu vẫn được giữ trên máy này.",
    en: "Your session has ended. Sign in again to go on; unsaved work is kept on this machine.",
  },
  look: {
    vi: "Xem kết quả đã công bố (không cần tài khoản)",
    en: "See published results (no account needed)",
  },
  changeTitle: { vi: "Đổi mật khẩu", en: "Change password" },
  forcedLead: {
    vi: "Bạn đang dùng mật khẩu dùng một lần. Đặt mật khẩu của riêng bạn để bắt đầu làm việc.",
    en: "You signed in with a one-time password. Set your own password to begin.",
  },
  current: { vi: "Mật khẩu hiện tại", en: "Current password" },
  currentOneTime: { vi: "Mật khẩu dùng một lần", en: "One-time password" },
  next: { vi: "Mật khẩu mới", en: "New password" },
  nextHint: {
    vi: "Ít nhất 10 ký tự. Một câu dễ nhớ tốt hơn một từ khó nhớ.",
    en: "At least 10 characters. A phrase you remember is better than a hard word.",
  },
  again: { vi: "Nhập lại mật khẩu mới", en: "New password again" },
  currentMissing: { vi: "Nhập mật khẩu hiện tại", en: "Enter your current password" },
  nextShort: {
    vi: "Nhập mật khẩu mới có ít nhất 10 ký tự",
    en: "Enter a new password of at least 10 characters",
  },
  againDiffers: { vi: "Nhập lại đúng mật khẩu mới ở ô trên", en: "Enter the same new password again" },
  save: { vi: "Đổi mật khẩu", en: "Change password" },
  changed: { vi: "Đã đổi mật khẩu.", en: "Password changed." },
  accountTitle: { vi: "Tài khoản", en: "Account" },
  roles: { vi: "Vai trò", en: "Roles" },
  position: { vi: "Chức vụ", en: "Position" },
  sessionsTitle: { vi: "Các phiên đăng nhập của bạn", en: "Your sessions" },
  sessionsHint: {
    vi: "Kết thúc phiên trên máy mà bạn không còn dùng.",
    en: "End sessions on machines you no longer use.",
  },
  device: { vi: "Thiết bị", en: "Device" },
  began: { vi: "Đăng nhập lúc", en: "Signed in at" },
  lastSeen: { vi: "Hoạt động gần nhất", en: "Last active" },
  thisSession: { vi: "Phiên này", en: "This session" },
  revoke: { vi: "Kết thúc phiên", en: "End session" },
  noSessions: { vi: "Không có phiên nào khác.", en: "There are no other sessions." },
  unknownDevice: { vi: "Thiết bị không rõ", en: "Unknown device" },
});

export const ROLES = messages(ROLE_WORDS);
