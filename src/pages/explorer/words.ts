import type { ExplorerCheck, ExplorerMean, ExplorerView, SurenessView } from "../../contract/explorer.ts";
import { formatDecimal, formatNumber, formatShare, type Lang } from "../../core/index.ts";

export interface ExplorerWords {
  readonly listTitle: string;
  readonly listLead: string;
  readonly listDescription: string;
  readonly indices: string;
  readonly rounds: string;
  readonly title: (name: string, period: string) => string;
  readonly roundTitle: (name: string) => string;
  /** How far a round put together from its fields lies from its official result. */
  readonly roundGap: (check: ExplorerCheck) => string;
  readonly description: string;
  readonly lead: string;
  readonly official: string;
  readonly periods: string;
  readonly units: (count: number) => string;
  readonly closed: (periods: string) => string;
  readonly notReproduced: string;
  readonly sections: string;
  readonly weights: string;
  readonly intervals: string;
  readonly pair: string;
  readonly change: string;
  readonly rules: string;
  readonly weightsLead: string;
  readonly weightsLegend: string;
  readonly inside: (part: string) => string;
  readonly own: string;
  readonly sum: string;
  readonly sumNote: string;
  readonly mean: string;
  readonly meanOwn: (mean: string) => string;
  readonly means: Record<ExplorerMean | "sum" | "other", string>;
  readonly compute: string;
  readonly reset: string;
  readonly changed: string;
  readonly unchanged: string;
  readonly download: string;
  readonly table: string;
  readonly rankOwn: string;
  readonly unit: string;
  readonly valueOwn: string;
  readonly shift: string;
  readonly rankOfficial: string;
  readonly valueOfficial: string;
  readonly tableNote: string;
  readonly check: (check: ExplorerCheck) => string;
  readonly roundNote: string;
  readonly unsureTitle: (unsure: number, units: number) => string;
  readonly intervalMeans: string;
  readonly howSure: (sureness: SurenessView, varies: string) => string;
  readonly reach: (noise: number) => string;
  readonly reachUnproved: string;
  readonly unsureNote: string;
  readonly notComputed: string;
  readonly pairLead: (view: ExplorerView) => string;
  readonly one: string;
  readonly other: string;
  readonly compare: string;
  readonly pairSentence: (one: string, other: string, difference: string, ahead: boolean) => string;
  readonly pairEqual: (one: string, other: string) => string;
  readonly chance: (one: string, other: string, share: number, tied: number, replications: number) => string;
  readonly pairUnknown: string;
  readonly pairNone: string;
  readonly changeLead: string;
  readonly choose: string;
  readonly exact: string;
  readonly rulesLead: string;
  readonly version: string;
  readonly tryIt: string;
  readonly rulesNone: string;
  readonly without: (parts: string) => string;
  readonly rulesSum: (mean: number, correlation: number | null) => string;
  readonly rulesEmpty: string;
  readonly valueRules: string;
  readonly rankRules: string;
  readonly howTitle: string;
  readonly program: (version: string) => string;
  readonly explore: string;
  readonly api: string;
}

