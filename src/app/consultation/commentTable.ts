import type { CommentVerdict } from "../../contract/consultation.ts";
import type { Block, TableBlock, TableRow } from "../documents/index.ts";
import { momentWords } from "../vietnamTime.ts";
import type { ConsultedDraft } from "./draftOwner.ts";
import type { Consultation, DraftComment } from "./ports.ts";

const VERDICTS: Readonly<Record<CommentVerdict, string>> = {
  taken: "Tiếp thu",
  partly: "Tiếp thu một phần",
  declined: "Giải trình",
};

/** The comments on a draft, the places of the draft first to last, the whole draft before them. */
export function commentRows(
  draft: ConsultedDraft,
  comments: readonly DraftComment[],
  short: (name: string) => string = (name) => name,
): TableBlock {
  const order = new Map<string | null, number>(draft.places.map(({ id }, index) => [id, index]));
  const labels = new Map(draft.places.map(({ id, label }) => [id, label]));
  const placeOf = ({ place }: DraftComment) => (place === null ? -1 : (order.get(place) ?? order.size));
  const sorted = comments.toSorted((a, b) => placeOf(a) - placeOf(b));
  return {
    kind: "table",
    columns: [
      { header: "TT", width: 5, align: "center" },
      { header: "Nhóm vấn đề hoặc nội dung", width: 22, align: "left" },
      { header: "Chủ thể góp ý", width: 16, align: "left" },
      { header: "Nội dung góp ý", width: 30, align: "left" },
      { header: "Nội dung tiếp thu, giải trình", width: 30, align: "left" },
    ],
    rows: sorted.map(
      (comment, index): TableRow => ({
        cells: [
          String(index + 1),
          comment.place === null
            ? "Toàn văn dự thảo"
            : (labels.get(comment.place) ?? `${comment.placeLabel} (đã bỏ khỏi dự thảo)`),
          short(comment.unitName),
          comment.text,
          answerWords(comment),
        ],
      }),
    ),
  };
}

function answerWords({ verdict, answer }: DraftComment): string {
  if (verdict === null) return "";
  return answer === "" ? `${VERDICTS[verdict]}.` : `${VERDICTS[verdict]}: ${answer}`;
}

/** How many were asked, how many answered, what came of it: the sentences above the table. */
export function outcome(
  consultations: readonly Consultation[],
  comments: readonly DraftComment[],
): readonly Block[] {
  const units = new Map(consultations.flatMap(({ units: asked }) => asked.map((one) => [one.unit, one])));
  const commented = new Set(comments.map(({ unit }) => unit));
  const agreed = [...units.values()].filter(
    ({ unit, agreedAt }) => agreedAt !== null && !commented.has(unit),
  );
  const silent = [...units.values()].filter(
    ({ unit, agreedAt }) => agreedAt === null && !commented.has(unit),
  );
  const count = (verdict: CommentVerdict | null) => comments.filter((one) => one.verdict === verdict).length;
  const open = count(null);
  const times = consultations
    .toReversed()
    .map(({ openedAt, until }) => `từ ${momentWords(openedAt, "vi")} đến ${momentWords(until, "vi")}`);
  const items = [
    `Thời gian lấy ý kiến: ${times.join("; ")}.`,
    `Tổng số cơ quan, đơn vị được lấy ý kiến: ${two(units.size)}; đã trả lời: ${two(units.size - silent.length)}, trong đó nhất trí hoàn toàn: ${two(agreed.length)}, có ý kiến góp ý: ${two(commented.size)}.`,
    ...(agreed.length > 0 ? [`Nhất trí hoàn toàn: ${agreed.map(({ name }) => name).join("; ")}.`] : []),
    ...(silent.length > 0 ? [`Chưa trả lời: ${silent.map(({ name }) => name).join("; ")}.`] : []),
    `Tổng số ý kiến: ${two(comments.length)}; tiếp thu ${two(count("taken"))}, tiếp thu một phần ${two(count("partly"))}, giải trình ${two(count("declined"))}${open > 0 ? `, chưa xử lý ${two(open)}` : ""}.`,
  ];
  return [{ kind: "list", marks: "dash", items }];
}

function two(count: number): string {
  return count < 10 ? `0${count}` : String(count);
}
