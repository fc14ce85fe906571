import { counted, plural } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const APPRAISAL = messages({
  title: { vi: "Bàn thẩm định", en: "Appraisal desk" },
  lead: {
    vi: "Chấm từng tiêu chí cho mọi đơn vị để giữ cùng một thước đo. Trang này không hiển thị thứ hạng.",
    en: "Judge one criterion across all units, so that all are measured alike. Ranks are never shown here.",
  },
  byCriterion: { vi: "Theo tiêu chí", en: "By criterion" },
  byUnit: { vi: "Theo đơn vị", en: "By unit" },
  progress: {
    vi: (done: number, of: number) => `đã thẩm định ${done}/${of} lượt`,
    en: (done: number, of: number) => `${done} of ${of} judged`,
  },
  continue: { vi: "Tiếp tục thẩm định", en: "Continue judging" },
  allDone: { vi: "Đã thẩm định xong mọi phần được giao.", en: "Everything assigned to you is judged." },
  criterion: { vi: "Tiêu chí", en: "Criterion" },
  max: { vi: "Điểm tối đa", en: "Maximum" },
  judged: { vi: "Đã thẩm định", en: "Judged" },
  changed: { vi: "Điều chỉnh", en: "Changed" },
  unit: { vi: "Đơn vị", en: "Unit" },
  onlyOpen: { vi: "Chỉ phần chưa xong", en: "Only unfinished" },
  nothing: {
    vi: "Chưa có phần nào được giao cho bạn ở đợt này, hoặc chưa có phiếu nào được gửi.",
    en: "Nothing is assigned to you in this round yet, or no sheet has been submitted.",
  },
  closed: {
    vi: "Ngoài thời gian thẩm định: chỉ xem, không ghi nhận quyết định.",
    en: "Outside the appraisal window: read-only.",
  },
  // desk
  units: { vi: "Các đơn vị", en: "Units" },
  criteria: { vi: "Các tiêu chí", en: "Criteria" },
  self: { vi: "Điểm tự chấm", en: "Self score" },
  notSubmitted: { vi: "Chưa gửi phiếu", en: "Not submitted" },
  notSubmittedText: {
    vi: "Đơn vị chưa gửi phiếu nên chưa thẩm định được.",
    en: "The unit has not submitted, so there is nothing to judge yet.",
  },
  exempt: { vi: "Không áp dụng", en: "Not applicable" },
  open: { vi: "Chưa thẩm định", en: "Not judged" },
  agreed: { vi: "Thống nhất", en: "Agreed" },
  agree: { vi: "Thống nhất với điểm tự chấm", en: "Agree with the self score" },
  change: { vi: "Điều chỉnh điểm", en: "Change the score" },
  keepChange: { vi: "Lưu điểm thẩm định", en: "Save the appraised score" },
  points: { vi: "Điểm thẩm định", en: "Appraised score" },
  pointsHint: { vi: (max: string) => `Từ 0 đến ${max}`, en: (max: string) => `From 0 to ${max}` },
  pointsFault: {
    vi: (max: string) => `Nhập điểm từ 0 đến ${max}, ví dụ 0,5`,
    en: (max: string) => `Enter points from 0 to ${max}, for example 0.5`,
  },
  reason: { vi: "Lý do", en: "Reason" },
  reasonHint: {
    vi: "Đơn vị sẽ đọc lý do này. Nêu rõ tài liệu, trang và điểm chưa đạt.",
    en: "The unit will read this. Name the document, the page and what falls short.",
  },
  reasonFault: {
    vi: "Nhập lý do khi điểm thẩm định khác điểm tự chấm",
    en: "Give a reason when the appraised score differs from the self score",
  },
  usedReasons: { vi: "Lý do đã dùng ở tiêu chí này", en: "Reasons used at this criterion" },
  decided: {
    vi: (name: string, at: string) => `${name} quyết định lúc ${at}`,
    en: (name: string, at: string) => `decided by ${name} at ${at}`,
  },
  outdated: {
    vi: "Đơn vị đã sửa phiếu sau quyết định này; hãy xem lại.",
    en: "The unit changed its sheet after this decision; look again.",
  },
  saved: {
    vi: (name: string, at: string) => `Đã lưu ${at}: ${name}.`,
    en: (name: string, at: string) => `Saved ${at}: ${name}.`,
  },
  answers: { vi: "Số liệu đơn vị nhập", en: "What the unit entered" },
  why: { vi: "Cách tính", en: "How it was computed" },
  explanation: { vi: "Giải trình của đơn vị", en: "Explanation by the unit" },
  evidence: { vi: "Tài liệu kiểm chứng", en: "Evidence" },
  noEvidence: { vi: "Đơn vị không đính kèm tài liệu.", en: "The unit attached no documents." },
  beside: { vi: "Xem bên cạnh", en: "Show beside" },
  previous: { vi: "Tiêu chí trước", en: "Previous criterion" },
  next: { vi: "Tiêu chí sau", en: "Next criterion" },
  back: { vi: "Danh sách tiêu chí", en: "All criteria" },
  tally: {
    vi: (agreed: number, changed: number, open: number) =>
      `${agreed} thống nhất · ${changed} điều chỉnh · ${open} chưa thẩm định`,
    en: (agreed: number, changed: number, open: number) =>
      `${agreed} agreed · ${changed} changed · ${open} not judged`,
  },
  rules: { vi: "Hướng dẫn và cách chấm", en: "Guidance and rule" },
  keys: { vi: "Phím tắt", en: "Keyboard" },
  keysTitle: { vi: "Phím tắt của bàn thẩm định", en: "Keys of the appraisal desk" },
  keyNextItem: { vi: "Dòng sau, dòng trước", en: "Next, previous row" },
  keyAgree: { vi: "Thống nhất với điểm tự chấm", en: "Agree with the self score" },
  keyChange: { vi: "Điều chỉnh điểm", en: "Change the score" },
  keyNextCriterion: { vi: "Tiêu chí sau, tiêu chí trước", en: "Next, previous criterion" },
  keyOpen: { vi: "Mở tài liệu đầu tiên bên cạnh", en: "Open the first document beside" },
  keyHelp: { vi: "Mở bảng phím tắt này", en: "Open this list" },
  places: { vi: "Các trang thẩm định khác", en: "Other pages of the appraisal" },
  nothingAgain: {
    vi: "Không có giải trình nào cần thẩm định lần 2 trong phần được giao cho bạn.",
    en: "No explanation awaits you in the second appraisal.",
  },
  againLead: {
    vi: "Thẩm định lần 2: chỉ gồm tiêu chí đơn vị đã gửi giải trình hoặc chưa thẩm định. Tiêu chí không có giải trình giữ nguyên kết quả lần 1.",
    en: "Second appraisal: only explained or never judged criteria. The others keep the first result.",
  },
  // more of the desk
  ask: { vi: "Hỏi đơn vị", en: "Ask the unit" },
  keep: { vi: "Giữ nguyên điểm thẩm định", en: "Keep the appraised score" },
  accept: { vi: "Chấp nhận giải trình", en: "Accept the explanation" },
  changeAgain: { vi: "Chấm lại", en: "Give other points" },
  acceptHint: {
    vi: (points: string) => `Điểm trở lại ${points} như đơn vị tự chấm.`,
    en: (points: string) => `The points become ${points}, as the unit scored.`,
  },
  keepHint: {
    vi: (points: string) => `Điểm vẫn là ${points} như lần 1.`,
    en: (points: string) => `The points stay ${points} as in the first appraisal.`,
  },
  keepReason: { vi: "Lý do giữ nguyên", en: "Why it stays" },
  acceptReason: { vi: "Lý do chấp nhận", en: "Why it is accepted" },
  reasonAgainFault: {
    vi: "Nhập lý do; đơn vị sẽ đọc để biết giải trình được xem xét thế nào",
    en: "Give the reason; the unit reads what became of its explanation",
  },
  saveDecision: { vi: "Lưu quyết định", en: "Save the decision" },
  first: { vi: "Thẩm định lần 1", en: "First appraisal" },
  second: { vi: "Thẩm định lần 2", en: "Second appraisal" },
  explained: { vi: "Có giải trình", en: "Explained" },
  outdatedState: { vi: "Cần xem lại", en: "Look again" },
  sentBack: { vi: "Chủ trì đề nghị xem lại", en: "The owner asks you to look again" },
  replyOfUnit: {
    vi: "Giải trình của đơn vị sau thẩm định lần 1",
    en: "The unit's answer to the first appraisal",
  },
  agreedByUnit: { vi: "Đơn vị đồng ý với điểm thẩm định.", en: "The unit agrees with the appraised score." },
  newDocuments: { vi: "Tài liệu bổ sung", en: "Added documents" },
  noNewDocuments: { vi: "Không bổ sung tài liệu.", en: "No document was added." },
  before: { vi: "Phiếu đã gửi trước đó", en: "What was handed in before" },
  supplement: { vi: "Bổ sung", en: "Added later" },
  notComputed: {
    vi: "Đơn vị tự ghi điểm; máy không tính được từ số liệu.",
    en: "The unit states the points itself; they do not follow from figures.",
  },
  // filters
  filters: { vi: "Lọc danh sách", en: "Narrow the list" },
  filterAll: { vi: "Tất cả", en: "All" },
  filterOpen: { vi: "Chưa thẩm định", en: "Not judged" },
  filterDoubtful: { vi: "Cần xem kỹ", en: "Doubtful" },
  filterQuestion: { vi: "Có câu hỏi", en: "With a question" },
  filterClaimed: { vi: "Tự ghi điểm", en: "Points stated, not computed" },
  filterNoEvidence: { vi: "Thiếu tài liệu", en: "Without documents" },
  filterReplied: { vi: "Có giải trình", en: "Explained" },
  filterEmpty: { vi: "Không có dòng nào khớp bộ lọc.", en: "No row matches the filter." },
  // look-alikes
  alike: {
    vi: (units: number, parts: string) => `Ở ${units} đơn vị trả lời giống thế này đã chấm ${parts}.`,
    en: (units: number, parts: string) => `${counted(units, "unit")} with the same answer got ${parts}.`,
  },
  alikePart: {
    vi: (points: string, times: number) => `${points} (${times} lần)`,
    en: (points: string, times: number) => (times === 1 ? points : `${points} (${times} times)`),
  },
  alikeNames: { vi: "Xem tên đơn vị", en: "Show the units" },
  alikeMine: { vi: "bạn chấm", en: "by you" },
  alikeWarning: {
    vi: (points: string, units: number) =>
      `Khác với ${units} đơn vị trả lời giống thế này đã chấm ${points}. Nêu rõ vì sao khác.`,
    en: (points: string, units: number) =>
      `${counted(units, "unit")} with the same answer got ${points}. Say why this one differs.`,
  },
  // reasons
  reasons: { vi: "Lý do mẫu", en: "Reasons to use again" },
  reasonsTitle: { vi: "Danh sách lý do mẫu", en: "Reasons to use again" },
  reasonsLead: {
    vi: "Chọn một lý do mẫu thì nội dung được điền vào ô lý do để sửa cho đúng trường hợp cụ thể.",
    en: "Choosing one fills the reason, to be edited for the case at hand.",
  },
  keepAsReason: { vi: "Lưu làm mẫu", en: "Keep to use again" },
  reasonKept: { vi: "Đã lưu lý do mẫu.", en: "Kept." },
  addReason: { vi: "Thêm lý do mẫu", en: "Add a reason" },
  editReason: { vi: "Sửa", en: "Edit" },
  saveReason: { vi: "Lưu lý do mẫu", en: "Save the reason" },
  putAway: { vi: "Cất", en: "Put away" },
  reasonText: { vi: "Nội dung", en: "Text" },
  reasonTextFault: { vi: "Nhập nội dung lý do", en: "Enter the text" },
  place: { vi: "Dùng cho", en: "Offered at" },
  placeHint: {
    vi: "Mã tiêu chí hoặc lĩnh vực, ví dụ 1.1; để trống nếu dùng chung",
    en: "Code of a criterion or field, such as 1.1; empty for everywhere",
  },
  everywhere: { vi: "Mọi tiêu chí", en: "Every criterion" },
  atPlace: { vi: (code: string) => `Tiêu chí ${code}`, en: (code: string) => `Criterion ${code}` },
  onlyThisRound: { vi: "Chỉ trong đợt này", en: "In this round only" },
  shared: { vi: "Dùng chung cho mọi người thẩm định", en: "For every appraiser" },
  ownOnly: { vi: "Chỉ mình tôi", en: "Only for me" },
  by: { vi: "Người viết", en: "Written by" },
  noReasons: { vi: "Chưa có lý do mẫu nào.", en: "No reasons yet." },
  // agreeing together
  together: { vi: "Thống nhất nhiều dòng", en: "Agree with several" },
  togetherTitle: { vi: "Thống nhất nhiều dòng cùng lúc", en: "Agree with several at once" },
  togetherLead: {
    vi: "Chỉ gồm các dòng có điểm tính được từ số liệu, đủ tài liệu bắt buộc, không có câu hỏi đang mở và đơn vị trả lời giống không bị chấm khác. Xem danh sách, bỏ chọn dòng cần xem riêng.",
    en: "Only rows whose points follow from the figures, with the required documents, no open question, and no different judgement of the same answer. Untick what you want to look at.",
  },
  togetherOthers: {
    vi: (n: number) => `Còn ${n} dòng cần xem riêng.`,
    en: (n: number) => `${n} more ${plural(n, "has", "have")} to be looked at one by one.`,
  },
  togetherMore: {
    vi: (shown: string, more: string) =>
      `Đang hiện ${shown} dòng đầu; ${more} dòng cùng loại hiện tiếp khi các dòng này đã quyết định.`,
    en: (shown: string, more: string) =>
      `The first ${shown} are shown; ${more} more of the kind follow once these are decided.`,
  },
  togetherNone: { vi: "Không có dòng nào thống nhất cùng lúc được.", en: "Nothing can be agreed together." },
  togetherDo: {
    vi: (n: number) => `Thống nhất ${n} dòng đã chọn`,
    en: (n: number) => `Agree with the ${n} ticked`,
  },
  togetherDone: {
    vi: (n: number) => `Đã thống nhất ${n} dòng.`,
    en: (n: number) => `Agreed with ${n}.`,
  },
  togetherSkipped: { vi: "Những dòng được bỏ qua", en: "What was skipped" },
  tickAll: { vi: "Chọn tất cả", en: "Tick all" },
  untickAll: { vi: "Bỏ chọn tất cả", en: "Untick all" },
  documents: { vi: (n: number) => `${n} tài liệu`, en: (n: number) => counted(n, "document") },
  // conflicts
  conflicts: { vi: "Xung đột lợi ích", en: "Conflicts of interest" },
  conflictsLead: {
    vi: "Khi có quan hệ có thể ảnh hưởng đến việc chấm một đơn vị, hãy khai báo. Bạn thôi thẩm định đơn vị đó ngay khi khai báo.",
    en: "Declare a relation that may affect your judgement of a unit. You stop judging it at once.",
  },
  declare: { vi: "Khai báo và thôi thẩm định đơn vị này", en: "Declare and stop judging this unit" },
  conflictUnit: { vi: "Đơn vị", en: "Unit" },
  conflictUnitFault: { vi: "Chọn đơn vị", en: "Choose the unit" },
  conflictReason: { vi: "Lý do", en: "Reason" },
  conflictReasonFault: { vi: "Nêu lý do, ví dụ “vợ là công chức của xã”", en: "Give the reason" },
  noConflicts: { vi: "Chưa có ai khai báo xung đột lợi ích.", en: "Nobody has declared a conflict." },
  noOwnConflicts: { vi: "Bạn chưa khai báo đơn vị nào.", en: "You have declared none." },
  declaredAt: { vi: (at: string) => `khai báo ${at}`, en: (at: string) => `declared ${at}` },
  decidedBefore: {
    vi: (n: number) => `đã chấm ${n} tiêu chí trước khi khai báo`,
    en: (n: number) => `judged ${counted(n, "criterion", "criteria")} before`,
  },
  gaps: { vi: "Không còn ai thẩm định được", en: "Nobody can judge" },
  gapsHint: {
    vi: "Giao thêm người thẩm định tại mục sửa đợt đánh giá.",
    en: "Assign another appraiser where the round is edited.",
  },
  lift: { vi: "Cho thẩm định lại", en: "Let them judge again" },
  lifted: {
    vi: (name: string, at: string) => `${name} cho thẩm định lại ${at}`,
    en: (name: string, at: string) => `lifted by ${name} ${at}`,
  },
  // consistency
  consistency: { vi: "Chấm đều tay", en: "Consistency" },
  consistencyLead: {
    vi: "Các tiêu chí mà đơn vị trả lời giống nhau nhưng được chấm khác nhau.",
    en: "Criteria where equal answers got different points.",
  },
  consistencyNone: {
    vi: (n: number) => `Đã so ${n} nhóm câu trả lời giống nhau, không có nhóm nào bị chấm khác nhau.`,
    en: (n: number) =>
      `${counted(n, "group")} of equal answers ${plural(n, "was", "were")} compared; none was judged unequally.`,
  },
  consistencySome: {
    vi: (n: number, of: number) => `${n} trên ${of} nhóm câu trả lời giống nhau được chấm khác nhau.`,
    en: (n: number, of: number) =>
      `${n} of ${counted(of, "group")} of equal answers ${plural(n, "was", "were")} judged unequally.`,
  },
  answeredThus: { vi: "Trả lời", en: "Answer" },
  openDesk: { vi: "Mở bàn thẩm định", en: "Open the desk" },
  agreementOfAll: { vi: "Độ thống nhất khi chấm", en: "Agreement of judgements" },
  agreementOwn: { vi: "Độ thống nhất của tôi", en: "How even my hand is" },
  // second readings
  readings: { vi: "Chấm lại mẫu", en: "Second readings" },
  readingsLead: {
    vi: "Chọn ngẫu nhiên một số lượt đã thẩm định để người khác chấm lại mà không biết kết quả lần đầu. Kết quả chấm lại không tự thay đổi điểm.",
    en: "Some judged rows are drawn for somebody else to read without knowing the first decision. Nothing changes by itself.",
  },
  drawTitle: { vi: "Chọn mẫu", en: "Draw a sample" },
  drawPercent: { vi: "Tỷ lệ (%)", en: "Share (%)" },
  drawPercentHint: {
    vi: (n: string) => `Trong ${n} lượt đã thẩm định chưa chọn, chia theo tỷ lệ từng lĩnh vực`,
    en: (n: string) => `Of ${n} judged rows not drawn yet, in proportion to fields`,
  },
  drawPercentFault: {
    vi: "Nhập số từ 0,1 đến 100, ví dụ 5",
    en: "Enter a number from 0.1 to 100, such as 5",
  },
  drawSeed: { vi: "Mã chọn mẫu", en: "Seed" },
  drawSeedHint: {
    vi: "Để trống thì hệ thống tự sinh. Cùng mã thì chọn ra cùng một mẫu.",
    en: "Left empty, one is made. The same seed draws the same sample.",
  },
  draw: { vi: "Chọn mẫu và giao chấm lại", en: "Draw and assign" },
  drawn: {
    vi: (drawn: number, of: number, seed: string, at: string, by: string) =>
      `Chọn ${drawn}/${of} lượt, mã ${seed}, ${at}, ${by}`,
    en: (drawn: number, of: number, seed: string, at: string, by: string) =>
      `Drew ${drawn} of ${of}, seed ${seed}, ${at}, ${by}`,
  },
  drawnFewer: {
    vi: (n: number) => `${n} lượt không có người phù hợp để chấm lại`,
    en: (n: number) => `${n} had nobody who may read them`,
  },
  readProgress: {
    vi: (done: number, of: number) => `đã chấm lại ${done}/${of}`,
    en: (done: number, of: number) => `${done} of ${of} read`,
  },
  agreement: { vi: "Chấm giống lần đầu", en: "Same points as before" },
  meanDifference: { vi: "Chênh lệch bình quân (lần 2 − lần 1)", en: "Mean difference (second − first)" },
  meanSize: { vi: "Độ lớn chênh lệch bình quân", en: "Mean size of the difference" },
  onlyDifferent: { vi: "Chỉ dòng khác nhau", en: "Only different ones" },
  firstReader: { vi: "Lần 1", en: "First" },
  secondReader: { vi: "Chấm lại", en: "Second" },
  notReadYet: { vi: "chưa chấm lại", en: "not read yet" },
  nowPoints: { vi: (points: string) => `nay là ${points}`, en: (points: string) => `now ${points}` },
  sendBack: { vi: "Đề nghị xem lại", en: "Ask to look again" },
  sendBackWord: { vi: "Nội dung đề nghị", en: "What to look at" },
  sendBackWordFault: { vi: "Viết nội dung đề nghị xem lại", en: "Say what to look at" },
  sentBackAt: { vi: (at: string) => `đã đề nghị xem lại ${at}`, en: (at: string) => `sent back ${at}` },
  readingTitle: { vi: "Chấm lại", en: "Second reading" },
  readingLead: {
    vi: "Bạn chấm lại các dòng dưới đây mà không biết kết quả lần đầu. Chấm theo số liệu và tài liệu của đơn vị.",
    en: "You read these again without knowing the first decision. Judge by the unit's figures and documents.",
  },
  readingNone: { vi: "Bạn không được giao chấm lại dòng nào.", en: "You were given nothing to read." },
  readingPoints: { vi: "Điểm bạn chấm", en: "Your points" },
  readingReason: { vi: "Lý do (bắt buộc khi khác điểm tự chấm)", en: "Reason (needed for other points)" },
  readingReasonFault: { vi: "Nhập lý do chấm khác điểm tự chấm", en: "Give the reason for other points" },
  readingSave: { vi: "Lưu điểm chấm lại", en: "Save" },
  readingDone: { vi: "Đã chấm lại xong.", en: "All read." },
  read: { vi: "Đã chấm lại", en: "Read" },
  // questions
  questions: { vi: "Câu hỏi và trả lời", en: "Questions and answers" },
  questionsLead: {
    vi: "Người thẩm định hỏi, đơn vị trả lời và bổ sung tài liệu khi câu hỏi còn mở.",
    en: "Appraisers ask; the unit answers and adds documents while a question is open.",
  },
  noQuestions: { vi: "Chưa có câu hỏi nào.", en: "No questions yet." },
  question: { vi: "Câu hỏi", en: "Question" },
  questionText: { vi: "Nội dung hỏi", en: "What you ask" },
  questionHint: {
    vi: "Đơn vị nhận được thông báo, trả lời và bổ sung tài liệu tại tiêu chí này.",
    en: "The unit is told and answers here, with documents if needed.",
  },
  questionFault: { vi: "Viết nội dung câu hỏi", en: "Write the question" },
  sendQuestion: { vi: "Gửi câu hỏi", en: "Send the question" },
  answerText: { vi: "Trả lời", en: "Answer" },
  furtherText: { vi: "Hỏi thêm", en: "Ask further" },
  answerFault: { vi: "Viết nội dung", en: "Write something" },
  sendAnswer: { vi: "Gửi trả lời", en: "Send the answer" },
  sendFurther: { vi: "Gửi", en: "Send" },
  closeQuestion: { vi: "Khép lại câu hỏi", en: "Close the question" },
  questionClosed: { vi: "Đã khép lại", en: "Closed" },
  waitsForUnit: { vi: "Chờ đơn vị trả lời", en: "Waits for the unit" },
  waitsForAppraiser: { vi: "Chờ người thẩm định", en: "Waits for the appraiser" },
  unread: { vi: "Mới", en: "New" },
  ofUnit: { vi: "đơn vị", en: "unit" },
  openQuestions: {
    vi: (n: number) => `${n} câu hỏi đang mở`,
    en: (n: number) => counted(n, "open question"),
  },
  waitingTitle: { vi: "Câu hỏi chờ trả lời", en: "Questions waiting for an answer" },
  askedWords: {
    vi: (name: string, at: string) => `${name} hỏi ${at}`,
    en: (name: string, at: string) => `${name} asked ${at}`,
  },
  // history
  history: { vi: "Các lần quyết định", en: "Every decision" },
  historyLine: {
    vi: (phase: number, decision: string, points: string) => `Lần ${phase}: ${decision}, ${points} điểm`,
    en: (phase: number, decision: string, points: string) =>
      `Appraisal ${phase}: ${decision}, ${points} points`,
  },
  keyAsk: { vi: "Hỏi đơn vị", en: "Ask the unit" },
});
