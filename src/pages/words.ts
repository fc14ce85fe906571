import type { Lang } from "../core/index.ts";
import { counted, plural } from "../core/numbers/plural.ts";

/** Every sentence of the public pages that does not come from data. */
const VI = {
  brand: "Chỉ số",
  tagline: "Kết quả các chỉ số về quản trị và cải cách hành chính",
  skip: "Đến nội dung chính",
  navigation: "Mục chính",
  navResults: "Kết quả công bố",
  navExplorer: "Khám phá",
  explore: "Khám phá: thử đổi trọng số, xem khoảng hạng",
  navRounds: "Đợt đánh giá",
  navMethods: "Bộ tiêu chí",
  navSources: "Nguồn số liệu",
  workspace: "Nơi làm việc",
  otherLanguage: "English",
  search: "Tìm tỉnh, bộ, sở, xã",
  searchButton: "Tìm",
  footer: "Số liệu giữ nguyên như nguồn đã in. Giá trị, thứ hạng do hệ thống tính đều được đánh dấu riêng.",
  home: "Trang đầu",
  homeTitle: "Tỉnh, bộ của bạn đứng thứ mấy?",
  homeLead:
    "Giá trị, thứ hạng, nhóm của các chỉ số như đã công bố, qua các năm. Mỗi con số đều ghi nguồn; nguồn không nêu thì ghi “không rõ”.",
  homeSearch: "Tên tỉnh, bộ, sở, huyện hoặc xã",
  homeSearchHint: "Gõ có dấu hay không dấu đều được, ví dụ: ha giang",
  leadersHeading: "Đơn vị đứng đầu",
  firstIn: (name: string) => `${name}, đứng đầu`,
  leadersLead: "Năm mới nhất đã biết đơn vị đứng đầu của mỗi chỉ số.",
  inYearShort: (year: number, computed: boolean) => `năm ${year}${computed ? ", hệ thống tính" : ""}`,
  choosePlace: "Chọn tỉnh, thành phố",
  alsoSee: "Xem thêm:",
  provinces34Short: "34 tỉnh, thành phố từ ngày 01/07/2025",
  ministriesShort: "các bộ",
  localShort: "chỉ số do các tỉnh tự đánh giá",
  allYears: "Chỉ số toàn quốc, các năm",
  homeCounts: (rows: string, sources: string) => `${rows} số liệu từ ${sources} nguồn.`,
  localIndices: "Chỉ số do các tỉnh tự đánh giá",
  figuresHeading: "Số liệu khác",
  index: "Chỉ số",
  owner: "Cơ quan công bố",
  latest: "Mới nhất",
  otherYears: "Các năm khác",
  provinces63: "63 tỉnh, thành phố, kết quả đến hết ngày 30/06/2025",
  provinces34: "34 tỉnh, thành phố từ ngày 01/07/2025",
  ministries: "Bộ, cơ quan ngang bộ",
  year: "Năm",
  yearUnknown: "Năm không rõ",
  component: "Thành phần",
  region: "Vùng",
  allRegions: "Cả nước",
  show: "Xem",
  download: "Tải về",
  wholePart: "Chỉ số chung",
  knownOf: (known: number, expected: number) => `Có số liệu của ${known} trong ${expected} đơn vị.`,
  knownOnly: (known: number) => `Có số liệu của ${known} đơn vị.`,
  completeYear: "Đủ số liệu của tất cả các đơn vị.",
  figureCount: (count: number) => `${count} số liệu.`,
  unknownUnits: (count: number) => `${count} đơn vị không rõ kết quả`,
  brokenHeading: "Không so sánh trực tiếp với năm trước",
  legendHeading: "Cách đọc bảng",
  dashMeans: "Dấu – là không rõ: không nguồn nào nêu.",
  outOf: (max: string) => `trên ${max}`,
  legendComputed:
    "ᵗ : thứ hạng, thay đổi do hệ thống tính từ giá trị công bố, chỉ khi năm đó đủ số liệu của tất cả các đơn vị.",
  legendSum: "Σ : nguồn không in giá trị chung; đây là tổng các phần công bố.",
  legendPrinted: "Thứ hạng, thay đổi, nhóm không có dấu là như nguồn đã in.",
  legendRounded: "Cột giá trị làm tròn để dễ so sánh; tệp tải về giữ đủ chữ số như nguồn.",
  missingColumns: (columns: string) => `Không nguồn nào nêu: ${columns}.`,
  columnRank: "thứ hạng",
  columnChange: "thay đổi so với năm trước",
  columnGroup: "nhóm",
  columnRegion: "thứ hạng trong vùng",
  sourcesHeading: "Nguồn",
  unitLead: "Kết quả đã công bố qua các năm",
  onePage: "Cả năm mới nhất trên một trang: thứ hạng, thay đổi, vì sao",
  unitSummary: "Kết quả mới nhất",
  valueOverYears: "Giá trị qua các năm",
  onlyYear: (year: number) => `mới có năm ${year}`,
  lineLabel: (name: string, first: string, last: string, breaks: number) =>
    `${name}: ${first} đến ${last}${breaks > 0 ? `, phương pháp thay đổi ${breaks} lần` : ""}`,
  aggregateNote: "Đây là số tổng hợp, không phải một đơn vị được xếp hạng.",
  untilDay: (day: string) => `đến hết ngày ${day}`,
  sinceDay: (day: string) => `từ ngày ${day}`,
  nowIn: "Nay thuộc",
  regionOf: (region: string) => `Vùng ${region}.`,
  unchanged: "Giữ nguyên khi sắp xếp đơn vị hành chính cấp tỉnh năm 2025.",
  resultsUntil: (day: string) => `Trang này ghi kết quả đến hết ngày ${day}.`,
  resultsSince: (day: string) => `Trang này ghi kết quả từ ngày ${day}.`,
  laterResults: (day: string) => `Kết quả từ ngày ${day} xem tại trang`,
  earlierResults: "Kết quả các năm trước xem tại trang",
  before: (day: string) => `trước ngày ${day}`,
  mergedSince: (day: string) => `Từ ngày ${day} hợp nhất với`,
  mergedInto: "thành đơn vị mới mang tên",
  formedFrom: (day: string) => `Thành lập từ ngày ${day} trên cơ sở hợp nhất`,
  stoodUntil: (day: string) => `Có đến hết ngày ${day}.`,
  stoodSince: (day: string) => `Có từ ngày ${day}.`,
  and: "và",
  earlierHeading: (day: string) => `Kết quả trước ngày ${day}`,
  partOf: "Thuộc",
  localUnits: "Đơn vị trực thuộc có số liệu",
  oneYear: "Mới biết giá trị của một năm nên chưa vẽ được diễn biến.",
  noValue: "Chưa nguồn nào nêu giá trị; bảng dưới ghi những gì đã công bố.",
  breaksIntro: "Đường kẻ đứt là lúc phương pháp thay đổi; hai bên đường không so sánh trực tiếp được:",
  components: "Các thành phần qua các năm",
  componentRemarks: "Lưu ý về các thành phần",
  unknownIndices: "Chưa rõ kết quả",
  nothingKnown: "Chưa có kết quả nào được công bố cho đơn vị này.",
  hollow: "Chấm rỗng: tổng các phần hoặc giá trị đã quy đổi.",
  sourcesTitle: "Nguồn số liệu",
  sourcesLead:
    "Khi hai nguồn khác nhau, số chính lấy theo thứ tự: cơ quan công bố, rồi báo chí, rồi kho dữ liệu; cùng loại thì lấy nguồn sau. Số của nguồn kia vẫn được ghi ở mục “Lưu ý”.",
  sourceColumn: "Nguồn",
  usedFor: "Dùng cho",
  rowsColumn: "Số liệu",
  searchTitle: "Kết quả tìm",
  searchNothing: (words: string) => `Không có đơn vị nào tên “${words}”.`,
  searchHint: "Gõ tên tỉnh, bộ, sở, huyện hoặc xã, có dấu hay không dấu đều được. Ví dụ: ha giang.",
  searchFound: (count: number, words: string) => `${count} đơn vị khớp với “${words}”.`,
  notFoundTitle: "Không tìm thấy trang này",
  notFoundLead:
    "Địa chỉ có thể đã gõ nhầm, hoặc năm đó chưa có số liệu. Tìm đơn vị hoặc chọn chỉ số dưới đây.",
  refusedTitle: "Chưa mở được trang",
  family: {
    province: "Tỉnh, thành phố",
    ministry: "Bộ, cơ quan ngang bộ",
    department: "Sở, cơ quan cấp tỉnh",
    district: "Huyện (đến tháng 6/2025)",
    commune: "Xã, phường",
    nation: "Cả nước",
  },
  chartAlone: (name: string, unit: string, value: string, year: number) =>
    `${name} của ${unit} đạt ${value} năm ${year}; chưa so sánh được với các năm trước vì phương pháp đã thay đổi`,
  chartMoved: ({ name, unitName, direction, from, firstYear, to, lastYear, sinceChange }: ChartMove) => {
    const since = sinceChange ? "Tính từ lần đổi phương pháp gần nhất, " : "";
    const moved =
      direction === 0
        ? `giữ ở mức ${to} từ năm ${firstYear} đến năm ${lastYear}`
        : `${direction > 0 ? "tăng" : "giảm"} từ ${from} năm ${firstYear} ${direction > 0 ? "lên" : "xuống"} ${to} năm ${lastYear}`;
    return `${since}${name} của ${unitName} ${moved}`;
  },
  rankingTitle: (name: string, year: string) => `${name}, ${year}`,
  inYear: (year: number | null) => (year === null ? "năm không rõ" : `năm ${year}`),
};

