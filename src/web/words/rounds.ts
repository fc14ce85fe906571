import { METHOD_STATUS_WORDS } from "../../contract/sureness.ts";
import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

/** Where a round stands, and who has the ball there. */
export const STAGE = messages({
  draft: { vi: "Dự thảo", en: "Draft" },
  waiting: { vi: "Chờ đến ngày tự chấm điểm", en: "Waiting for self-scoring" },
  "self-scoring": { vi: "Tự chấm điểm", en: "Self-scoring" },
  between: { vi: "Tạm khóa giữa hai bước", en: "Locked between steps" },
  compiling: { vi: "Tổng hợp", en: "Compiling" },
  appraisal: { vi: "Thẩm định", en: "Appraisal" },
  appraised: { vi: "Chờ đến ngày giải trình", en: "Waiting for explanation" },
  explanation: { vi: "Giải trình", en: "Explanation" },
  explained: { vi: "Chờ thẩm định lần 2", en: "Waiting for the second appraisal" },
  "second-appraisal": { vi: "Thẩm định lần 2", en: "Second appraisal" },
  "appraisal-over": { vi: "Hết thời gian thẩm định", en: "Appraisal over" },
  synthesis: { vi: "Tổng hợp kết quả", en: "Synthesis" },
  approved: { vi: "Đã phê duyệt, chờ công bố", en: "Approved, to be published" },
  published: { vi: "Đã công bố", en: "Published" },
  archived: { vi: "Lưu trữ", en: "Archived" },
});

export const BALL = messages({
  draft: { vi: "Cơ quan chủ trì soạn và mở đợt.", en: "The owner drafts and opens the round." },
  waiting: {
    vi: "Chưa ai phải làm gì; bước tự chấm điểm sẽ tự bắt đầu đúng giờ.",
    en: "Nobody has to act; self-scoring begins on time by itself.",
  },
  "self-scoring": {
    vi: "Đơn vị nhập số liệu, đính kèm tài liệu và gửi phiếu.",
    en: "Units enter figures, attach documents and submit.",
  },
  between: {
    vi: "Phiếu đã khóa; chờ bước tiếp theo bắt đầu.",
    en: "Sheets are locked until the next step begins.",
  },
  compiling: {
    vi: "Cơ quan chủ trì rà soát, bổ sung và chốt bảng tự chấm điểm.",
    en: "The owner reviews, completes and closes the self-score.",
  },
  appraisal: { vi: "Thành viên thẩm định chấm từng tiêu chí.", en: "Appraisers judge each criterion." },
  appraised: {
    vi: "Thẩm định lần 1 đã khép lại; bước giải trình sẽ tự bắt đầu đúng giờ.",
    en: "The first appraisal is closed; explanation begins on time by itself.",
  },
  explanation: {
    vi: "Đơn vị đọc lý do từng điểm bị thay đổi, giải trình và bổ sung tài liệu.",
    en: "Units read why points changed, explain and add documents.",
  },
  explained: {
    vi: "Giải trình đã khóa; thẩm định lần 2 sẽ tự bắt đầu đúng giờ.",
    en: "Explanations are locked; the second appraisal begins on time by itself.",
  },
  "second-appraisal": {
    vi: "Thành viên thẩm định xem lại các tiêu chí đơn vị đã giải trình.",
    en: "Appraisers look again at the criteria units explained.",
  },
  "appraisal-over": {
    vi: "Cơ quan chủ trì đóng đợt và tính kết quả.",
    en: "The owner closes the round and computes results.",
  },
  synthesis: {
    vi: "Cơ quan chủ trì tính, kiểm tra kết quả và trình phê duyệt.",
    en: "The owner computes and checks the result and lays it before the leader.",
  },
  approved: {
    vi: "Kết quả đã được phê duyệt; cơ quan chủ trì công bố.",
    en: "The result is approved; the owner publishes it.",
  },
  published: {
    vi: "Kết quả đã công khai; mọi người đều xem được lý do từng điểm.",
    en: "Results are public, with the reason behind each point.",
  },
  archived: { vi: "Đợt đã kết thúc và chỉ để xem.", en: "The round is finished and read-only." },
});

export const ROUND_KIND = messages({
  measured: { vi: "Tỉnh được đánh giá", en: "The province is measured" },
  measures: { vi: "Tỉnh đánh giá đơn vị", en: "The province measures its units" },
});

/** How sure the text of a method is; stands beside its title everywhere. */
export const METHOD_STATUS = messages(METHOD_STATUS_WORDS);

