import { messages } from "./language.tsx";

export const OBJECTIONS = messages({
  title: { vi: "Kiến nghị về kết quả", en: "Objections to the result" },
  lead: {
    vi: "Đơn vị không đồng ý với điểm đã công bố của một tiêu chí thì kiến nghị tại đây, kèm tài liệu. Người khác với người đã chấm sẽ xem xét và trả lời có lý do.",
    en: "A unit that disagrees with the published points of a criterion objects here, with documents. Somebody who did not judge it decides, with a reason.",
  },
  windowOpen: {
    vi: (day: string) => `Nhận kiến nghị đến hết ngày ${day}.`,
    en: (day: string) => `Objections are taken until ${day}.`,
  },
  windowOver: {
    vi: (day: string) => `Đã hết thời hạn nhận kiến nghị (ngày ${day}).`,
    en: (day: string) => `Objections were taken until ${day}.`,
  },
  windowNone: { vi: "Đợt này không nhận kiến nghị.", en: "This round takes no objections." },
  none: { vi: "Chưa có kiến nghị nào.", en: "There are no objections." },
  fileTitle: { vi: "Gửi kiến nghị", en: "Object" },
  leaf: { vi: "Tiêu chí", en: "Criterion" },
  chooseLeaf: { vi: "Chọn tiêu chí", en: "Choose a criterion" },
  leafMissing: { vi: "Chọn tiêu chí cần kiến nghị.", en: "Choose the criterion." },
  text: { vi: "Nội dung kiến nghị và căn cứ", en: "What you object to, and why" },
  textHint: {
    vi: "Nêu rõ điểm đề nghị, văn bản làm căn cứ và trang cần xem.",
    en: "Say what points you ask for, which document proves it and on which page.",
  },
  documents: { vi: "Tài liệu kèm theo (từ kho tài liệu)", en: "Documents (from the library)" },
  findDocument: { vi: "Tìm theo số, ký hiệu hoặc trích yếu", en: "Find by number or title" },
  addDocument: { vi: "Thêm", en: "Add" },
  removeDocument: { vi: (title: string) => `Bỏ tài liệu ${title}`, en: (title: string) => `Remove ${title}` },
  page: { vi: "trang", en: "page" },
  noDocuments: { vi: "Không thấy tài liệu nào.", en: "No documents found." },
  send: { vi: "Gửi kiến nghị", en: "Send the objection" },
  sent: { vi: "Đã gửi kiến nghị.", en: "The objection is sent." },
  again: { vi: "Kiến nghị lần 2", en: "Object again" },
  instance: {
    vi: (number: number) => (number === 1 ? "Lần 1" : "Lần 2"),
    en: (number: number) => (number === 1 ? "First" : "Second"),
  },
  published: {
    vi: (points: string, max: string) => `Đã công bố ${points}/${max} điểm`,
    en: (points: string, max: string) => `Published ${points} of ${max} points`,
  },
  claimed: { vi: (points: string) => `tự chấm ${points}`, en: (points: string) => `self score ${points}` },
  appraiserSaid: { vi: "Lý do thẩm định", en: "Reason of the appraiser" },
  filed: {
    vi: (name: string, at: string) => `${name} gửi lúc ${at}`,
    en: (name: string, at: string) => `${name}, ${at}`,
  },
  due: {
    vi: (day: string) => `trả lời chậm nhất ngày ${day}`,
    en: (day: string) => `to be decided by ${day}`,
  },
  overdue: { vi: "quá hạn trả lời", en: "overdue" },
  waits: { vi: "Chưa giao người xem xét", en: "Not assigned" },
  assignedTo: { vi: (name: string) => `${name} đang xem xét`, en: (name: string) => `${name} is deciding` },
  assign: { vi: "Giao xem xét", en: "Assign" },
  assignee: { vi: "Người xem xét", en: "Who decides" },
  assigneeHint: {
    vi: "Danh sách không có người đã chấm tiêu chí này, người của các đơn vị được chấm, người đã khai xung đột lợi ích.",
    en: "Without those who judged this criterion, act for an assessed unit or declared a conflict of interest.",
  },
  nobodyToAssign: {
    vi: "Chưa có ai giao xem xét được: mọi người thẩm định đã chấm tiêu chí này hoặc thuộc các đơn vị được chấm. Đề nghị quản trị hệ thống tạo tài khoản cho người xem xét.",
    en: "Nobody can be given this: everybody judged the criterion or acts for an assessed unit. Ask the administrator for an account of somebody else.",
  },
  decide: { vi: "Trả lời kiến nghị", en: "Decide" },
  uphold: { vi: "Chấp nhận, sửa điểm thành", en: "Uphold, set the points to" },
  dismiss: { vi: "Giữ nguyên kết quả", en: "Leave the result" },
  points: { vi: "Điểm", en: "Points" },
  pointsWrong: { vi: "Nhập điểm bằng số, ví dụ 1,5", en: "Type points as a number, for example 1.5" },
  reason: { vi: "Lý do", en: "Reason" },
  reasonHint: { vi: "Đơn vị sẽ đọc nguyên văn lý do này.", en: "The unit reads this as it stands." },
  save: { vi: "Lưu quyết định", en: "Save the decision" },
  upheld: {
    vi: (points: string) => `Chấp nhận: ${points} điểm`,
    en: (points: string) => `Upheld: ${points} points`,
  },
  dismissed: { vi: "Giữ nguyên kết quả", en: "Left as it is" },
  decided: {
    vi: (name: string, at: string) => `${name} trả lời lúc ${at}`,
    en: (name: string, at: string) => `${name}, ${at}`,
  },
  statistics: {
    vi: (filed: number, units: number, decided: number, inTime: number, upheld: number) =>
      `${filed} kiến nghị của ${units} đơn vị; đã trả lời ${decided}, trong đó đúng hạn ${inTime}; chấp nhận ${upheld}.`,
    en: (filed: number, units: number, decided: number, inTime: number, upheld: number) =>
      `Objections: ${filed}, units: ${units}; decided: ${decided}, of these in time: ${inTime}; upheld: ${upheld}.`,
  },
  mostAt: { vi: "Nhiều kiến nghị nhất", en: "Most objections" },
  object: { vi: "Kiến nghị", en: "Object" },
});

