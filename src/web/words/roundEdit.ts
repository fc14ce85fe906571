import { messages } from "./language.tsx";

export const EDIT = messages({
  newTitle: { vi: "Tạo đợt đánh giá", en: "Create a round" },
  newLead: {
    vi: "Bước đầu lập dự thảo. Đơn vị, phân công và thẩm định điền ở các bước sau; chưa ai khác nhìn thấy dự thảo.",
    en: "This makes a draft. Units and people follow in the next steps; nobody else sees the draft.",
  },
  draftTitle: { vi: (title: string) => `Soạn: ${title}`, en: (title: string) => `Edit: ${title}` },
  datesTitle: { vi: "Gia hạn đợt đang mở", en: "Move the dates of an open round" },
  datesLead: {
    vi: "Đợt đã mở chỉ thay đổi được thời hạn, và phải nêu lý do. Lý do được ghi vào nhật ký.",
    en: "An open round can only change its dates, with a reason, which goes into the log.",
  },
  steps: { vi: "Các bước soạn đợt", en: "Steps" },
  general: { vi: "Thông tin chung", en: "General" },
  units: { vi: "Đơn vị được đánh giá", en: "Assessed units" },
  assignments: { vi: "Phân công", en: "Assignments" },
  appraisers: { vi: "Thẩm định", en: "Appraisers" },
  opening: { vi: "Mở đợt", en: "Open" },
  create: { vi: "Lập dự thảo", en: "Make the draft" },
  save: { vi: "Lưu và tiếp tục", en: "Save and continue" },
  saveDates: { vi: "Lưu thời hạn", en: "Save the dates" },
  remove: { vi: "Xóa dự thảo", en: "Delete the draft" },
  removeTitle: { vi: "Xóa dự thảo này?", en: "Delete this draft?" },
  removeText: {
    vi: "Dự thảo chưa mở nên chưa có phiếu nào. Thao tác này không lấy lại được.",
    en: "A draft has no sheets yet. This cannot be undone.",
  },
  changedByOther: {
    vi: "Người khác vừa sửa đợt này. Tải lại để xem bản mới nhất.",
    en: "Somebody else has just changed this round. Reload to see the newest.",
  },
  // general
  title: { vi: "Tên đợt đánh giá", en: "Title" },
  titleHint: {
    vi: "Ví dụ: Chỉ số cải cách hành chính cấp xã năm 2026",
    en: "For example: Commune PAR index 2026",
  },
  titleMissing: {
    vi: "Nhập tên đợt, ví dụ: Chỉ số cải cách hành chính cấp xã năm 2026",
    en: "Enter a title, for example: Commune PAR index 2026",
  },
  kind: { vi: "Loại đợt", en: "Kind of round" },
  measures: { vi: "Tỉnh đánh giá các đơn vị", en: "The province measures its units" },
  measuresHint: {
    vi: "Nhiều đơn vị tự chấm, có thẩm định và xếp hạng.",
    en: "Many units self-score, are appraised and ranked.",
  },
  measured: { vi: "Tỉnh (bộ) được đánh giá", en: "The province (ministry) is measured" },
  measuredHint: {
    vi: "Một đơn vị; tiêu chí giao cho các sở chủ trì, phối hợp.",
    en: "One unit; its criteria are shared among departments.",
  },
  method: { vi: "Bộ tiêu chí và thang điểm", en: "Method" },
  methodHint: {
    vi: "Nội dung bộ tiêu chí được khóa khi mở đợt.",
    en: "The method is frozen when the round opens.",
  },
  methodMissing: { vi: "Chọn bộ tiêu chí", en: "Choose a method" },
  methodFacts: {
    vi: (leaves: number, max: string) => `${leaves} tiêu chí chấm điểm, tối đa ${max} điểm`,
    en: (leaves: number, max: string) => `${leaves} scored criteria, at most ${max} points`,
  },
  unresolved: {
    vi: (n: number) => `${n} tiêu chí chưa có văn bản chi tiết`,
    en: (n: number) => `${n} criteria without detailed text`,
  },
  period: { vi: "Kỳ đánh giá", en: "Period" },
  periodHint: { vi: "Ví dụ: 2026", en: "For example: 2026" },
  periodMissing: { vi: "Nhập kỳ đánh giá, ví dụ: 2026", en: "Enter a period, for example: 2026" },
  owner: { vi: "Cơ quan chủ trì", en: "Owner" },
  ownerMissing: { vi: "Chọn cơ quan chủ trì", en: "Choose the owner" },
  selfWindow: { vi: "Thời gian tự chấm điểm", en: "Self-scoring window" },
  appraisalWindow: { vi: "Thời gian thẩm định", en: "Appraisal window" },
  compilingWindow: { vi: "Thời gian tổng hợp", en: "Compiling window" },
  from: { vi: "Từ", en: "From" },
  until: { vi: "Đến", en: "Until" },
  dateMissing: {
    vi: "nhập ngày và giờ, ví dụ 03/12/2026, 17:30",
    en: "enter a date and time, for example 03/12/2026, 17:30",
  },
  begins: { vi: "bắt đầu", en: "begins" },
  ends: { vi: "kết thúc", en: "ends" },
  day: { vi: "ngày", en: "day" },
  time: { vi: "giờ", en: "time" },
  orderFault: { vi: "nhập thời điểm kết thúc sau thời điểm bắt đầu", en: "enter an end after the beginning" },
  overlapFault: {
    vi: "phải bắt đầu khi tự chấm điểm đã kết thúc",
    en: "must begin after self-scoring ends",
  },
  reason: { vi: "Lý do thay đổi thời hạn", en: "Reason for the change" },
  reasonHint: {
    vi: "Ví dụ: Gia hạn do sự cố đường truyền ngày 01/12/2026",
    en: "For example: extended after the outage of 01/12/2026",
  },
  reasonMissing: { vi: "Nhập lý do thay đổi thời hạn", en: "Enter a reason for the change" },
  // units
  unitsLead: {
    vi: "Chọn đơn vị theo khối. Đơn vị bỏ dấu «Xếp hạng» vẫn được chấm điểm nhưng không xếp hạng.",
    en: "Choose units by family. A unit without “Ranked” is scored but not ranked.",
  },
  family: { vi: "Khối", en: "Family" },
  findUnit: { vi: "Tìm đơn vị", en: "Find a unit" },
  chosenOf: {
    vi: (n: number, of: number) => `đã chọn ${n}/${of}`,
    en: (n: number, of: number) => `${n} of ${of} chosen`,
  },
  chooseAll: { vi: "Chọn tất cả", en: "Choose all" },
  chooseNone: { vi: "Bỏ chọn tất cả", en: "Choose none" },
  ranked: { vi: "Xếp hạng", en: "Ranked" },
  exemptions: { vi: "Không áp dụng", en: "Not applicable" },
  exemptionCount: {
    vi: (n: number) => (n === 0 ? "Thêm tiêu chí không áp dụng" : `${n} tiêu chí không áp dụng`),
    en: (n: number) => (n === 0 ? "Add exemptions" : `${n} exemptions`),
  },
  exemptionTitle: {
    vi: (unit: string) => `Tiêu chí không áp dụng với ${unit}`,
    en: (unit: string) => `Criteria that do not apply to ${unit}`,
  },
  exemptionCode: { vi: "Tiêu chí", en: "Criterion" },
  exemptionReason: { vi: "Lý do", en: "Reason" },
  exemptionReasonHint: {
    vi: "Ví dụ: Đơn vị không có bộ phận một cửa",
    en: "For example: the unit has no one-stop desk",
  },
  exemptionMissing: { vi: "Chọn tiêu chí và nhập lý do", en: "Choose a criterion and enter a reason" },
  add: { vi: "Thêm", en: "Add" },
  drop: { vi: "Bỏ", en: "Remove" },
  measuredUnit: { vi: "Đơn vị được đánh giá", en: "Assessed unit" },
  noUnits: { vi: "Không có đơn vị nào thuộc khối này.", en: "No units in this family." },
  // assignments
  assignLead: {
    vi: "Mỗi tiêu chí tự chấm cần một cơ quan chủ trì. Giao cả lĩnh vực rồi sửa từng tiêu chí nếu cần.",
    en: "Every self-scored criterion needs a lead. Assign a whole field, then adjust single criteria.",
  },
  assignField: { vi: "Giao cả lĩnh vực cho", en: "Assign the whole field to" },
  lead: { vi: "Chủ trì", en: "Lead" },
  support: { vi: "Phối hợp", en: "Support" },
  choose: { vi: "Chọn cơ quan", en: "Choose" },
  unassigned: {
    vi: (n: number) => `còn ${n} tiêu chí chưa có cơ quan chủ trì`,
    en: (n: number) => `${n} criteria have no lead yet`,
  },
  allAssigned: { vi: "mọi tiêu chí đã có cơ quan chủ trì", en: "every criterion has a lead" },
  suggested: { vi: "Điền theo gợi ý của bộ tiêu chí", en: "Fill from the method's suggestions" },
  addSupport: { vi: "Thêm cơ quan phối hợp", en: "Add a supporting department" },
  // appraisers
  appraisersLead: {
    vi: "Giao lĩnh vực và đơn vị cho từng người. Không chọn gì nghĩa là tất cả. Người thuộc đơn vị nào không được chấm đơn vị đó.",
    en: "Give each appraiser fields and units. Nothing chosen means all. Nobody judges their own unit.",
  },
  noAccounts: {
    vi: "Chưa có tài khoản thẩm định. Nhờ quản trị hệ thống tạo tài khoản có vai trò «Thẩm định».",
    en: "No appraiser accounts yet. Ask the administrator to create some.",
  },
  account: { vi: "Người thẩm định", en: "Appraiser" },
  fields: { vi: "Lĩnh vực", en: "Fields" },
  allFields: { vi: "Tất cả lĩnh vực", en: "All fields" },
  allUnits: { vi: "Tất cả đơn vị", en: "All units" },
  someUnits: { vi: (n: number) => `${n} đơn vị`, en: (n: number) => `${n} units` },
  // opening
  openLead: {
    vi: "Khi mở, bộ tiêu chí được khóa, phiếu của mọi đơn vị được lập và đồng hồ bắt đầu tính.",
    en: "Opening freezes the method, makes every sheet and starts the clock.",
  },
  openReady: { vi: "Đợt đã đủ điều kiện để mở.", en: "The round is ready to open." },
  open: { vi: "Mở đợt đánh giá", en: "Open the round" },
  openFaults: {
    vi: (n: number) => `Còn ${n} nội dung cần sửa trước khi mở`,
    en: (n: number) => `${n} things to mend before opening`,
  },
  mend: { vi: "Sửa", en: "Mend" },
});
