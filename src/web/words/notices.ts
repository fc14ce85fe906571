import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const NOTICES = messages({
  title: { vi: "Thông báo", en: "Notices" },
  lead: {
    vi: "Chỉ những việc liên quan đến bạn.",
    en: "Only what concerns you.",
  },
  bell: {
    vi: (unread: number) => (unread === 0 ? "Thông báo" : `Thông báo, ${unread} chưa đọc`),
    en: (unread: number) => (unread === 0 ? "Notices" : `Notices, ${unread} unread`),
  },
  all: { vi: "Tất cả", en: "All" },
  unread: { vi: (count: number) => `Chưa đọc (${count})`, en: (count: number) => `Unread (${count})` },
  filter: { vi: "Lọc thông báo", en: "Filter notices" },
  markAll: { vi: "Đánh dấu tất cả đã đọc", en: "Mark all as read" },
  mark: { vi: "Đánh dấu đã đọc", en: "Mark as read" },
  markOne: {
    vi: (sentence: string) => `Đánh dấu đã đọc: ${sentence}`,
    en: (sentence: string) => `Mark as read: ${sentence}`,
  },
  fresh: { vi: "Mới", en: "New" },
  times: { vi: (count: number) => `${count} lần`, en: (count: number) => counted(count, "time") },
  today: { vi: "Hôm nay", en: "Today" },
  by: { vi: (name: string) => name, en: (name: string) => `by ${name}` },
  none: { vi: "Chưa có thông báo nào.", en: "There are no notices yet." },
  noneUnread: { vi: "Bạn đã đọc hết thông báo.", en: "You have read everything." },
  noneText: {
    vi: "Khi có việc liên quan đến bạn (mở đợt, đổi thời hạn, nhắc việc, kết quả), thông báo hiện ở đây.",
    en: "When something concerns you (a round opens, a deadline moves, a reminder, a result), it stands here.",
  },
  older: { vi: "Xem thông báo cũ hơn", en: "Show older notices" },
  settings: { vi: "Cách nhận thông báo", en: "How notices reach you" },
});

export const TOLD = messages({
  title: { vi: "Nhận thông báo qua thư và lịch", en: "Notices by mail and calendar" },
  lead: {
    vi: "Mỗi ngày làm việc nhiều nhất một thư tổng hợp, gửi lúc 7 giờ; không có việc thì không gửi.",
    en: "At most one digest each working day, at seven in the morning; none when there is nothing to say.",
  },
  email: { vi: "Địa chỉ thư điện tử", en: "Mail address" },
  emailHint: {
    vi: "Ví dụ: minh.nt@sonoivu.tinh.gov.vn. Để trống nếu chỉ xem thông báo trên phần mềm.",
    en: "For example: minh.nt@example.gov.vn. Leave empty to read notices here only.",
  },
  emailWrong: {
    vi: "Nhập đủ địa chỉ thư, ví dụ: minh.nt@sonoivu.tinh.gov.vn",
    en: "Enter the whole address, for example: minh.nt@example.gov.vn",
  },
  digest: { vi: "Gửi thư tổng hợp hằng ngày", en: "Send the daily digest" },
  digestHint: {
    vi: "Thư nhắc việc do cơ quan chủ trì gửi riêng vẫn được chuyển đến ngay.",
    en: "Reminders sent by a round owner still arrive at once.",
  },
  language: { vi: "Ngôn ngữ của thư và lịch", en: "Language of mails and calendar" },
  vietnamese: { vi: "Tiếng Việt", en: "Vietnamese" },
  english: { vi: "Tiếng Anh", en: "English" },
  save: { vi: "Lưu cách nhận thông báo", en: "Save" },
  saved: { vi: "Đã lưu.", en: "Saved." },
  calendarTitle: { vi: "Thời hạn trong lịch của bạn", en: "Deadlines in your calendar" },
  calendarLead: {
    vi: "Thêm địa chỉ dưới đây vào Outlook, Google Lịch hoặc điện thoại một lần; thời hạn đổi thì lịch tự cập nhật.",
    en: "Add this address to Outlook, Google Calendar or your phone once; it follows when a deadline moves.",
  },
  calendarSecret: {
    vi: "Ai có địa chỉ này đều xem được thời hạn của bạn. Nếu lỡ để lộ, hãy cấp địa chỉ mới.",
    en: "Whoever has this address can read your deadlines. Get a new one if it became known.",
  },
  calendarMake: { vi: "Tạo địa chỉ lịch", en: "Make a calendar address" },
  calendarRenew: { vi: "Cấp địa chỉ mới", en: "Get a new address" },
  calendarRenewed: {
    vi: "Đã cấp địa chỉ mới; địa chỉ cũ không dùng được nữa.",
    en: "Here is a new address; the old one no longer works.",
  },
  calendarAddress: { vi: "Địa chỉ lịch", en: "Calendar address" },
  copy: { vi: "Sao chép", en: "Copy" },
  copied: { vi: "Đã sao chép", en: "Copied" },
  openInCalendar: { vi: "Mở bằng ứng dụng lịch trên máy này", en: "Open in the calendar on this device" },
  howTo: { vi: "Cách thêm vào lịch", en: "How to add it" },
  outlook: {
    vi: "Outlook: Lịch › Thêm lịch › Đăng ký từ web, dán địa chỉ.",
    en: "Outlook: Calendar › Add calendar › Subscribe from web, paste the address.",
  },
  google: {
    vi: "Google Lịch (trên máy tính): Lịch khác › dấu + › Từ URL, dán địa chỉ.",
    en: "Google Calendar (on a computer): Other calendars › + › From URL, paste the address.",
  },
  iphone: {
    vi: "iPhone: Cài đặt › Ứng dụng › Lịch › Tài khoản lịch › Thêm lịch đã đăng ký. Điện thoại Android: thêm vào Google Lịch trên máy tính.",
    en: "iPhone: Settings › Apps › Calendar › Calendar accounts › Add subscribed calendar. Android: add it to Google Calendar on a computer.",
  },
});