/** Who gives the points of a leaf. */
export const SCORED_BY = messages({
  self: { vi: "tự chấm điểm", en: "self-scored" },
  assessor: { vi: "cơ quan đánh giá chấm", en: "scored by the assessor" },
  survey: { vi: "điều tra xã hội học", en: "sociological survey" },
  statistics: { vi: "số liệu thống kê", en: "statistics" },
  data: { vi: "dữ liệu hệ thống", en: "system data" },
  index: { vi: "chỉ số khác", en: "another index" },
});

export const ROUND = messages({
  listTitle: { vi: "Đợt đánh giá", en: "Rounds" },
  create: { vi: "Tạo đợt đánh giá", en: "Create a round" },
  none: { vi: "Chưa có đợt đánh giá nào.", en: "There are no rounds yet." },
  noneText: {
    vi: "Đợt đánh giá gắn một bộ tiêu chí với kỳ đánh giá, các đơn vị, người thẩm định và thời hạn.",
    en: "A round binds a method to a period, units, appraisers and deadlines.",
  },
  name: { vi: "Tên đợt", en: "Round" },
  kind: { vi: "Loại", en: "Kind" },
  stage: { vi: "Bước", en: "Stage" },
  deadline: { vi: "Thời hạn", en: "Deadline" },
  submitted: { vi: "Đã gửi", en: "Submitted" },
  method: { vi: "Bộ tiêu chí", en: "Method" },
  owner: { vi: "Chủ trì", en: "Owner" },
  period: { vi: "Kỳ đánh giá", en: "Period" },
  courseFirst: { vi: "Thẩm định lần 1:", en: "First appraisal:" },
  courseExplanation: { vi: "Giải trình:", en: "Explanation:" },
  courseAgrees: { vi: "đồng ý với điểm thẩm định.", en: "agrees with the appraised score." },
  courseSecond: { vi: "Thẩm định lần 2:", en: "Second appraisal:" },
  // frame
  sections: { vi: "Các mục của đợt", en: "Sections of the round" },
  progress: { vi: "Tiến độ", en: "Progress" },
  dates: { vi: "Mốc thời gian", en: "Dates" },
  ownSheet: { vi: "Phiếu của đơn vị", en: "Own sheet" },
  values: { vi: "Số liệu ngoài tự chấm", en: "Outside values" },
  checks: { vi: "Kiểm tra và công bố", en: "Check and publish" },
  results: { vi: "Kết quả", en: "Results" },
  questions: { vi: "Câu hỏi", en: "Questions" },
  log: { vi: "Nhật ký", en: "Log" },
  editDraft: { vi: "Soạn tiếp", en: "Continue editing" },
  moveDates: { vi: "Gia hạn", en: "Move the dates" },
  changeOpen: { vi: "Thời hạn, thẩm định", en: "Dates, appraisers" },
  appraisalDesk: { vi: "Bàn thẩm định", en: "Appraisal desk" },
  sheet: { vi: "Mở phiếu", en: "Open the sheet" },
  publicPage: { vi: "Trang công khai", en: "Public page" },
  windowSelf: { vi: "Tự chấm điểm", en: "Self-scoring" },
  windowAppraisal: { vi: "Thẩm định", en: "Appraisal" },
  windowCompiling: { vi: "Tổng hợp", en: "Compiling" },
  windowExplanation: { vi: "Giải trình", en: "Explanation" },
  windowSecond: { vi: "Thẩm định lần 2", en: "Second appraisal" },
  fromTo: {
    vi: (from: string, to: string) => `từ ${from} đến ${to}`,
    en: (from: string, to: string) => `from ${from} to ${to}`,
  },
  // board
  unit: { vi: "Đơn vị", en: "Unit" },
  department: { vi: "Cơ quan chủ trì", en: "Lead department" },
  state: { vi: "Tình trạng", en: "State" },
  stateSubmitted: { vi: "Đã gửi", en: "Submitted" },
  statePresented: { vi: "Đang trình lãnh đạo", en: "With the leader" },
  stateApproved: { vi: "Lãnh đạo đã duyệt, chưa gửi", en: "Approved, not handed in" },
  stateInProgress: { vi: "Đang làm", en: "In progress" },
  stateNotStarted: { vi: "Chưa bắt đầu", en: "Not started" },
  answered: { vi: "Đã nhập", en: "Answered" },
  evidence: { vi: "Có tài liệu", en: "With documents" },
  points: { vi: "Điểm tạm tính", en: "Points so far" },
  appraised: { vi: "Đã thẩm định", en: "Appraised" },
  lastWork: { vi: "Làm việc gần nhất", en: "Last work" },
  never: { vi: "chưa có", en: "never" },
  late: { vi: "Chưa gửi", en: "Not submitted" },
  idle: { vi: "Chưa bắt đầu", en: "Not started" },
  overdue: { vi: "Quá hạn, chưa gửi", en: "Overdue" },
  overdueUnits: {
    vi: (n: number, names: string) => `${n} đơn vị quá hạn chưa gửi phiếu: ${names}.`,
    en: (n: number, names: string) => `${counted(n, "unit")} let the deadline pass: ${names}.`,
  },
  silent: {
    vi: (days: number) => `${days} ngày chưa cập nhật`,
    en: (days: number) => `no update for ${counted(days, "day")}`,
  },
  silentFrom: {
    vi: (days: number) => `Chưa cập nhật từ ${days} ngày`,
    en: (days: number) => `Silent for ${counted(days, "day")} or more`,
  },
  behind: { vi: "Chưa nhập đủ", en: "Not complete" },
  all: { vi: "Tất cả", en: "All" },
  summary: {
    vi: (done: number, working: number, idle: number) =>
      `${done} đã gửi · ${working} đang làm · ${idle} chưa bắt đầu`,
    en: (done: number, working: number, idle: number) =>
      `${done} submitted · ${working} in progress · ${idle} not started`,
  },
  noneMatch: { vi: "Không có đơn vị nào ở tình trạng này.", en: "No unit is in this state." },
  draftBoard: {
    vi: "Đợt còn là dự thảo nên chưa có tiến độ.",
    en: "The round is a draft, so there is no progress yet.",
  },
  memberText: { vi: "Mốc thời gian của đợt và phiếu của bạn.", en: "Dates of the round and your sheet." },
  // outside values
  valuesLead: {
    vi: "Nhập kết quả điều tra xã hội học, thống kê và số liệu do cơ quan chủ trì thu thập. Mỗi ô tự lưu.",
    en: "Enter survey, statistics and other values gathered by the owner. Every box saves by itself.",
  },
  valuesLeaf: { vi: "Tiêu chí", en: "Criterion" },
  noValues: {
    vi: "Bộ tiêu chí này không có tiêu chí nào chấm ngoài phần tự chấm điểm.",
    en: "This method has no criteria outside self-scoring.",
  },
  value: { vi: "Số liệu", en: "Value" },
  score: { vi: "Điểm và lý do", en: "Points and reason" },
  pageOf: {
    vi: (page: number, of: number) => `Trang ${page}/${of}`,
    en: (page: number, of: number) => `Page ${page} of ${of}`,
  },
  previousPage: { vi: "Trang trước", en: "Previous page" },
  nextPage: { vi: "Trang sau", en: "Next page" },
  // checks and acts
  blockers: { vi: "Phải xử lý trước khi đi tiếp", en: "Must be settled first" },
  warnings: { vi: "Nên xem lại", en: "Worth a look" },
  notes: { vi: "Ghi chú", en: "Notes" },
  noChecks: { vi: "Không còn nội dung nào cần xử lý.", en: "Nothing left to settle." },
  toSheet: { vi: "Mở phiếu", en: "Open the sheet" },
  steps: { vi: "Các bước kết thúc đợt", en: "Steps to finish the round" },
  close: { vi: "Đóng đợt", en: "Close the round" },
  closeText: {
    vi: "Khóa mọi phiếu và quyết định thẩm định. Sau bước này không ai sửa được nữa.",
    en: "Locks all sheets and decisions. Nobody can change them afterwards.",
  },
  compute: { vi: "Tính kết quả", en: "Compute results" },
  computeAgain: { vi: "Tính lại kết quả", en: "Compute again" },
  computeText: {
    vi: "Tính điểm, xếp hạng, xếp nhóm theo bộ tiêu chí đã khóa.",
    en: "Scores, ranks and groups by the frozen method.",
  },
  computedAt: { vi: (at: string) => `Đã tính lúc ${at}.`, en: (at: string) => `Computed at ${at}.` },
  stale: {
    vi: "Số liệu đã thay đổi sau lần tính này; hãy tính lại.",
    en: "Data changed after this; compute again.",
  },
  publish: { vi: "Công bố kết quả", en: "Publish results" },
  publishText: {
    vi: "Mọi người xem được thứ hạng, điểm và lý do. Sau đó chỉ thay đổi bằng bản đính chính có số.",
    en: "Everybody sees ranks, points and reasons. From then on only a numbered correction changes them.",
  },
  publishedAt: { vi: (at: string) => `Đã công bố lúc ${at}.`, en: (at: string) => `Published at ${at}.` },
  archive: { vi: "Lưu trữ đợt", en: "Archive the round" },
  archiveText: {
    vi: "Đợt chỉ còn để xem, không hiện ở «Việc của tôi».",
    en: "The round becomes read-only and leaves “My work”.",
  },
  done: { vi: "Xong", en: "Done" },
  notYet: { vi: "Chưa đến bước này", en: "Not yet" },
  closeWaits: {
    vi: (until: string) => `Còn giải trình: đóng được sau ${until}`,
    en: (until: string) => `Units still have to explain: possible after ${until}`,
  },
  archiveWaits: {
    vi: (day: string) => `Đang nhận kiến nghị: lưu trữ được sau ngày ${day}`,
    en: (day: string) => `Objections are being taken: possible after ${day}`,
  },
  archiveUndecided: {
    vi: (many: number) => `Còn ${many} kiến nghị chưa trả lời`,
    en: (many: number) => (many === 1 ? "One objection waits for its answer" : `${many} objections wait`),
  },
  closeTitle: { vi: "Đóng đợt đánh giá?", en: "Close the round?" },
  archiveTitle: { vi: "Lưu trữ đợt đánh giá?", en: "Archive the round?" },
  publishTitle: { vi: "Công bố kết quả?", en: "Publish the results?" },
  publishWords: {
    vi: (units: number, title: string) =>
      `Bạn sắp công bố kết quả của ${units} đơn vị trong đợt «${title}». Từ lúc này mọi người đều xem được thứ hạng, điểm tự chấm, điểm thẩm định và lý do từng điểm.`,
    en: (units: number, title: string) =>
      `You are about to publish the results of ${counted(units, "unit")} in “${title}”. From then on everybody sees ranks, self and appraised points and every reason.`,
  },
  publishHash: { vi: "Mã băm kết quả", en: "Hash of the results" },
  publishType: { vi: "Gõ «công bố» để xác nhận", en: "Type “publish” to confirm" },
  publishWord: { vi: "công bố", en: "publish" },
  publishMismatch: { vi: "Gõ đúng hai chữ: công bố", en: "Type the word: publish" },
  // results
  rank: { vi: "Hạng", en: "Rank" },
  total: { vi: "Tổng điểm", en: "Total" },
  group: { vi: "Mức xếp loại", en: "Class" },
  selfTotal: { vi: "Tự chấm", en: "Self" },
  difference: { vi: "Chênh lệch", en: "Difference" },
  unranked: { vi: "không xếp hạng", en: "not ranked" },
  downloadXlsx: { vi: "Tải XLSX", en: "XLSX" },
  downloadCsv: { vi: "Tải CSV", en: "CSV" },
  noResults: {
    vi: "Chưa có kết quả. Đóng đợt rồi tính kết quả ở mục «Kiểm tra và công bố».",
    en: "No results yet. Close the round and compute under “Check and publish”.",
  },
  resultOf: { vi: (unit: string) => `Kết quả của ${unit}`, en: (unit: string) => `Results of ${unit}` },
  self: { vi: "Tự chấm", en: "Self" },
  appraisedPoints: { vi: "Thẩm định", en: "Appraised" },
  final: { vi: "Kết quả", en: "Final" },
  why: { vi: "Lý do", en: "Reason" },
  notApplicableOf: { vi: "Không áp dụng", en: "Not applicable" },
  rankOf: {
    vi: (rank: number, of: number) => `hạng ${rank}/${of}`,
    en: (rank: number, of: number) => `rank ${rank} of ${of}`,
  },
  // log
  logAt: { vi: "Thời điểm", en: "Time" },
  logWho: { vi: "Người thực hiện", en: "Who" },
  logWhat: { vi: "Nội dung", en: "What" },
  logHash: { vi: "Mã băm", en: "Hash" },
  logLead: {
    vi: "Mọi thay đổi được ghi nối tiếp bằng mã băm; sửa hay cắt bớt đều bị phát hiện.",
    en: "Every change is chained by hashes; altering or cutting it is detected.",
  },
  logMore: { vi: "Xem cũ hơn", en: "Show older" },
  noLog: { vi: "Chưa có ghi nhận nào.", en: "Nothing recorded yet." },
});
