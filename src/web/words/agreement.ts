import { counted, plural } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const AGREEMENT = messages({
  title: { vi: "Độ thống nhất khi chấm", en: "Agreement of judgements" },
  lead: {
    vi: "Điểm tự chấm và điểm thẩm định khác nhau đến đâu, hai người chấm cùng một tiêu chí có giống nhau không, tay chấm của từng người có đều không.",
    en: "How far self scores and appraised scores differ, whether two people judge the same criterion alike, and how even each hand is.",
  },
  ownLead: {
    vi: "Số liệu về các quyết định của chính bạn trong đợt này. Chỉ bạn và đơn vị chủ trì xem được.",
    en: "Figures of your own decisions in this round. Only you and the owner of the round see them.",
  },
  download: { vi: "Tải CSV", en: "Download CSV" },
  empty: { vi: "Chưa có quyết định thẩm định nào để so sánh.", en: "Nothing is judged yet." },
  emptyNext: {
    vi: "Trang này có số liệu khi người thẩm định bắt đầu ghi nhận quyết định.",
    en: "Figures appear here once appraisers begin to decide.",
  },
  // pairs
  readings: { vi: "Hai người chấm cùng một tiêu chí", en: "Two people judging the same criterion" },
  readingsNone: {
    vi: "Chưa có lượt nào được chấm lại nên chưa biết hai người chấm giống nhau đến đâu.",
    en: "Nothing was read a second time yet, so it is not known how alike two people judge.",
  },
  readingsWaiting: {
    vi: (n: number) => `Đã chọn ${n} lượt để chấm lại, chưa lượt nào chấm xong.`,
    en: (n: number) => `${counted(n, "row")} ${plural(n, "was", "were")} drawn, none is read yet.`,
  },
  draw: { vi: "Chọn mẫu để chấm lại", en: "Draw a sample" },
  sample: { vi: "Xem từng lượt chấm lại", en: "See each second reading" },
  selfAndAppraisal: { vi: "Điểm tự chấm và điểm thẩm định", en: "Self score and appraised score" },
  readingsSame: {
    vi: (share: string, n: string) => `Hai người chấm giống nhau ở ${share} của ${n} lượt chấm lại`,
    en: (share: string, n: string) => `Two people gave the same points in ${share} of ${n} second readings`,
  },
  selfSame: {
    vi: (share: string, n: string) => `Điểm thẩm định bằng điểm tự chấm ở ${share} của ${n} lượt`,
    en: (share: string, n: string) => `The appraised score equals the self score in ${share} of ${n} rows`,
  },
  nearAlso: {
    vi: (share: string) => `${share} lệch không quá 10 % điểm tối đa.`,
    en: (share: string) => `${share} lie within 10% of the maximum.`,
  },
  gwet: {
    vi: (value: string, strength: string) => `hệ số Gwet AC2 là ${value}: ${strength}.`,
    en: (value: string, strength: string) => `Gwet's AC2 is ${value}: ${strength}.`,
  },
  tooFewPairs: {
    vi: (least: number) => `chưa đủ số liệu để kết luận (cần ít nhất ${least} lượt).`,
    en: (least: number) => `too few to conclude (at least ${least} are needed).`,
  },
  readingsMean: {
    vi: (by: string, range: string) => `Người chấm lại cho điểm ${by} so với lần đầu${range}.`,
    en: (by: string, range: string) => `The second reader gave ${by} than the first${range}.`,
  },
  selfMean: {
    vi: (by: string, range: string) => `Bình quân điểm thẩm định ${by} so với điểm tự chấm${range}.`,
    en: (by: string, range: string) => `On average the appraised score is ${by} than the self score${range}.`,
  },
  higher: {
    vi: (share: string) => `cao hơn ${share} điểm tối đa`,
    en: (share: string) => `${share} of the maximum higher`,
  },
  lower: {
    vi: (share: string) => `thấp hơn ${share} điểm tối đa`,
    en: (share: string) => `${share} of the maximum lower`,
  },
  equal: { vi: "không lệch", en: "no higher or lower" },
  range: {
    vi: (low: string, high: string) => ` (khoảng tin cậy 95 %: ${low} đến ${high})`,
    en: (low: string, high: string) => ` (95% interval: ${low} to ${high})`,
  },
  withoutSelf: {
    vi: (n: number) => `Không tính ${n} lượt đơn vị để trống.`,
    en: (n: number) => `${counted(n, "row")} that the unit left empty ${plural(n, "is", "are")} left out.`,
  },
  "very-low": { vi: "rất thấp", en: "very low" },
  low: { vi: "thấp", en: "low" },
  moderate: { vi: "trung bình", en: "moderate" },
  good: { vi: "khá cao", en: "good" },
  high: { vi: "cao", en: "high" },
  // tables
  byWhat: { vi: "Xem theo lĩnh vực, khối, tiêu chí", en: "By field, family and criterion" },
  fields: { vi: "Lĩnh vực", en: "Field" },
  families: { vi: "Khối", en: "Family" },
  leaves: { vi: "Tiêu chí", en: "Criterion" },
  pairs: { vi: "Số lượt", en: "Rows" },
  same: { vi: "Giống nhau", en: "Same" },
  meanDifference: { vi: "Chênh lệch bình quân", en: "Mean difference" },
  ac2: { vi: "Gwet AC2", en: "Gwet's AC2" },
  tooFew: { vi: "chưa đủ số liệu", en: "too few" },
  unitOfDifference: {
    vi: "Chênh lệch tính theo phần trăm điểm tối đa của tiêu chí; dấu trừ là điểm sau thấp hơn điểm trước.",
    en: "Differences are in percent of the criterion's maximum; a minus means that the later score is lower.",
  },
  leastFirst: {
    vi: "Tiêu chí ít giống nhau nhất đứng trước.",
    en: "The least agreeing criteria stand first.",
  },
  // coefficients
  coefficients: { vi: "Các hệ số và ý nghĩa", en: "Coefficients and what they mean" },
  coefficient: { vi: "Hệ số", en: "Coefficient" },
  value: { vi: "Giá trị", en: "Value" },
  interval: { vi: "Khoảng tin cậy 95 %", en: "95% interval" },
  meaning: { vi: "Ý nghĩa", en: "Meaning" },
  name_ac2: { vi: "Gwet AC2", en: "Gwet's AC2" },
  name_kappa: { vi: "Cohen kappa có trọng số", en: "Cohen's weighted kappa" },
  name_alpha: { vi: "Krippendorff alpha", en: "Krippendorff's alpha" },
  name_icc: { vi: "Tương quan nội lớp ICC(A,1)", en: "Intraclass correlation ICC(A,1)" },
  about_ac2: {
    vi: "Mức giống nhau sau khi trừ phần ngẫu nhiên; đứng vững cả khi hầu hết được điểm tối đa. Hệ số dùng để kết luận ở trên.",
    en: "Agreement beyond chance; holds where nearly all have full marks. The coefficient behind the sentence above.",
  },
  about_kappa: {
    vi: "Mức giống nhau vượt phần ngẫu nhiên của riêng hai người; thấp bất thường khi hầu hết được điểm tối đa.",
    en: "Agreement beyond what the two people's own habits would give; oddly low where nearly all have full marks.",
  },
  about_alpha: {
    vi: "Mức lệch nhau so với lệch ngẫu nhiên, lệch xa nặng hơn lệch gần. Thường yêu cầu từ 0,80; từ 0,667 chỉ dùng để tham khảo.",
    en: "Disagreement against chance, wide differences weighing more. 0.80 is usually asked; from 0.667 for orientation only.",
  },
  about_icc: {
    vi: "Phần khác nhau giữa các lượt là do đơn vị, không phải do người chấm; người chấm lệch đều tay cũng bị tính.",
    en: "How much of the variation comes from the units and not from who judges; an even lean counts against it.",
  },
  scaleNote: {
    vi: "AC2, kappa và alpha tính trên 11 mức (0 %, 10 %, …, 100 % điểm tối đa), lệch xa nặng hơn lệch gần; ICC tính trên tỷ lệ điểm chưa làm tròn. Mức độ theo Landis và Koch (1977): dưới 0,2 rất thấp; dưới 0,4 thấp; dưới 0,6 trung bình; dưới 0,8 khá cao; từ 0,8 cao.",
    en: "AC2, kappa and alpha are taken on eleven steps (0%, 10%, …, 100% of the maximum), wide differences weighing more; ICC on unrounded shares. Strength after Landis and Koch (1977): below 0.2 very low; below 0.4 low; below 0.6 moderate; below 0.8 good; from 0.8 high.",
  },
  // disputed
  disputed: {
    vi: "Các tiêu chí hai người chấm khác nhau, lệch nhiều đứng trước",
    en: "Criteria on which two people differ, the widest first",
  },
  disputedNone: {
    vi: "Không có tiêu chí nào hai người chấm khác nhau.",
    en: "There is no criterion on which two people differ.",
  },
  disputedCount: {
    vi: (differing: number, of: number) => `khác nhau ${differing}/${of} lượt`,
    en: (differing: number, of: number) => `${differing} of ${of} differ`,
  },
  disputedCase: {
    vi: (first: string, second: string, max: string) =>
      `lần đầu ${first}, chấm lại ${second} trên ${max} điểm`,
    en: (first: string, second: string, max: string) => `first ${first}, second ${second} of ${max} points`,
  },
  more: { vi: (n: number) => `và ${n} đơn vị khác`, en: (n: number) => `and ${counted(n, "more unit")}` },
  // people
  people: { vi: "Tay chấm của từng người", en: "Each appraiser's hand" },
  ownPeople: { vi: "Tay chấm của bạn", en: "Your hand" },
  peopleNote: {
    vi: "Dùng để trao đổi nghiệp vụ và soát lại, không dùng để xếp loại người thẩm định: mỗi người nhận tiêu chí và đơn vị khác nhau.",
    en: "For talking things over, not for rating anybody: people were given different criteria and units.",
  },
  person: { vi: "Người thẩm định", en: "Appraiser" },
  decided: { vi: "Đã quyết định", en: "Decided" },
  againstReadings: {
    vi: "So với người cùng chấm lượt đó",
    en: "Against the other reading of the same row",
  },
  againstOthers: { vi: "So với người khác cùng tiêu chí", en: "Against others at the same criterion" },
  stricter: { vi: (share: string) => `chặt hơn ${share}`, en: (share: string) => `${share} stricter` },
  milder: { vi: (share: string) => `rộng hơn ${share}`, en: (share: string) => `${share} milder` },
  noClearDifference: { vi: "không khác rõ rệt", en: "no clear difference" },
  cases: {
    vi: (n: number) => `${n} lượt`,
    en: (n: number) => counted(n, "case"),
  },
  between: {
    vi: (low: string, high: string) => `từ ${low} đến ${high}`,
    en: (low: string, high: string) => `${low} to ${high}`,
  },
  // weeks
  weeks: { vi: "Thẩm định lần 1 theo tuần", en: "First appraisal week by week" },
  weeksLead: {
    vi: "Điểm thẩm định so với điểm tự chấm, theo tuần ra quyết định. Nếu chênh lệch tăng hoặc giảm dần, thước đo có thể đã đổi giữa chừng.",
    en: "Appraised against self scores by the week of the decision. If the difference grows or shrinks, the yardstick may have moved.",
  },
  week: { vi: "Tuần từ", en: "Week of" },
  kept: { vi: "Giữ điểm tự chấm", en: "Self score kept" },
  help: { vi: "Cách đọc trang này", en: "How to read this page" },
  helpText: {
    vi: "Một lượt là một tiêu chí của một đơn vị. Chỉ các tiêu chí có điểm tối đa được so; điểm trừ không tính. Mẫu chấm lại được chọn ngẫu nhiên và người chấm lại không biết kết quả lần đầu, nên đó là thước đo trung thực nhất về độ đều tay. Điểm tự chấm khác điểm thẩm định chưa hẳn là lỗi: có thể đơn vị chấm rộng, có thể hướng dẫn chưa rõ; xem tiêu chí lệch nhiều để biết. Dưới 10 lượt thì trang này không kết luận.",
    en: "A row is one criterion of one unit. Only criteria with a maximum are compared; penalties are left out. The sample for second readings is drawn at random and read without knowing the first decision, which makes it the most honest measure. A self score that differs from the appraised one need not be a fault: the unit may have been generous, or the guidance unclear. Below 10 rows nothing is concluded.",
  },
});