const vi: ExplorerWords = {
  listTitle: "Khám phá chỉ số",
  listLead:
    "Thay đổi trọng số để xem thứ hạng thay đổi thế nào, xem thứ hạng chắc chắn đến đâu, so sánh hai đơn vị và thử áp dụng quy tắc khác. Kết quả chính thức giữ nguyên.",
  listDescription: "Thử thay đổi trọng số của PCI, PAPI, DTI và các đợt đánh giá đã công bố.",
  indices: "Chỉ số đã công bố",
  rounds: "Đợt đánh giá trên hệ thống",
  title: (name, period) => `Khám phá ${name}, năm ${period}`,
  roundTitle: (name) => `Khám phá ${name}`,
  roundGap: ({ most, otherRanks, compared }) =>
    `Ở đợt này lệch nhiều nhất ${formatNumber(most ?? 0, "vi", 2)} điểm trong ${compared} đơn vị; ${otherRanks === 0 ? "thứ hạng không khác" : `${otherRanks} đơn vị khác hạng chính thức`}.`,
  description: "Thay đổi trọng số, xem thứ hạng thay đổi, khoảng hạng, so sánh hai đơn vị.",
  lead: "Đây là trang tính thử. Kết quả chính thức là kết quả đã công bố, không thay đổi theo trang này.",
  official: "Kết quả đã công bố",
  periods: "Năm",
  units: (count) => `${count} đơn vị`,
  closed: (periods) => `Chưa khám phá được vì có dưới hai đơn vị đủ số liệu: ${periods}.`,
  notReproduced: "không tính lại được đúng số công bố",
  sections: "Nội dung trang",
  weights: "Thay đổi trọng số",
  intervals: "Khoảng hạng",
  pair: "So sánh hai đơn vị",
  change: "Thay đổi so với năm trước",
  rules: "Áp thử quy tắc khác",
  weightsLead: "Nhập trọng số mong muốn của từng phần; bảng bên cạnh tính lại theo các trọng số đó.",
  weightsLegend: "Trọng số (%)",
  inside: (part) => `Trọng số bên trong phần “${part}” (%)`,
  own: "gốc",
  sum: "Cộng",
  sumNote: "Các trọng số được quy về tổng 100 % khi tính, nên không cần cộng đúng 100.",
  mean: "Cách tổng hợp các phần",
  meanOwn: (mean) => `Như bộ tiêu chí (${mean})`,
  means: {
    sum: "cộng điểm",
    arithmetic: "trung bình cộng",
    geometric: "trung bình nhân (phạt sự mất cân đối)",
    harmonic: "trung bình điều hòa (phạt mạnh hơn)",
    median: "trung vị",
    other: "cách riêng",
  },
  compute: "Tính lại",
  reset: "Trở lại trọng số gốc",
  changed: "Đang dùng trọng số hoặc cách tính do người xem chọn.",
  unchanged: "Đang dùng trọng số gốc của bộ tiêu chí.",
  download: "Tải bảng này (CSV)",
  table: "Thứ hạng tính thử bên cạnh kết quả chính thức",
  rankOwn: "Hạng tính thử",
  unit: "Đơn vị",
  valueOwn: "Điểm tính thử",
  shift: "Tăng, giảm bậc",
  rankOfficial: "Hạng công bố",
  valueOfficial: "Điểm công bố",
  tableNote:
    "Số bậc tăng, giảm so với hạng tính theo trọng số gốc trong cùng các đơn vị có số liệu. Dấu – là chưa có số.",
  check: (check) => checkVi(check),
  roundNote:
    "Mỗi lĩnh vực được tính là tỷ lệ điểm đạt trên điểm tối đa, nhân trọng số là điểm tối đa của lĩnh vực. Điểm thưởng, điểm trừ đứng ngoài; tiêu chí không áp dụng được bỏ ra trong từng lĩnh vực. Vì vậy điểm tính thử có thể khác điểm chính thức đôi chút.",
  unsureTitle: (unsure, units) =>
    unsure === 0
      ? `Hạng của cả ${units} đơn vị đều phân biệt được với đơn vị liền kề`
      : `Hạng của ${unsure} trên ${units} đơn vị không phân biệt được với đơn vị liền kề`,
  intervalMeans:
    "Khoảng hạng cho biết thứ hạng của đơn vị dao động từ bậc nào đến bậc nào khi cách tính thay đổi trong giới hạn hợp lý; hai đơn vị có khoảng hạng chồng lên nhau thì không nên coi hơn kém nhau một vài bậc là khác biệt thật.",
  howSure: ({ replications, noise, declared, seed, failed }, varies) =>
    `Tính lại ${formatNumber(replications, "vi")} lần, mỗi lần thay đổi ngẫu nhiên ${varies}${varies.includes("trọng số") ? ` (trọng số tăng hoặc giảm tối đa ${formatShare(noise, "vi", 0)})` : ""}, ${declared ? "theo mức dao động nêu trong bộ tiêu chí" : "mức này do hệ thống đặt vì bộ tiêu chí không nêu"}; số gieo ${seed} nên ai tính lại cũng ra kết quả này. Thanh đậm là khoảng chứa 90 % số lần tính; chấm là hạng theo trọng số gốc.${failed > 0 ? ` ${failed} lần không tính được.` : ""}`,
  reach: (noise) =>
    `Đường mảnh và cột cuối là hạng cao nhất, thấp nhất mà đơn vị có thể đạt khi trọng số mỗi phần được chọn tùy ý trong khoảng tăng, giảm ${formatShare(noise, "vi", 0)}.`,
  reachUnproved: "Với một số đơn vị, hạng cao nhất, thấp nhất mới tìm được gần đúng.",
  unsureNote:
    "≈ : trong hơn 5 % số lần tính, đơn vị đổi chỗ hoặc bằng hạng với đơn vị đứng ngay trước hoặc ngay sau.",
  notComputed: "Chưa tính được:",
  pairLead: ({ changed }) =>
    changed
      ? "So sánh theo trọng số, cách tính đang chọn ở trên."
      : "So sánh theo trọng số gốc của bộ tiêu chí.",
  one: "Đơn vị thứ nhất",
  other: "Đơn vị thứ hai",
  compare: "So sánh",
  pairSentence: (one, other, difference, ahead) =>
    `${one} ${ahead ? "hơn" : "kém"} ${other} ${difference} điểm; các phần dưới đây cộng lại đúng bằng chênh lệch này.`,
  pairEqual: (one, other) => `${one} và ${other} bằng điểm nhau.`,
  chance: (one, other, share, tied, replications) =>
    `Trong ${formatNumber(replications, "vi")} lần tính ở mục Khoảng hạng, ${one} đứng trên ${other} ở ${formatShare(share, "vi", 1)} số lần${tied > 0 ? `, bằng hạng ở ${formatShare(tied, "vi", 1)}` : ""}.`,
  pairUnknown: "Chưa tách được chênh lệch vì một trong hai đơn vị chưa đủ số liệu.",
  pairNone: "Không có hai đơn vị cùng khối để so sánh.",
  changeLead:
    "Điểm và hạng ở đây tính lại từ số liệu từng phần của hai năm, mỗi năm theo bộ tiêu chí của năm đó.",
  choose: "Xem",
  exact: "Các phần cộng lại đúng bằng thay đổi của điểm và của hạng.",
  rulesLead: "Số liệu năm này tính theo một phiên bản khác của bộ tiêu chí, đặt cạnh kết quả chính thức.",
  version: "Phiên bản",
  tryIt: "Áp thử",
  rulesNone: "Không có phiên bản khác để áp thử.",
  without: (parts) =>
    `Năm này không có số liệu của: ${parts}. Các phần đó được bỏ ra, trọng số chia lại cho các phần còn lại.`,
  rulesSum: (mean, correlation) =>
    `Thứ hạng thay đổi bình quân ${formatNumber(mean, "vi", 1)} bậc${correlation === null ? "" : `; tương quan giữa hai thứ hạng ${formatNumber(correlation, "vi", 3)}`}.`,
  rulesEmpty: "Không đơn vị nào đủ số liệu để tính theo phiên bản này.",
  valueRules: "Điểm theo quy tắc thử",
  rankRules: "Hạng theo quy tắc thử",
  howTitle: "Cách tính",
  program: (version) => `Chương trình phiên bản ${version}.`,
  explore: "Khám phá",
  api: "Số liệu của trang này (JSON)",
};

