/**
 * An official document in the layout of Nghị định 30/2020/NĐ-CP (Annex I): plain data, without any markup. Texts are
 * taken literally by every writer; nothing in them is read as a formula, a tag or a command.
 */
export interface OfficialDocument {
  readonly head: DocumentHead;
  /** In capitals: "QUYẾT ĐỊNH", "BÁO CÁO"; null for a letter (công văn), whose summary stands under its number. */
  readonly kind: string | null;
  /** Trích yếu nội dung: what it is about. */
  readonly about: string;
  /** Kính gửi, of a letter. */
  readonly to?: readonly string[];
  /** Who decides, in capitals above the legal basis of a decision: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …". */
  readonly authority?: string;
  /** Legal basis and proposal, each a sentence "Căn cứ …;" printed in italics. */
  readonly bases?: readonly string[];
  /** In capitals between legal basis and articles: "QUYẾT ĐỊNH:". */
  readonly enacting?: string;
  readonly body: readonly Block[];
  readonly closing: DocumentClosing;
  readonly annexes?: readonly Annex[];
  /** Printed as "DỰ THẢO" until somebody signs. */
  readonly draft: boolean;
  /** Says that units and figures are made up for demonstration. */
  readonly illustration: boolean;
  /** When it was made: date of the file, never printed. */
  readonly madeAt: Date;
}

export interface DocumentHead {
  /** Cơ quan chủ quản trực tiếp, in capitals, broken where a line ends; null when there is none. */
  readonly superior: string | null;
  /** Cơ quan ban hành, in capitals. */
  readonly issuer: string;
  /** "Số:         /QĐ-UBND"; null for papers without a number. */
  readonly number: string | null;
  /** Place and date as printed; see `placeAndDate`. */
  readonly placeAndDate: string;
}

export interface DocumentClosing {
  /** Nơi nhận, a line each, without dash and mark at the end; empty for minutes and sheets. */
  readonly recipients: readonly string[];
  /** Left to right; with recipients the last one stands on their right. */
  readonly signatures: readonly Signature[];
}

export interface Signature {
  /** Quyền hạn, in capitals: "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC"; null for the head's own signature. */
  readonly capacity: string | null;
  /** Chức vụ, in capitals. */
  readonly position: string;
  /** Họ tên; null leaves the place blank. */
  readonly name: string | null;
}

export interface Annex {
  /** "PHỤ LỤC", "PHỤ LỤC I". */
  readonly label: string;
  readonly title: string;
  /** "(Kèm theo Quyết định số …)"; null when it needs no reference. */
  readonly attachedTo: string | null;
  /** Printed across. */
  readonly landscape: boolean;
  readonly body: readonly Block[];
}

/** A part of a line. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export type Text = string | readonly Run[];

export type Block =
  | {
      readonly kind: "paragraph";
      readonly text: Text;
      readonly align?: "justify" | "left" | "center" | "right";
    }
  /** 1: part ("I. …"), 2: point ("1. …"). Numbers are part of the text. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  /** "Điều 1." in bold before its first sentence. */
  | { readonly kind: "article"; readonly label: string; readonly text: Text }
  | { readonly kind: "list"; readonly marks: "dash" | "number" | "letter"; readonly items: readonly Text[] }
  | TableBlock
  | ChartBlock
  | { readonly kind: "note"; readonly text: string }
  /** Dotted to the margin for writing by hand: the first line after its label, then so many lines in all. */
  | { readonly kind: "blank"; readonly label: string; readonly lines: number }
  | { readonly kind: "pageBreak" };

export interface TableBlock {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** Answers one question, which its title says as a sentence; figures stand beside their marks. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly title: string;
  /** `bars`: a bar across for each category; `lines`: categories are moments, left to right. */
  readonly form: "bars" | "lines";
  readonly categories: readonly string[];
  /** One to three; a value for each category, null where it is not known. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Ranks: 1 stands on top. */
  readonly lowerIsBetter?: boolean;
  readonly source: string;
}

export interface TableColumn {
  readonly header: string;
  /** Share of the width, relative to the other columns. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
  /** Of its numbers, always so many; without it as many as a number needs, at most four. */
  readonly decimals?: number;
}

/** Numbers are written with the decimal comma; null stays blank. */
export type TableCell = string | number | null;

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** `heading`: a field above its criteria; `total`: a sum. Both in bold. */
  readonly look?: "heading" | "total";
}
