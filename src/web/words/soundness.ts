import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const SOUNDNESS = messages({
  title: { vi: "Soi bộ tiêu chí", en: "Look for weak points" },
  tab: { vi: "Soi bộ tiêu chí", en: "Weak points" },
  lead: {
    vi: "Tìm điểm yếu trong lời văn, trọng số và cách chấm; chọn một đợt để xem thêm số liệu cho thấy gì. Không có gì được lưu.",
    en: "Finds weak points in texts, weights and rules; choose a round to see what its data show too. Nothing is stored.",
  },
  compositeLead: {
    vi: "Tìm điểm yếu trong lời văn, cây chỉ tiêu và trọng số. Muốn soi cả số liệu, hãy đưa số liệu vào trang tính chỉ số.",
    en: "Finds weak points in texts, tree and weights. To look into data too, take them to the page that calculates indices.",
  },
  roundLead: {
    vi: "Kết quả của đợt cho thấy gì về chính bộ tiêu chí của đợt: để sửa cho kỳ sau, không làm thay đổi kết quả.",
    en: "What the result of the round says about its own criteria: to mend them for the next one; the result stays as it is.",
  },
  data: { vi: "Số liệu", en: "Data" },
  noData: {
    vi: "Không dùng số liệu: chỉ lời văn, trọng số, cách chấm",
    en: "None: texts, weights and rules alone",
  },
  today: { vi: "đang diễn ra, theo điểm tự chấm", en: "running, by self scores" },
  noRounds: {
    vi: "Chưa có đợt nào dùng bộ tiêu chí này hoặc bản trước của nó, nên chưa có số liệu để soi.",
    en: "No round has used this set or one it was made from, so there are no data to look into.",
  },
  withoutData: {
    vi: (n: number) => `${n} tiêu chí mới hoặc đã đổi số liệu kê khai nên đợt này không có số liệu để soi.`,
    en: (n: number) =>
      `${counted(n, "criterion", "criteria")} of this set ${n === 1 ? "is" : "are"} new or asks otherwise, so this round has no data for them.`,
  },
  figures: { vi: "Xem bảng", en: "Show the table" },
  figuresOf: {
    vi: (block: string, units: number) => `Con số: ${block}, ${units} đơn vị`,
    en: (block: string, units: number) => `Figures: ${block}, ${counted(units, "unit")}`,
  },
  tooFew: {
    vi: (units: number, needed: number) =>
      `Chỉ có ${units} đơn vị. Cần ít nhất ${needed} đơn vị thì tương quan, ảnh hưởng thực tế và độ nhất quán mới có ý nghĩa, nên những phần đó để trống.`,
    en: (units: number, needed: number) =>
      `There ${units === 1 ? "is one unit" : `are ${units} units`} only. Correlations, influence and consistency mean something from ${needed} units on, so they are left out.`,
  },
  alone: {
    vi: "Chỉ có một đơn vị nên không có thứ hạng và không so sánh được các tiêu chí với nhau.",
    en: "There is one unit only: no ranks, and nothing to compare criteria by.",
  },
  csv: { vi: "Tải CSV", en: "Download CSV" },
  csvOf: { vi: (what: string) => `Tải CSV: ${what}`, en: (what: string) => `Download CSV: ${what}` },
  findings: { vi: "Những điểm cần xem", en: "What was found" },

  leaves: { vi: "Từng tiêu chí: trọng số và ảnh hưởng thực tế", en: "Each criterion: weight and influence" },
  leavesSaid: {
    vi: (full: number, flat: number, of: number) =>
      full + flat === 0
        ? `Cả ${of} tiêu chí có số liệu đều còn phân biệt các đơn vị.`
        : `Trong ${of} tiêu chí có số liệu, ${full} tiêu chí mọi đơn vị đều đạt điểm tối đa${flat === 0 ? "" : ` và ${flat} tiêu chí khác mọi đơn vị bằng điểm nhau`}: không còn phân biệt các đơn vị.`,
    en: (full: number, flat: number, of: number) =>
      full + flat === 0
        ? `Each of ${counted(of, "criterion", "criteria")} with data tells units apart.`
        : `Of ${counted(of, "criterion", "criteria")} with data, every unit has full marks at ${full}${flat === 0 ? "" : ` and all are equal at ${flat} more`}: nobody is told apart there.`,
  },
  leavesMore: {
    vi: (n: number) =>
      n === 0
        ? "Ảnh hưởng thực tế của các tiêu chí khác không lệch quá 2,5 lần so với trọng số."
        : `${n} tiêu chí khác có ảnh hưởng thực tế lệch trên 2,5 lần so với trọng số.`,
    en: (n: number) =>
      n === 0
        ? "The influence of the others is within 2.5 times of their weight."
        : `At ${n} others the influence differs from the weight by more than 2.5 times.`,
  },
  learn: {
    vi: "Trang Học hỏi của đợt: nơi nhiều đơn vị mất điểm, tiêu chí nên sửa hoặc bỏ",
    en: "The page Learn of the round: where many units lose, what to change or drop",
  },
  criterion: { vi: "Tiêu chí", en: "Criterion" },
  part: { vi: "Phần", en: "Part" },
  weight: { vi: "Trọng số", en: "Weight" },
  influence: { vi: "Ảnh hưởng thực tế", en: "Influence" },
  full: { vi: "Đạt điểm tối đa", en: "Full marks" },
  range: { vi: "Thấp nhất – cao nhất", en: "Least – most" },
  mean: { vi: "Bình quân", en: "Mean" },
  fullOf: { vi: (n: number, of: number) => `${n}/${of}`, en: (n: number, of: number) => `${n} of ${of}` },
  influenceLead: {
    vi: "Ảnh hưởng thực tế là phần chênh lệch giữa các đơn vị do tiêu chí tạo ra, cộng lại bằng 100%; số âm là kéo ngược kết quả chung.",
    en: "Influence is the share of the differences between units that a criterion makes; together 100%, negative where it works against the whole.",
  },

  groups: { vi: "Độ nhất quán của từng nhóm", en: "How well each group belongs together" },
  groupsSaid: {
    vi: (low: number, of: number) =>
      low === 0
        ? `Cả ${of} nhóm tính được đều có hệ số alpha từ 0,5 trở lên.`
        : `${low}/${of} nhóm tính được có hệ số alpha dưới 0,5: các tiêu chí trong nhóm ít đi cùng nhau.`,
    en: (low: number, of: number) =>
      low === 0
        ? `All ${counted(of, "group")} that can be calculated have an alpha of 0.5 or more.`
        : `${low} of ${counted(of, "group")} have an alpha below 0.5: their criteria hardly go together.`,
  },
  groupsNone: {
    vi: "Không nhóm nào có đủ số liệu ở mọi tiêu chí để tính.",
    en: "No group has enough data in all its criteria.",
  },
  group: { vi: "Nhóm", en: "Group" },
  parts: { vi: "Số tiêu chí", en: "Parts" },
  alpha: { vi: "Hệ số alpha", en: "Alpha" },
  first: { vi: "Thành phần chính thứ nhất", en: "First component" },

  removals: { vi: "Nếu bỏ một tiêu chí hoặc lĩnh vực", en: "Without one criterion or field" },
  removalsSaid: {
    vi: (name: string, mean: string, greatest: number, none: number) =>
      `Thứ hạng thay đổi nhiều nhất khi bỏ ${name}: bình quân ${mean} bậc, có đơn vị ${greatest} bậc. ${none === 0 ? "Bỏ phần nào cũng có đơn vị đổi hạng." : `Có ${none} phần bỏ đi mà không đơn vị nào đổi hạng.`}`,
    en: (name: string, mean: string, greatest: number, none: number) =>
      `Ranks move most without ${name}: by ${mean} places on average and ${greatest} at most. ${none === 0 ? "Each part moves somebody." : `Without ${none} of the parts nobody moves.`}`,
  },
  removalsNone: { vi: "Bỏ phần nào cũng không đơn vị nào đổi hạng.", en: "No part moves anybody's rank." },
  meanShift: { vi: "Bình quân", en: "Mean" },
  greatestShift: { vi: "Nhiều nhất", en: "Most" },
  moved: { vi: "Đơn vị đổi hạng", en: "Units that move" },
  gains: { vi: "Lên nhiều nhất", en: "Gains most" },
  loses: { vi: "Xuống nhiều nhất", en: "Loses most" },

  pairs: { vi: "Cặp tiêu chí gần trùng nhau", en: "Pairs that nearly say the same" },
  pairsSaid: {
    vi: (n: number) =>
      n === 0
        ? "Không cặp tiêu chí nào tương quan trên 0,92."
        : `${n} cặp tiêu chí tương quan trên 0,92: nhiều khả năng cùng một nội dung được tính hai lần.`,
    en: (n: number) =>
      n === 0
        ? "No two criteria correlate above 0.92."
        : `${counted(n, "pair")} ${n === 1 ? "correlates" : "correlate"} above 0.92: the same thing is likely counted twice.`,
  },
  correlation: { vi: "Tương quan", en: "Correlation" },

  dominance: { vi: "Cặp đơn vị có thứ tự chắc chắn", en: "Pairs whose order is certain" },
  dominanceSaid: {
    vi: (sure: number, pairs: number, reversed: number) =>
      `Trong ${pairs} cặp đơn vị, ${sure} cặp có một bên không thua ở tiêu chí nào, nên trọng số thế nào cũng đứng trên. ${reversed === 0 ? "Không cặp nào bị xếp ngược." : `${reversed} cặp lại bị xếp ngược.`}`,
    en: (sure: number, pairs: number, reversed: number) =>
      `Of ${counted(pairs, "pair")} of units, in ${sure} one is nowhere worse and stands above whatever the weights. ${reversed === 0 ? "None is ordered the other way." : `${reversed} ${reversed === 1 ? "is" : "are"} ordered the other way.`}`,
  },
  above: { vi: "Không thua ở tiêu chí nào", en: "Nowhere worse" },
  below: { vi: "Vậy mà lại xếp trên", en: "And yet stands above" },
  baseNote: {
    vi: "Tính trên điểm các tiêu chí, chưa kể điểm thưởng và điểm trừ.",
    en: "By the points of the criteria, without bonus and penalty.",
  },
});