function checkVi({ units, inAll, compared, most, tolerance, otherRanks, reproduces }: ExplorerCheck): string {
  const part =
    inAll !== null && units < inAll
      ? `Mới có đủ số liệu từng phần của ${units} trên ${inAll} đơn vị; hạng tính thử chỉ xếp trong các đơn vị này. `
      : "";
  if (most === null) return `${part}Nguồn không in điểm tổng nên chưa đối chiếu được.`;
  const gap = formatNumber(most, "vi", 6);
  if (reproduces === false)
    return `${part}Năm này không tính lại được đúng số công bố: lệch nhiều nhất ${gap} điểm ở ${compared} đơn vị, vượt mức do làm tròn (${formatNumber(tolerance, "vi", 6)}). Kết quả tính thử chỉ để tham khảo.`;
  const ranks = otherRanks === 0 ? "" : ` ${otherRanks} hạng tính lại khác hạng công bố.`;
  return `${part}Tính lại theo trọng số gốc: ${compared} đơn vị lệch so với số công bố không quá ${gap} điểm.${ranks}`;
}

const en: ExplorerWords = {
  listTitle: "Explore the indices",
  listLead:
    "Change weights and see how ranks move, see how sure a rank is, set two units side by side and try other rules. The official result stays as it is.",
  listDescription: "Try other weights for PCI, PAPI, DTI and published rounds.",
  indices: "Published indices",
  rounds: "Rounds on this platform",
  title: (name, period) => `Explore ${name}, ${period}`,
  roundTitle: (name) => `Explore ${name}`,
  roundGap: ({ most, otherRanks, compared }) =>
    `In this round it differs by up to ${formatNumber(most ?? 0, "en", 2)} points over ${compared} units; ${otherRanks === 0 ? "no rank differs" : `${otherRanks} ranks differ from the official ones`}.`,
  description: "Change weights, see ranks move, rank intervals, two units side by side.",
  lead: "This page is a trial. The official result is the published one; nothing here changes it.",
  official: "Published result",
  periods: "Year",
  units: (count) => `${count} units`,
  closed: (periods) => `Not open, as fewer than two units have all figures: ${periods}.`,
  notReproduced: "published totals do not come out",
  sections: "On this page",
  weights: "Change the weights",
  intervals: "Rank intervals",
  pair: "Two units side by side",
  change: "Change since the year before",
  rules: "Try other rules",
  weightsLead: "Type the weight of each part; the table beside is calculated with these weights.",
  weightsLegend: "Weights (%)",
  inside: (part) => `Weights inside “${part}” (%)`,
  own: "method",
  sum: "Sum",
  sumNote: "Weights are brought to 100% for the calculation; they need not add up to it.",
  mean: "How parts are combined",
  meanOwn: (mean) => `As the method has it (${mean})`,
  means: {
    sum: "sum of points",
    arithmetic: "arithmetic mean",
    geometric: "geometric mean (imbalance costs)",
    harmonic: "harmonic mean (imbalance costs more)",
    median: "median",
    other: "a way of its own",
  },
  compute: "Calculate",
  reset: "Back to the method's weights",
  changed: "Weights or the calculation as chosen by the reader.",
  unchanged: "The method's own weights.",
  download: "This table (CSV)",
  table: "Trial ranks beside the official result",
  rankOwn: "Trial rank",
  unit: "Unit",
  valueOwn: "Trial score",
  shift: "Places",
  rankOfficial: "Published rank",
  valueOfficial: "Published score",
  tableNote:
    "Places are counted from the rank by the method's weights among the same units. – means not known.",
  check: (check) => checkEn(check),
  roundNote:
    "Each field counts as the share of its maximum that was earned, weighted by that maximum. Bonus and penalty stay outside; criteria that do not apply are left out inside their field. So a trial score may differ a little from the official one.",
  unsureTitle: (unsure, units) =>
    unsure === 0
      ? `The ranks of all ${units} units can be told from their neighbours'`
      : `The ranks of ${unsure} of ${units} units cannot be told from a neighbour's`,
  intervalMeans:
    "A rank interval says between which places a unit moves when the calculation varies within reason; where the intervals of two units overlap, a place or two between them should not be taken for a real difference.",
  howSure: ({ replications, noise, declared, seed, failed }, varies) =>
    `Calculated ${formatNumber(replications, "en")} times, each with other ${varies}${varies.includes("weights") ? ` (each weight up to ${formatShare(noise, "en", 0)} more or less)` : ""}, ${declared ? "as the method declares" : "a range set here, as the method does not say"}; seed ${seed}, so anybody gets the same. The thick bar holds 90% of the runs; the dot is the rank by the method.${failed > 0 ? ` ${failed} runs failed.` : ""}`,
  reach: (noise) =>
    `The thin line and the last column are the best and worst rank that any weights within ${formatShare(noise, "en", 0)} of the method's can give.`,
  reachUnproved: "For some units best and worst ranks are near findings, not proved.",
  unsureNote:
    "≈ : in more than 5% of the runs the unit changes places or ties with the one just before or after it.",
  notComputed: "Not calculated:",
  pairLead: ({ changed }) =>
    changed ? "By the weights and the calculation chosen above." : "By the method's own weights.",
  one: "First unit",
  other: "Second unit",
  compare: "Compare",
  pairSentence: (one, other, difference, ahead) =>
    `${one} is ${difference} points ${ahead ? "ahead of" : "behind"} ${other}; the parts below add up to exactly that.`,
  pairEqual: (one, other) => `${one} and ${other} have the same score.`,
  chance: (one, other, share, tied, replications) =>
    `In the ${formatNumber(replications, "en")} runs of the rank intervals, ${one} stands above ${other} in ${formatShare(share, "en", 1)}${tied > 0 ? ` and ties in ${formatShare(tied, "en", 1)}` : ""}.`,
  pairUnknown: "The difference cannot be told apart, as one of the two lacks figures.",
  pairNone: "There are no two units of one block to compare.",
  changeLead:
    "Scores and ranks here are calculated from the parts of both years, each by the rules of its year.",
  choose: "Show",
  exact: "The parts add up exactly to the change of score and of rank.",
  rulesLead: "This year's figures by another version of the rules, beside the official result.",
  version: "Version",
  tryIt: "Try",
  rulesNone: "There is no other version to try.",
  without: (parts) =>
    `No figures this year for: ${parts}. These parts are left out, their weight shared among the others.`,
  rulesSum: (mean, correlation) =>
    `Ranks move by ${formatNumber(mean, "en", 1)} places on average${correlation === null ? "" : `; correlation of the two rankings ${formatNumber(correlation, "en", 3)}`}.`,
  rulesEmpty: "No unit has the figures that this version needs.",
  valueRules: "Score by the rules tried",
  rankRules: "Rank by the rules tried",
  howTitle: "How it is calculated",
  program: (version) => `Program version ${version}.`,
  explore: "Explore",
  api: "Figures of this page (JSON)",
};

