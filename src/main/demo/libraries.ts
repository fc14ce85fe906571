import { attachTogether, type Tie } from "../../app/evidence/index.ts";
import { keepDocument, receiveDocumentFile, searchLibrary } from "../../app/library/index.ts";
import type { DocumentId, UnitKey } from "../../contract/ids.ts";
import { type DocumentKind, LibrarySearch } from "../../contract/library.ts";
import type { Evidence, Leaf } from "../../core/index.ts";
import { once, type SheetOf } from "./acts.ts";
import { writeScreenshot } from "./paper/screenshot.ts";
import { fileName, type Issuer, letterPdf } from "./papers.ts";
import { COMMUNES, communeIssuer, DEPARTMENTS } from "./province.ts";
import { seededRandom } from "./seededRandom.ts";
import type { DemoStage } from "./stage.ts";

/** A document as an office keeps it in its library. */
interface Sample {
  readonly kind: DocumentKind;
  /** As in the number; empty for what has none. */
  readonly sign: string;
  /** `MM-DD` on which it was signed. */
  readonly day: string;
  readonly title: string;
  readonly extract: string;
}

/** What every office collects in a year. */
const YEARLY: readonly Sample[] = [
  {
    kind: "decision",
    sign: "QĐ",
    day: "01-14",
    title: "Quyết định kiện toàn Tổ công tác cải cách hành chính",
    extract: "Điều 1: Tổ công tác gồm 7 người do cấp trưởng làm Tổ trưởng. Điều 3: họp mỗi tháng một lần.",
  },
  {
    kind: "plan",
    sign: "KH",
    day: "01-22",
    title: "Kế hoạch tuyên truyền cải cách hành chính",
    extract: "12 nội dung, 5 hình thức; mỗi quý ít nhất 4 tin, bài trên trang thông tin điện tử.",
  },
  {
    kind: "letter",
    sign: "TB",
    day: "04-28",
    title: "Thông báo kết quả kiểm tra kỷ luật, kỷ cương hành chính đợt 1",
    extract: "Phát hiện 3 vấn đề, đã xử lý 2; thời hạn xử lý vấn đề còn lại là ngày 31/5.",
  },
  {
    kind: "report",
    sign: "BC",
    day: "06-12",
    title: "Báo cáo cải cách hành chính 6 tháng đầu năm",
    extract: "Hoàn thành 13/24 nhiệm vụ; hồ sơ trực tuyến toàn trình 71,4 %; thanh toán trực tuyến 64 %.",
  },
  {
    kind: "letter",
    sign: "CV",
    day: "07-09",
    title: "Công văn đôn đốc xử lý hồ sơ sắp đến hạn",
    extract: "Giao từng bộ phận xử lý dứt điểm 14 hồ sơ sắp đến hạn trước ngày 15/7.",
  },
  {
    kind: "report",
    sign: "BC",
    day: "09-15",
    title: "Báo cáo cải cách hành chính quý III",
    extract: "Hoàn thành 19/24 nhiệm vụ; 2 nhiệm vụ chậm, nêu rõ nguyên nhân và thời hạn mới.",
  },
];

const COMMUNE_ONLY: readonly Sample[] = [
  {
    kind: "decision",
    sign: "QĐ",
    day: "02-20",
    title: "Quyết định phân công công chức trực Trung tâm Phục vụ hành chính công",
    extract: "Phân công 5 công chức theo lĩnh vực; có lịch trực và người thay thế.",
  },
  {
    kind: "photo",
    sign: "",
    day: "05-11",
    title: "Ảnh niêm yết thủ tục hành chính tại Trung tâm Phục vụ hành chính công",
    extract: "Bảng niêm yết 214 thủ tục, mã QR tra cứu; chụp tại sảnh tiếp nhận.",
  },
  {
    kind: "report",
    sign: "BC",
    day: "10-08",
    title: "Báo cáo tình hình tiếp nhận, giải quyết hồ sơ 9 tháng",
    extract: "Tiếp nhận 4.126 hồ sơ, đã giải quyết 4.067, đúng và trước hạn 98,3 %.",
  },
];

const DEPARTMENT_ONLY: readonly Sample[] = [
  {
    kind: "decision",
    sign: "QĐ",
    day: "02-26",
    title: "Quyết định phê duyệt danh mục vị trí việc làm",
    extract: "42 vị trí việc làm; 100 % vị trí có bản mô tả công việc và khung năng lực.",
  },
  {
    kind: "report",
    sign: "BC",
    day: "08-14",
    title: "Báo cáo thực hiện tự chủ tài chính 6 tháng đầu năm",
    extract: "Tiết kiệm chi thường xuyên 10 %; 3 đơn vị trực thuộc tự bảo đảm chi thường xuyên.",
  },
];

interface Office {
  readonly unit: UnitKey;
  readonly username: string;
  readonly issuer: Issuer;
}

