import type { ConflictView, FigureView } from "../../contract/published.ts";
import { formatNumber, type Lang } from "../../core/index.ts";
import { printedText } from "../figures/printed.ts";

/** A sentence for every source that disagrees, and for a total that its parts contradict. */
export function conflictSentences(
  figure: FigureView,
  sourceTitle: (id: string) => string,
  lang: Lang,
): readonly string[] {
  const say = (conflict: ConflictView, same: boolean) =>
    sentence(conflict, sourceTitle(conflict.source), same, lang);
  return [
    ...figure.conflicts.map((conflict) => say(conflict, false)),
    ...figure.otherPrecision.map((conflict) => say(conflict, true)),
    ...(figure.partsDiffer ? [partsSentence(figure.partsDiffer, lang)] : []),
    ...figure.remarks.map((remark) => remark[lang]),
  ];
}

function sentence({ what, printed, note }: ConflictView, title: string, same: boolean, lang: Lang): string {
  const [value = "", scale] = printed.split("/");
  const shown = `${printedText(value, lang)}${scale === undefined || same ? "" : `/${printedText(scale, lang)}`}`;
  const remark = note === "" ? "" : ` (${note})`;
  if (lang === "vi") {
    const thing = what === "rank" ? "thứ hạng" : "giá trị";
    return same
      ? `${title} in ${shown} (khác số chữ số thập phân).`
      : `Nguồn khác nhau: ${title} in ${thing} ${shown}${remark}.`;
  }
  const thing = what === "rank" ? "rank" : "value";
  return same
    ? `${title} prints ${shown} (other precision).`
    : `Sources differ: ${title} prints the ${thing} ${shown}${remark}.`;
}

function partsSentence({ value, parts }: { value: number; parts: number }, lang: Lang): string {
  const sum = formatNumber(value, lang, 4);
  return lang === "vi"
    ? `Tổng ${parts} phần công bố là ${sum}, khác tổng in.`
    : `The ${parts} published parts add up to ${sum}, which is not the printed total.`;
}

/** Remarks of the sources, less those that a conflict sentence already says. */
export function plainNotes({ notes, conflicts, otherPrecision }: FigureView): readonly string[] {
  const said = new Set([...conflicts, ...otherPrecision].map((one) => one.note));
  return notes.filter((note) => !said.has(note));
}

export interface ConflictNoteProps {
  /** Disagreements between sources; they make the mark a warning. */
  readonly sentences: readonly string[];
  /** What the source itself remarks. */
  readonly notes?: readonly string[];
  readonly lang: Lang;
}

const MARKS = {
  vi: { warning: "Lưu ý", note: "Ghi chú" },
  en: { warning: "Caution", note: "Note" },
} as const;

/** A mark in a dense table that opens its sentences; works without script. */
export function ConflictNote({ sentences, notes = [], lang }: ConflictNoteProps) {
  if (sentences.length + notes.length === 0) return null;
  const warning = sentences.length > 0;
  return (
    <details className={warning ? "conflict conflict-warning" : "conflict"}>
      <summary>{MARKS[lang][warning ? "warning" : "note"]}</summary>
      <ul>
        {[...sentences, ...notes].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