export const APPROVAL = messages({
  name: { vi: "Phê duyệt kết quả", en: "Approve the result" },
  text: {
    vi: "Lãnh đạo duyệt ngay tại đây, hoặc cơ quan chủ trì ghi lại quyết định đã ký. Sau khi duyệt, số liệu được giữ nguyên cho đến khi công bố.",
    en: "The leader approves here, or the owner records the signed decision. From then on the figures stand still until publication.",
  },
  done: {
    vi: (name: string, at: string, number: string) =>
      `${name} duyệt lúc ${at}${number === "" ? "" : `, theo ${number}`}`,
    en: (name: string, at: string, number: string) =>
      `Approved by ${name}, ${at}${number === "" ? "" : `, by ${number}`}`,
  },
  number: { vi: "Số, ký hiệu quyết định", en: "Number of the decision" },
  numberHint: {
    vi: "Ví dụ: 12/QĐ-UBND. Bỏ trống nếu chưa có.",
    en: "For example 12/QĐ-UBND. Leave empty if none yet.",
  },
  day: { vi: "Ngày ký", en: "Day of signing" },
  signer: { vi: "Người ký", en: "Signed by" },
  giveBack: { vi: "Trả lại để tổng hợp lại", en: "Give back for synthesis" },
  giveBackReason: { vi: "Lý do trả lại", en: "Why it is given back" },
  correct: { vi: "Đính chính kết quả", en: "Correct the result" },
  correctText: {
    vi: "Tính lại với các kiến nghị được chấp nhận và công bố thành bản có số mới. Bản trước vẫn đọc được.",
    en: "Computes again with the objections that were upheld and publishes a new numbered edition. Earlier ones stay readable.",
  },
  correctReason: { vi: "Lý do đính chính", en: "Reason for the correction" },
  correctReasonHint: {
    vi: "Mọi người đọc được lý do này trên trang kết quả.",
    en: "Everybody reads this on the page of results.",
  },
});