function checkEn({ units, inAll, compared, most, tolerance, otherRanks, reproduces }: ExplorerCheck): string {
  const part =
    inAll !== null && units < inAll
      ? `All parts are known for ${units} of ${inAll} units; trial ranks are among these. `
      : "";
  if (most === null) return `${part}No source prints totals, so they could not be checked.`;
  const gap = formatNumber(most, "en", 6);
  if (reproduces === false)
    return `${part}Published totals of this year do not come out: up to ${gap} points off over ${compared} units, more than rounding explains (${formatNumber(tolerance, "en", 6)}). Take the trial as an indication only.`;
  const ranks = otherRanks === 0 ? "" : ` ${otherRanks} ranks differ from those published.`;
  return `${part}By the method's weights ${compared} units come out within ${gap} points of what was published.${ranks}`;
}

export function explorerWords(lang: Lang): ExplorerWords {
  return lang === "vi" ? vi : en;
}

/** A value at the decimals of the index, or a dash. */
export function shownValue(value: number | null, decimals: number, lang: Lang): string {
  return value === null ? "–" : formatDecimal(value, decimals, lang);
}

/** Ranks may be halves under the average tie rule. */
export function shownRank(rank: number | null, lang: Lang): string {
  return rank === null ? "–" : formatNumber(rank, lang, 1);
}

/** ▲ 3, ▼ 2, 0 or a dash. */
export function shownShift(shift: number | null, lang: Lang): string {
  if (shift === null) return "–";
  if (shift === 0) return "0";
  return `${shift > 0 ? "▲" : "▼"}\u00a0${formatNumber(Math.abs(shift), lang, 1)}`;
}