/** What the sentence over a chart says: two years under one method. */
export interface ChartMove {
  readonly name: string;
  readonly unitName: string;
  /** −1 down, 0 the same, 1 up. */
  readonly direction: number;
  readonly from: string;
  readonly firstYear: number;
  readonly to: string;
  readonly lastYear: number;
  /** The method changed before the first of the two years. */
  readonly sinceChange: boolean;
}

export type Words = typeof VI;

const EN: Words = {
  brand: "Chiso",
  tagline: "Results of the governance and reform indices",
  skip: "To the main content",
  navigation: "Main sections",
  navResults: "Published results",
  navExplorer: "Explore",
  explore: "Explore: other weights, rank intervals",
  navRounds: "Rounds",
  navMethods: "Methods",
  navSources: "Sources",
  workspace: "Workspace",
  otherLanguage: "Tiếng Việt",
  search: "Find a province or ministry",
  searchButton: "Find",
  footer: "Figures are kept as their sources print them. What this platform computes is marked as such.",
  home: "Home",
  homeTitle: "How does your place fare?",
  homeLead:
    "Values, ranks and groups of the indices as published, year by year. Each figure names its source; where none says anything, the page says “unknown”.",
  homeSearch: "Name of a province, ministry, department, district or commune",
  homeSearchHint: "With or without marks, for example: ha giang",
  leadersHeading: "Who is first",
  firstIn: (name) => `${name}, first`,
  leadersLead: "The newest year in which the first place of each index is known.",
  inYearShort: (year, computed) => `${year}${computed ? ", computed here" : ""}`,
  choosePlace: "Choose a province or city",
  alsoSee: "See also:",
  provinces34Short: "34 provinces and cities since 01/07/2025",
  ministriesShort: "ministries",
  localShort: "indices run by provinces",
  allYears: "National indices, all years",
  homeCounts: (rows, sources) => `${rows} figures from ${sources} sources.`,
  localIndices: "Indices run by provinces themselves",
  figuresHeading: "Other figures",
  index: "Index",
  owner: "Run by",
  latest: "Latest",
  otherYears: "Other years",
  provinces63: "63 provinces and cities, results until 30/06/2025",
  provinces34: "34 provinces and cities since 01/07/2025",
  ministries: "Ministries and agencies",
  year: "Year",
  yearUnknown: "Year unknown",
  component: "Component",
  region: "Region",
  allRegions: "Whole country",
  show: "Show",
  download: "Download",
  wholePart: "Whole index",
  knownOf: (known, expected) => `Figures of ${known} of ${counted(expected, "unit")}.`,
  knownOnly: (known) => `Figures of ${counted(known, "unit")}.`,
  completeYear: "Figures of all units.",
  figureCount: (count) => `${counted(count, "figure")}.`,
  unknownUnits: (count) => `${counted(count, "unit")} with no known result`,
  brokenHeading: "Not directly comparable with the year before",
  legendHeading: "How to read this table",
  dashMeans: "A dash – means unknown: no source says it.",
  outOf: (max) => `of ${max}`,
  legendComputed:
    "ᵗ : rank or change computed here from published values, only where that year has figures of all units.",
  legendSum: "Σ : no total was printed; this is the sum of the published parts.",
  legendPrinted: "Ranks, changes and groups without a mark are as printed by the source.",
  legendRounded: "The value column is rounded for comparison; the downloads keep every digit of the source.",
  missingColumns: (columns) => `No source gives: ${columns}.`,
  columnRank: "rank",
  columnChange: "change from last year",
  columnGroup: "group",
  columnRegion: "rank in region",
  sourcesHeading: "Sources",
  unitLead: "Published results over the years",
  onePage: "The newest year on one page: ranks, changes, why",
  unitSummary: "Latest results",
  valueOverYears: "Value over the years",
  onlyYear: (year) => `only ${year} is known`,
  lineLabel: (name, first, last, breaks) =>
    `${name}: ${first} to ${last}${breaks > 0 ? `, with ${counted(breaks, "change")} of method` : ""}`,
  aggregateNote: "This is an aggregate, not a unit that is ranked.",
  untilDay: (day) => `until ${day}`,
  sinceDay: (day) => `since ${day}`,
  nowIn: "Now part of",
  regionOf: (region) => `${region}.`,
  unchanged: "Unchanged in the reorganisation of provinces in 2025.",
  resultsUntil: (day) => `This page has results until ${day}.`,
  resultsSince: (day) => `This page has results since ${day}.`,
  laterResults: (day) => `For results since ${day} see the page of`,
  earlierResults: "For earlier years see the page of",
  before: (day) => `before ${day}`,
  mergedSince: (day) => `Merged on ${day} with`,
  mergedInto: "into the new unit called",
  formedFrom: (day) => `Formed on ${day} from`,
  stoodUntil: (day) => `Existed until ${day}.`,
  stoodSince: (day) => `Exists since ${day}.`,
  and: "and",
  earlierHeading: (day) => `Results before ${day}`,
  partOf: "Part of",
  localUnits: "Units below it with figures",
  oneYear: "The value of only one year is known, so there is no line to draw.",
  noValue: "No source gives a value; the table says what was published.",
  breaksIntro: "A dashed line is a change of method; the two sides are not directly comparable:",
  components: "Components over the years",
  componentRemarks: "Notes on components",
  unknownIndices: "Results unknown",
  nothingKnown: "No results have been published for this unit yet.",
  hollow: "Hollow dots: sums of parts or converted values.",
  sourcesTitle: "Sources",
  sourcesLead:
    "Where two sources differ the one shown is chosen in this order: official, press, data repository; within a kind the later one. The other is kept under “Note”.",
  sourceColumn: "Source",
  usedFor: "Used for",
  rowsColumn: "Figures",
  searchTitle: "Search results",
  searchNothing: (words) => `There is no unit called “${words}”.`,
  searchHint:
    "Type the name of a province, ministry, department, district or commune, with or without marks. For example: ha giang.",
  searchFound: (count, words) => `${counted(count, "unit")} ${plural(count, "matches", "match")} “${words}”.`,
  notFoundTitle: "This page was not found",
  notFoundLead:
    "The address may be mistyped, or there are no figures of that year. Search for a unit or choose an index below.",
  refusedTitle: "The page could not be opened",
  family: {
    province: "Province or city",
    ministry: "Ministry or agency",
    department: "Provincial department",
    district: "District (until June 2025)",
    commune: "Commune or ward",
    nation: "Whole country",
  },
  chartAlone: (name, unit, value, year) =>
    `${name} of ${unit} was ${value} in ${year}; not comparable with earlier years, as the method changed`,
  chartMoved: ({ name, unitName, direction, from, firstYear, to, lastYear, sinceChange }) => {
    const since = sinceChange ? "Since the latest change of method, " : "";
    const moved =
      direction === 0
        ? `stayed at ${to} from ${firstYear} to ${lastYear}`
        : `${direction > 0 ? "rose" : "fell"} from ${from} in ${firstYear} to ${to} in ${lastYear}`;
    return `${since}${name} of ${unitName} ${moved}`;
  },
  rankingTitle: (name, year) => `${name}, ${year}`,
  inYear: (year) => (year === null ? "year unknown" : String(year)),
};

const WORDS: Record<Lang, Words> = { vi: VI, en: EN };

export function wordsOf(lang: Lang): Words {
  return WORDS[lang];
}

/** What kind of unit this is; families the pages do not know are shown as they are. */
export function familyWord(family: string, lang: Lang): string {
  const words: Readonly<Record<string, string>> = WORDS[lang].family;
  return words[family] ?? family;
}