/** Communes that keep nothing in their library yet: they have not begun this year's round either. */
const IDLE = new Set(["hoaman", "hoacai", "hoalau"]);

/**
 * The libraries as they filled up during the scored year, up to `until` (YYYY-MM-DD); what is attached to the sheets of
 * the rounds comes on top.
 */
export async function fillLibraries(stage: DemoStage, year: number, until: string): Promise<void> {
  const departments = Object.values(DEPARTMENTS).map(({ key, username, issuer }) => ({
    office: { unit: key, username, issuer },
    samples: [...YEARLY, ...DEPARTMENT_ONLY],
  }));
  const communes = COMMUNES.filter(({ username }) => !IDLE.has(username)).map((commune) => ({
    office: { unit: commune.key, username: commune.username, issuer: communeIssuer(commune) },
    samples: [...YEARLY, ...COMMUNE_ONLY],
  }));
  const kept = [...departments, ...communes].flatMap(({ office, samples }) =>
    samples.map((sample) => ({ office, sample, date: `${year}-${sample.day}` })),
  );
  for (const { office, sample, date } of kept.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    if (date > until) continue;
    stage.clock.setToDay(date, "15:40");
    await keep(stage, office, sample, date);
  }
}

/** One leaf in so many keeps waiting for its papers, so that something is truly at risk on every sheet. */
const WAITING_SHARE = 0.1;

/**
 * Ties documents of the unit's own library, of the scored year, to leaves that ask for some, each at a page: of the kind
 * asked for where the library has one. A few leaves, other ones for each unit, are left without.
 */
export async function citeLibrary(
  stage: DemoStage,
  username: string,
  sheet: SheetOf,
  leaves: readonly Leaf[],
  year: number,
): Promise<void> {
  const context = stage.as(username);
  const { documents } = await searchLibrary(context, sheet.unit, LibrarySearch.parse({ limit: 100 }));
  const told = documents.filter(
    ({ kind, extract, documentDate }) =>
      (kind === "photo" || extract !== "") && documentDate?.startsWith(String(year)) === true,
  );
  const random = seededRandom(`papers/${sheet.unit}`);
  const ties = leaves.flatMap((leaf, place): Tie[] => {
    if (random() < WAITING_SHARE) return [];
    const chosen = new Set<(typeof told)[number]>();
    for (const wanted of leaf.evidence) {
      const fitting = told.filter((document) => document.kind === kindOf(wanted) && !chosen.has(document));
      const document = fitting[place % Math.max(1, fitting.length)];
      if (document !== undefined) chosen.add(document);
    }
    return [...chosen].map(({ id, kind }) => ({
      leaf: leaf.code,
      document: id,
      page: kind === "photo" ? "" : `trang ${1 + (place % 5)}`,
      note: "",
    }));
  });
  await attachTogether(context, sheet, ties);
}

/** What a library would have of what a leaf asks for. */
function kindOf({ kind, label }: Evidence): DocumentKind {
  if (kind === "photo" || kind === "screenshot") return "photo";
  const named = KINDS_NAMED.find(([words]) => words.test(label.vi));
  return named === undefined ? "report" : named[1];
}

const KINDS_NAMED: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^kế hoạch/i, "plan"],
  [/^quyết định/i, "decision"],
  [/^công văn/i, "letter"],
];

/** Puts one document into the library of an office and tells its id. */
export async function keep(
  stage: DemoStage,
  { unit, username, issuer }: Office,
  sample: Omit<Sample, "day">,
  date: string,
): Promise<DocumentId> {
  const context = stage.as(username);
  const random = seededRandom(`library/${unit}/${sample.title}/${date}`);
  const number = numberOf(sample.sign, issuer, 15 + Math.floor(random() * 320));
  const title = titleOf(sample.title, date.slice(0, 4));
  const photo = sample.kind === "photo";
  const bytes = photo
    ? writeScreenshot(random)
    : letterPdf(issuer, { number, date, title, body: [sample.extract] });
  const file = await receiveDocumentFile(context, unit, {
    name: fileName(title, issuer, photo ? "png" : "pdf"),
    content: once(bytes),
  });
  return keepDocument(context, stage.tx, {
    unit,
    described: {
      kind: sample.kind,
      title,
      documentNumber: number,
      documentDate: date,
      issuer: issuer.name,
      extract: sample.extract,
      note: "",
    },
    content: { file, link: null },
    now: stage.clock.now(),
    chain: "general",
  });
}

function numberOf(sign: string, issuer: Issuer, number: number): string {
  if (sign === "") return "";
  // A letter names its author after the office: 214/STC-VP.
  return sign === "CV" ? `${number}/${issuer.sign}-VP` : `${number}/${sign}-${issuer.sign}`;
}

function titleOf(title: string, year: string): string {
  if (/^(Ảnh|Thông báo|Công văn)/.test(title)) return title;
  return title.endsWith(" năm") ? `${title} ${year}` : `${title} năm ${year}`;
}
