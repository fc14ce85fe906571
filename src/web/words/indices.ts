import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const INDICES = messages({
  title: { vi: "Tính thử chỉ số", en: "Try an index" },
  lead: {
    vi: "Tính một chỉ số tổng hợp từ tệp số liệu của mình hoặc từ số liệu đã công bố, xem vì sao ra con số đó, thứ hạng chắc chắn đến đâu và bộ chỉ số yếu ở chỗ nào. Không có gì được lưu.",
    en: "Compute a composite index from a file of your own or from published figures; see why each number is what it is, how sure ranks are and where the index is weak. Nothing is stored.",
  },
  // the subject
  subject: { vi: "Tính gì", en: "What to compute" },
  method: { vi: "Bộ chỉ số", en: "Index" },
  own: { vi: "Bộ chỉ số của mình (YAML)", en: "An index of my own (YAML)" },
  source: { vi: "Nội dung bộ chỉ số", en: "Text of the index" },
  sourceHint: {
    vi: "Dán nội dung hoặc chọn tệp; lỗi được nêu theo từng dòng.",
    en: "Paste the text or choose a file; faults are told by line.",
  },
  sourceFile: { vi: "Chọn tệp YAML", en: "Choose a YAML file" },
  sourceMissing: {
    vi: "Dán nội dung bộ chỉ số hoặc chọn tệp",
    en: "Paste the text of the index or choose a file",
  },
  figures: { vi: "Số liệu", en: "Figures" },
  fromFile: { vi: "Tệp của mình", en: "A file of mine" },
  fromPublished: { vi: "Số liệu đã công bố", en: "Published figures" },
  file: { vi: "Tệp số liệu", en: "File of figures" },
  fileHint: {
    vi: "CSV, XLSX hoặc Parquet; mỗi dòng một đơn vị; tối đa 25 MB và 4.000 dòng.",
    en: "CSV, XLSX or Parquet; a row a unit; at most 25 MB and 4,000 rows.",
  },
  chooseFile: { vi: "Chọn tệp", en: "Choose a file" },
  fileMissing: { vi: "Chọn tệp số liệu", en: "Choose a file of figures" },
  columns: { vi: "Các cột của tệp", en: "Columns of the file" },
  template: { vi: "Tải tệp mẫu", en: "Download an empty file" },
  period: { vi: "Kỳ", en: "Period" },
  periodHint: { vi: "Để trống nếu tính mọi kỳ trong tệp", en: "Leave empty for every period of the file" },
  periodMissing: { vi: "Chọn kỳ", en: "Choose a period" },
  compute: { vi: "Tính", en: "Compute" },
  computing: { vi: "Đang tính…", en: "Computing…" },
  done: {
    vi: (n: number) => `Đã tính xong ${n} đơn vị.`,
    en: (n: number) => `${counted(n, "unit")} computed.`,
  },
  fileFaults: {
    vi: (n: number) => `Số liệu có ${n} lỗi`,
    en: (n: number) => `${counted(n, "fault")} in the figures`,
  },
  methodFaults: {
    vi: (n: number) => `Bộ chỉ số có ${n} lỗi, theo dòng`,
    en: (n: number) => `${counted(n, "fault")} in the index, by line`,
  },
  // tabs
  tabs: { vi: "Xem", en: "See" },
  tabResult: { vi: "Kết quả", en: "Result" },
  tabSureness: { vi: "Độ chắc chắn", en: "Sureness" },
  tabAudit: { vi: "Soi phương pháp", en: "Weak points" },
  tabCompare: { vi: "So sánh", en: "Compare" },
  tabChange: { vi: "Vì sao đổi hạng", en: "Why ranks changed" },
  // the result
  result: { vi: "Kết quả", en: "Result" },
  rank: { vi: "Hạng", en: "Rank" },
  unit: { vi: "Đơn vị", en: "Unit" },
  group: { vi: "Nhóm", en: "Group" },
  value: { vi: "Giá trị", en: "Value" },
  sort: { vi: "Sắp xếp theo", en: "Sort by" },
  why: { vi: "Vì sao", en: "Why" },
  whyOf: { vi: (unit: string) => `Vì sao: ${unit}`, en: (unit: string) => `Why: ${unit}` },
  whyTitle: {
    vi: (unit: string) => `Vì sao ${unit} có con số này`,
    en: (unit: string) => `Why ${unit} has this figure`,
  },
  close: { vi: "Đóng", en: "Close" },
  csv: { vi: "Tải CSV", en: "Download CSV" },
  xlsx: { vi: "Tải XLSX", en: "Download XLSX" },
  log: { vi: "Từng bước đã làm gì", en: "What each step did" },
  remarks: { vi: "Chỗ để trống theo bộ chỉ số", en: "Left empty as the index says" },
  noValue: { vi: "Không có giá trị", en: "No value" },
  blockOf: { vi: "Khối", en: "Block" },
  run: {
    vi: (method: string, version: string, data: string) =>
      `${method}; phiên bản chương trình ${version}; mã băm của số liệu: ${data}`,
    en: (method: string, version: string, data: string) =>
      `${method}; program version ${version}; hash of the figures: ${data}`,
  },
  // sureness
  surenessLead: {
    vi: "Tính lại nhiều lần khi thay đổi những điều có thể khác, xem thứ hạng xê dịch đến đâu. Cùng số gieo cho cùng kết quả.",
    en: "The index is computed many times while what may vary does; see how far ranks move. The same seed gives the same result.",
  },
  kind: { vi: "Câu hỏi", en: "Question" },
  uncertainty: { vi: "Thứ hạng xê dịch đến đâu", en: "How far ranks move" },
  sobol: { vi: "Điều gì quyết định nhiều nhất", en: "What decides most" },
  reach: { vi: "Hạng cao nhất và thấp nhất có thể đạt", en: "Best and worst rank within reach" },
  noise: { vi: "Trọng số dao động, %", en: "Weights vary by, %" },
  noiseHint: {
    vi: "Để trống: theo những gì bộ chỉ số nói có thể khác",
    en: "Empty: what the index says may vary",
  },
  noiseWrong: { vi: "Ghi một số lớn hơn 0, nhiều nhất 100", en: "Type a number above 0 and at most 100" },
  replications: { vi: "Số lần tính", en: "Runs" },
  replicationsWrong: { vi: "Ghi một số từ 1 đến 10.000", en: "Type a number from 1 to 10,000" },
  seed: { vi: "Số gieo", en: "Seed" },
  seedWrong: { vi: "Ghi một số nguyên không âm", en: "Type a whole number from 0" },
  start: { vi: "Bắt đầu", en: "Start" },
  cancel: { vi: "Dừng", en: "Stop" },
  running: {
    vi: (percent: string) => `Đang tính: ${percent}`,
    en: (percent: string) => `Running: ${percent}`,
  },
  cancelled: { vi: "Đã dừng; chưa có kết quả.", en: "Stopped; there is no result." },
  interval: { vi: "Khoảng hạng 90 %", en: "90% rank interval" },
  reachHead: { vi: "Cao nhất – thấp nhất", en: "Best – worst" },
  median: { vi: "Trung vị", en: "Median" },
  chart: { vi: "Hạng 1 ở bên trái", en: "Rank 1 at the left" },
  chartWords: {
    vi: (rank: string, low: string, high: string) => `Hạng ${rank}, từ ${low} đến ${high}`,
    en: (rank: string, low: string, high: string) => `Rank ${rank}, from ${low} to ${high}`,
  },
  ran: {
    vi: (runs: string, seed: string) => `${runs} lần tính, số gieo ${seed}.`,
    en: (runs: string, seed: string) => `${runs} runs, seed ${seed}.`,
  },
  failed: {
    vi: (n: number) => `${n} lần không tính được.`,
    en: (n: number) => `${counted(n, "run")} could not be computed.`,
  },
  varied: { vi: (list: string) => `Thay đổi: ${list}.`, en: (list: string) => `What varied: ${list}.` },
  factor: { vi: "Yếu tố", en: "Factor" },
  first: { vi: "Riêng nó", en: "Alone" },
  total: { vi: "Cùng tương tác", en: "With interactions" },
  sharesNote: {
    vi: "Phần của xê dịch thứ hạng do yếu tố gây ra khi chỉ mình nó thay đổi, và khi tính cả tác động cùng các yếu tố khác.",
    en: "The share of the movement of ranks that a factor causes by itself, and with all it does together with others.",
  },
  // audit
  auditLead: {
    vi: "Tìm điểm yếu của bộ chỉ số trên chính số liệu này: mỗi điểm có con số và cách sửa.",
    en: "Looks for weak points of the index on these very figures: each with its number and remedy.",
  },
  audit: { vi: "Soi", en: "Look" },
  // compare
  compareLead: {
    vi: "Cùng số liệu, tính theo bộ chỉ số khác hoặc đổi một bước: thứ hạng nào thay đổi.",
    en: "The same figures by another index or with one step changed: which ranks move.",
  },
  compareWith: { vi: "So với", en: "Set against" },
  otherMethod: { vi: "Bộ chỉ số khác", en: "Another index" },
  equalWeights: { vi: "Mọi trọng số bằng nhau", en: "All weights equal" },
  geometric: { vi: "Trung bình nhân thay cho cách tổng hợp", en: "Geometric means instead" },
  zScore: { vi: "Chuẩn hóa z-score", en: "Normalised to z-scores" },
  ranksOnly: { vi: "Chuẩn hóa theo thứ hạng", en: "Normalised to ranks" },
  noTreat: { vi: "Không xử lý giá trị quá xa", en: "Outliers left as they are" },
  dropPart: { vi: "Bỏ một phần", en: "One part left out" },
  dropped: { vi: "Phần bỏ ra", en: "Part left out" },
  compare: { vi: "So sánh", en: "Compare" },
  before: { vi: "Trước", en: "Before" },
  after: { vi: "Sau", en: "After" },
  difference: { vi: "Thay đổi", en: "Change" },
  summary: {
    vi: (moved: number, all: number, mean: string, correlation: string) =>
      `${moved} trên ${all} đơn vị đổi hạng; bình quân ${mean} bậc; hệ số tương quan ${correlation}.`,
    en: (moved: number, all: number, mean: string, correlation: string) =>
      `${moved} of ${counted(all, "unit")} change rank; ${mean} places on average; correlation ${correlation}.`,
  },
  onlyOne: {
    vi: (names: string) => `Chỉ có kết quả ở một bên: ${names}.`,
    en: (names: string) => `With a result on one side only: ${names}.`,
  },
  // change
  changeLead: {
    vi: "Thay đổi thứ hạng giữa hai kỳ do những nguyên nhân nào; các dòng cộng lại đúng bằng thay đổi.",
    en: "What a change of rank between two periods is put down to; the lines add up exactly.",
  },
  fromPeriod: { vi: "Kỳ trước", en: "Earlier period" },
  toPeriod: { vi: "Kỳ sau", en: "Later period" },
  unitMissing: { vi: "Chọn đơn vị", en: "Choose a unit" },
  explain: { vi: "Giải thích", en: "Explain" },
  onePeriod: {
    vi: "Số liệu chỉ có một kỳ. Chọn tệp có từ hai kỳ, hoặc số liệu đã công bố.",
    en: "The figures have one period only. Choose a file with two or more, or published figures.",
  },
});
