import { writeCsv } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { archivePath } from "../documents/index.ts";
import { type ChangeQuestion, readChange } from "./readChange.ts";

/** The table of an explained change: every cause with its points and places at full precision. */
export async function downloadChange(
  context: Pick<Context, "store" | "methods">,
  question: ChangeQuestion,
): Promise<{ readonly name: string; readonly content: string }> {
  const change = await readChange(context, question);
  const { unit, index, before, after } = change;
  const rows = [
    ["Nguyên nhân", "Mã", "Điểm", "Bậc", "Chưa tách được vì"],
    [`Năm ${before}`, "", change.totalBefore, change.rankBefore, ""],
    ...change.lines.map((line) => [
      line.label.vi,
      line.components.join(" "),
      line.points,
      line.places,
      line.reasons.map(({ vi }) => vi).join("; "),
    ]),
    [`Năm ${after}`, "", change.totalAfter, change.rankAfter, ""],
  ];
  return {
    name: archivePath(`Vì sao đổi hạng - ${unit.name} - ${index.short.vi} ${before}-${after}.csv`),
    content: writeCsv(rows),
  };
}
