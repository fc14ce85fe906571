import { messages } from "./language.tsx";

export const PAPERS = messages({
  tab: { vi: "Văn bản", en: "Papers" },
  intro: {
    vi: "Văn bản lập từ số liệu của đợt, theo thể thức Nghị định 30/2020/NĐ-CP. Nội dung chưa có được để trống, không tự đặt; tải bản DOCX về để hoàn thiện trước khi trình ký.",
    en: "Papers made from the data of the round in the official layout. What is not known stays blank; complete the DOCX before it is signed.",
  },
  illustration: {
    vi: "Đợt minh họa: mỗi trang ghi rõ số liệu không có thật.",
    en: "Illustration round: every page says that its figures are made up.",
  },
  notReady: { vi: "Chưa lập được", en: "Not yet" },
  blanks: { vi: "Còn để trống", en: "Left blank" },
  chooseUnit: { vi: "Đơn vị", en: "Unit" },
  nothing: {
    vi: "Đợt này chưa có văn bản nào để lập.",
    en: "There is no paper to make for this round.",
  },
  download: { vi: "Tải", en: "Download" },
});

/** Name of each paper and one sentence on what it is for. */
export const PAPER_NAME = messages({
  decision: { vi: "Dự thảo Quyết định công bố kết quả", en: "Draft decision that publishes the results" },
  annex: { vi: "Bảng tổng hợp kết quả theo lĩnh vực", en: "Results by field" },
  minutes: { vi: "Biên bản thẩm định", en: "Minutes of the appraisal" },
  "unit-result": { vi: "Phiếu kết quả của một đơn vị", en: "Result sheet of one unit" },
  "unit-results": { vi: "Phiếu kết quả của tất cả đơn vị", en: "Result sheets of all units" },
  losses: { vi: "Báo cáo phân tích điểm bị trừ", en: "Report on points lost" },
  "self-report": { vi: "Báo cáo tự chấm điểm của tỉnh", en: "Self-score report of the province" },
});

export const PAPER_PURPOSE = messages({
  decision: {
    vi: "Trình Chủ tịch UBND tỉnh ký: ba điều, kèm bảng xếp hạng, kết quả theo lĩnh vực, quy tắc làm tròn và xếp hạng.",
    en: "For the chairman to sign: three articles with the ranking, results by field, rounding and tie rules.",
  },
  annex: {
    vi: "Điểm từng lĩnh vực của các đơn vị, theo thứ hạng.",
    en: "Points of every unit by field, in order of rank.",
  },
  minutes: {
    vi: "Ai thẩm định nội dung nào; số tiêu chí thống nhất, thay đổi ở từng lần thẩm định, giải trình của đơn vị và lý do của từng thay đổi.",
    en: "Who appraised what, how many criteria were agreed or changed in each appraisal, what units explained, and every reason.",
  },
  "unit-result": {
    vi: "Từng tiêu chí: điểm tự chấm, điểm thẩm định từng lần, giải trình, kết quả và lý do; gửi cho đơn vị.",
    en: "Every criterion: self, appraised (each time) and final points with explanation and reasons; for the unit.",
  },
  "unit-results": {
    vi: "Một tệp nén, mỗi đơn vị một phiếu PDF.",
    en: "One archive with a PDF for each unit.",
  },
  losses: {
    vi: "Điểm bị trừ ở lĩnh vực, tiêu chí nào, bao nhiêu đơn vị cùng bị trừ; để họp rút kinh nghiệm.",
    en: "Where points were lost, by field and criterion, and by how many units.",
  },
  "self-report": {
    vi: "Ba phần theo hướng dẫn của Bộ Nội vụ: tổng hợp điểm, giải trình tiêu chí thiếu tài liệu, khó khăn và kiến nghị.",
    en: "The Ministry's three parts: summary of points, explanation where evidence is missing, difficulties and proposals.",
  },
});
