import { readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../adapters/package-root.ts";
import type { Evidence, Leaf } from "../../core/index.ts";
import { letterLines } from "./paper/letter.ts";
import { writePdf } from "./paper/pdf.ts";
import { writeScreenshot } from "./paper/screenshot.ts";
import { readTrueType, type TrueTypeFont } from "./paper/trueType.ts";
import { seededRandom } from "./seededRandom.ts";

/** Who issues the paper: name as in the heading, abbreviation in the number. */
export interface Issuer {
  readonly name: string;
  readonly sign: string;
}

/** A piece of evidence as a person would attach it: with a file, or with a link. */
export interface Paper {
  readonly title: string;
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly page: string;
  readonly link: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/kế hoạch/i, "KH"],
  [/quyết định/i, "QĐ"],
  [/báo cáo/i, "BC"],
  [/thông báo/i, "TB"],
  [/kết luận/i, "KL"],
  [/quy chế/i, "QC"],
];

let font: TrueTypeFont | undefined;

/** The paper an issuer would show for what a leaf asks; the same words give the same paper. */
export function paperFor(issuer: Issuer, leaf: Leaf, wanted: Evidence, date: string): Paper {
  const random = seededRandom(`${issuer.name}/${leaf.code}/${wanted.label.vi}/${date}`);
  const year = date.slice(0, 4);
  const title = titleOf(wanted, year);
  const page = random() < 0.4 ? `trang ${1 + Math.floor(random() * 6)}` : "";
  const named = { title, documentNumber: "", documentDate: date, page: "", link: "" };
  switch (wanted.kind) {
    case "link":
      return { ...named, link: `https://minhhoa.example/cong-khai/${year}/${leaf.code}`, file: null };
    case "photo":
    case "screenshot":
      return { ...named, file: { name: fileName(title, issuer, "png"), bytes: writeScreenshot(random) } };
    case "document":
    case "minutes":
    case "data": {
      const kind = KINDS.find(([words]) => words.test(wanted.label.vi))?.[1] ?? "VB";
      const number = `${20 + Math.floor(random() * 380)}/${kind}-${issuer.sign}`;
      const bytes = letterPdf(issuer, { number, date, title, body: bodyOf(issuer, leaf) });
      return {
        ...named,
        documentNumber: number,
        page,
        file: { name: fileName(title, issuer, "pdf"), bytes },
      };
    }
  }
}

/** A letter of the issuer on its own letterhead, as PDF. */
export function letterPdf(
  issuer: Issuer,
  letter: {
    readonly number: string;
    readonly date: string;
    readonly title: string;
    readonly body: readonly string[];
  },
): Uint8Array {
  font ??= readTrueType(readFileSync(path.join(packageRoot(), "src/main/demo/paper/tinos-vietnamese.ttf")));
  const lines = letterLines({ ...letter, agency: issuer.name, place: "Minh Họa" });
  return writePdf(font, `${letter.number} ${letter.title}`, lines);
}

/** “Kế hoạch CCHC năm của UBND xã (số, ngày)” → “Kế hoạch CCHC năm 2026 của UBND xã”. */
function titleOf({ label }: Evidence, year: string): string {
  const plain = label.vi.replace(/ \(.*\)$/, "");
  return / năm(?= |,|$)/.test(plain)
    ? plain.replace(/ năm(?= |,|$)/, ` năm ${year}`)
    : `${plain} năm ${year}`;
}

function bodyOf(issuer: Issuer, leaf: Leaf): readonly string[] {
  return [
    `Tài liệu kiểm chứng của ${issuer.name} cho tiêu chí ${leaf.code} “${leaf.label.vi}”.`,
    `Yêu cầu của tiêu chí: ${leaf.guidance?.vi ?? leaf.label.vi}`,
  ];
}

export function fileName(title: string, issuer: Issuer, extension: string): string {
  return `${title} - ${issuer.name}.${extension}`.replaceAll(/[/\\:*?"<>|;]/g, ",");
}