export const MAILS = messages({
  nav: { vi: "Thư chưa gửi được", en: "Mails not delivered" },
  lead: {
    vi: "Thư thông báo gửi lỗi được tự gửi lại vài lần; hết số lần thì dừng và chờ bạn xử lý.",
    en: "A mail that fails is tried again a few times; then it waits here for you.",
  },
  none: { vi: "Mọi thư đều đã gửi được.", en: "Every mail was delivered." },
  to: { vi: "Người nhận", en: "To" },
  subject: { vi: "Tiêu đề", en: "Subject" },
  reason: { vi: "Lý do chưa gửi được", en: "Why it failed" },
  next: { vi: "Gửi lại", en: "Next try" },
  givenUp: {
    vi: (tries: number) => `Đã dừng sau ${tries} lần`,
    en: (tries: number) => `Given up after ${counted(tries, "try", "tries")}`,
  },
  retry: { vi: "Gửi lại ngay", en: "Try again now" },
  retryOf: {
    vi: (name: string) => `Gửi lại ngay cho ${name}`,
    en: (name: string) => `Try again for ${name}`,
  },
  emailTitle: { vi: "Thư điện tử nhận thông báo", en: "Mail address for notices" },
  emailSave: { vi: "Lưu địa chỉ thư", en: "Save the address" },
});

export const REMIND = messages({
  button: {
    vi: (late: number) => `Nhắc ${late} đơn vị chưa gửi`,
    en: (late: number) => `Remind ${counted(late, "unit")}`,
  },
  buttonDepartments: {
    vi: (late: number) => `Nhắc ${late} cơ quan chưa nhập đủ`,
    en: (late: number) => `Remind ${counted(late, "department")}`,
  },
  title: { vi: "Nhắc những đơn vị đang chậm", en: "Remind those who are behind" },
  lead: {
    vi: "Chỉ những đơn vị được chọn nhận nhắc việc: thông báo trên phần mềm, và thư gửi ngay nếu có địa chỉ thư.",
    en: "Only those chosen are reminded: a notice here, and a mail at once where there is an address.",
  },
  chooseAll: { vi: "Chọn tất cả", en: "Choose all" },
  chooseNone: { vi: "Bỏ chọn tất cả", en: "Choose none" },
  chosen: {
    vi: (n: number, of: number) => `Đã chọn ${n}/${of}`,
    en: (n: number, of: number) => `${n} of ${of} chosen`,
  },
  people: {
    vi: (names: string) => `Người nhận: ${names}`,
    en: (names: string) => `Reaches: ${names}`,
  },
  noMail: { vi: "chưa có địa chỉ thư", en: "no mail address" },
  nobody: {
    vi: "Đơn vị chưa có tài khoản nào, lời nhắc sẽ không đến ai.",
    en: "No account here: the reminder reaches nobody.",
  },
  last: { vi: (ago: string) => `Nhắc gần nhất: ${ago}`, en: (ago: string) => `Last reminded: ${ago}` },
  never: { vi: "Chưa nhắc lần nào", en: "Not reminded yet" },
  text: { vi: "Lời nhắn thêm", en: "Your word" },
  textHint: {
    vi: "Có thể để trống; thời hạn đã có sẵn trong lời nhắc. Ví dụ: Đề nghị gửi trước 17 giờ thứ Sáu.",
    en: "May stay empty; the deadline is in the reminder anyway.",
  },
  send: {
    vi: (n: number) => `Gửi nhắc việc đến ${n} đơn vị`,
    en: (n: number) => `Remind ${counted(n, "unit")}`,
  },
  noneChosen: { vi: "Chọn ít nhất một đơn vị để nhắc.", en: "Choose at least one unit." },
  sent: {
    vi: (n: number) => `Đã nhắc ${n} đơn vị.`,
    en: (n: number) => `Reminded ${counted(n, "unit")}.`,
  },
});
