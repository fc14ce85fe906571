import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const EDIT = messages({
  newTitle: { vi: "Tạo đợt đánh giá", en: "Create a round" },
  newLead: {
    vi: "Bước đầu lập dự thảo. Đơn vị, phân công và thẩm định điền ở các bước sau; chưa ai khác nhìn thấy dự thảo.",
    en: "This makes a draft. Units and people follow in the next steps; nobody else sees the draft.",
  },
  draftTitle: { vi: (title: string) => `Soạn: ${title}`, en: (title: string) => `Edit: ${title}` },
  datesTitle: { vi: "Gia hạn, giao lại thẩm định", en: "Dates and appraisers of an open round" },
  datesLead: {
    vi: "Đợt đã mở chỉ thay đổi được thời hạn và người thẩm định, phải nêu lý do. Mọi đơn vị trong đợt thấy thời hạn mới cùng lý do.",
    en: "An open round can only change its dates and its appraisers, with a reason. Everybody in the round sees new dates with the reason.",
  },
  steps: { vi: "Các bước soạn đợt", en: "Steps" },
  general: { vi: "Thông tin chung", en: "General" },
  units: { vi: "Đơn vị được đánh giá", en: "Assessed units" },
  assignments: { vi: "Phân công", en: "Assignments" },
  appraisers: { vi: "Thẩm định", en: "Appraisers" },
  workingGroup: { vi: "Tổ giúp việc", en: "Working group" },
  workingGroupLead: {
    vi: "Thành viên Tổ giúp việc xem phiếu của tỉnh, đánh dấu chắc chắn, nguy cơ mất điểm, mất điểm và soạn yêu cầu bổ sung. Lĩnh vực, tiêu chí được giao giúp mỗi người lọc ra phần của mình.",
    en: "Members of the working group look at the province's sheet, mark what is sure, at risk or lost, and draft requests. The fields and criteria given help each to find their part.",
  },
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
    en: (leaves: number, max: string) =>
      `${counted(leaves, "scored criterion", "scored criteria")}, at most ${max} points`,
  },
  unresolved: {
    vi: (n: number) => `${n} tiêu chí chưa có văn bản chi tiết`,
    en: (n: number) => `${counted(n, "criterion", "criteria")} without detailed text`,
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
    vi: "phải bắt đầu khi bước trước đã kết thúc",
    en: "must begin after the step before it ends",
  },
  explains: {
    vi: "Có bước giải trình và thẩm định lần 2",
    en: "With explanation and a second appraisal",
  },
  explainsHint: {
    vi: "Đơn vị đọc lý do từng điểm bị đổi và giải trình một lần; thẩm định lần 2 chỉ xem lại các tiêu chí đó.",
    en: "Units read why points changed and explain once; the second appraisal looks at those criteria only.",
  },
  explanationWindow: { vi: "Thời gian giải trình", en: "Explanation window" },
  secondWindow: { vi: "Thời gian thẩm định lần 2", en: "Second appraisal window" },
  objects: { vi: "Nhận kiến nghị sau khi công bố kết quả", en: "Take objections after publication" },
  objectsHint: {
    vi: "Người khác với người đã chấm sẽ xem xét và trả lời có lý do.",
    en: "Somebody who did not judge the criterion decides, with a reason.",
  },
  objectionDays: { vi: "Thời hạn kiến nghị (ngày làm việc)", en: "Objections (working days)" },
  objectionFile: { vi: "Nhận kiến nghị trong", en: "Taken within" },
  objectionDecide: { vi: "Trả lời trong", en: "Decided within" },
  daysFault: {
    vi: "nhập số ngày làm việc từ 1 đến 90, ví dụ 5",
    en: "enter a number of working days from 1 to 90, for example 5",
  },
  leaderApproval: {
    vi: "Lãnh đạo đơn vị duyệt phiếu trước khi gửi",
    en: "The leader of a unit approves its sheet before it is handed in",
  },
  leaderApprovalHint: {
    vi: "Người lập phiếu trình; lãnh đạo duyệt và gửi bằng một thao tác, làm được trên điện thoại.",
    en: "The focal point presents; the leader approves and hands in by one act, also on a phone.",
  },
  previousRound: { vi: "Đợt của năm trước", en: "Round of the year before" },
  previousRoundHint: {
    vi: "Điểm, điểm bị trừ và ý kiến thẩm định năm trước hiện bên cạnh từng tiêu chí năm nay.",
    en: "Its points, losses and comments stand beside each criterion of this year.",
  },
  noPreviousRound: { vi: "Không so với năm trước", en: "None" },
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
    en: (n: number) => (n === 0 ? "Add exemptions" : counted(n, "exemption")),
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
  bulkExemption: {
    vi: (family: string) => `Tiêu chí không áp dụng cho cả khối ${family}`,
    en: (family: string) => `A criterion that does not apply to all ${family}`,
  },
  bulkAdd: { vi: (n: number) => `Thêm cho ${n} đơn vị`, en: (n: number) => `Add for ${counted(n, "unit")}` },
  bulkDone: {
    vi: (n: number) => `Đã thêm cho ${n} đơn vị; nhớ lưu bước này.`,
    en: (n: number) => `Added for ${counted(n, "unit")}; remember to save this step.`,
  },
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
    en: (n: number) => `${counted(n, "criterion has", "criteria have")} no lead yet`,
  },
  allAssigned: { vi: "mọi tiêu chí đã có cơ quan chủ trì", en: "every criterion has a lead" },
  suggested: { vi: "Điền theo gợi ý của bộ tiêu chí", en: "Fill from the method's suggestions" },
  addSupport: { vi: "Thêm cơ quan phối hợp", en: "Add a supporting department" },
  // appraisers
  appraisersLead: {
    vi: "Giao lĩnh vực (kể cả điểm cộng, điểm trừ) và đơn vị cho từng người. Không chọn gì nghĩa là tất cả. Người thuộc đơn vị nào không được chấm đơn vị đó.",
    en: "Give each appraiser fields (bonus and penalty among them) and units. Nothing chosen means all. Nobody judges their own unit.",
  },
  noAccounts: {
    vi: "Chưa có tài khoản thẩm định. Nhờ quản trị hệ thống tạo tài khoản có vai trò «Thẩm định».",
    en: "No appraiser accounts yet. Ask the administrator to create some.",
  },
  account: { vi: "Người thẩm định", en: "Appraiser" },
  fields: { vi: "Lĩnh vực", en: "Fields" },
  bonus: { vi: "Điểm cộng", en: "Bonus" },
  penalty: { vi: "Điểm trừ", en: "Penalty" },
  allFields: { vi: "Tất cả lĩnh vực", en: "All fields" },
  allUnits: { vi: "Tất cả đơn vị", en: "All units" },
  wholeFamily: { vi: (family: string) => `Cả khối ${family}`, en: (family: string) => `All ${family}` },
  criterionLevel: {
    vi: (n: number) => (n === 0 ? "Giao đến từng tiêu chí" : `Giao đến từng tiêu chí (${n})`),
    en: (n: number) => (n === 0 ? "Give single criteria" : `Single criteria (${n})`),
  },
  appraisersOpenTitle: { vi: "Giao lại việc thẩm định", en: "Give the appraisal to others" },
  appraisersReason: { vi: "Lý do giao lại", en: "Reason" },
  appraisersReasonHint: {
    vi: "Ví dụ: Bà Ngô Thị Bích nghỉ chế độ từ ngày 01/12/2026",
    en: "For example: an appraiser is on leave from 1 December 2026",
  },
  appraisersReasonMissing: { vi: "Nhập lý do giao lại", en: "Enter a reason" },
  saveAppraisers: { vi: "Lưu phân công thẩm định", en: "Save the appraisers" },
  appraisersChanged: { vi: "Đã giao lại việc thẩm định.", en: "The appraisal was given anew." },
  someUnits: { vi: (n: number) => `${n} đơn vị`, en: (n: number) => counted(n, "unit") },
  // opening
  openLead: {
    vi: "Khi mở, bộ tiêu chí được khóa, phiếu của mọi đơn vị được lập và đồng hồ bắt đầu tính.",
    en: "Opening freezes the method, makes every sheet and starts the clock.",
  },
  openReady: { vi: "Đợt đã đủ điều kiện để mở.", en: "The round is ready to open." },
  opened: {
    vi: "Đã mở đợt đánh giá. Các đơn vị thấy phiếu của mình ngay bây giờ.",
    en: "The round is open. Units see their sheets now.",
  },
  datesMoved: { vi: "Đã lưu thời hạn mới và ghi vào nhật ký.", en: "New dates saved and logged." },
  removed: { vi: "Đã xóa dự thảo.", en: "Draft deleted." },
  open: { vi: "Mở đợt đánh giá", en: "Open the round" },
  openFaults: {
    vi: (n: number) => `Còn ${n} nội dung cần sửa trước khi mở`,
    en: (n: number) => `${counted(n, "thing")} to mend before opening`,
  },
  mend: { vi: "Sửa", en: "Mend" },
});
