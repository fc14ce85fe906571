import type { SheetTotal } from "../../contract/scores.ts";
import { pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SCORED_BY } from "../words/rounds.ts";
import { SHEET } from "../words/sheet.ts";

/** «59,2703/65 điểm (tạm thời) · ít nhất … nhiều nhất …», always in sight, naming the parts outside self-scoring. */
export function TotalBar({ total }: { readonly total: SheetTotal }) {
  const words = useWords(SHEET);
  const by = useWords(SCORED_BY);
  const { language } = useLanguage();
  const points = (value: number) => pointsText(value, language);
  const rescaled = Math.abs(total.points + total.bonus - total.penalty - total.total) > 1e-6;
  const hasBlocks = total.bonus !== 0 || total.penalty !== 0;
  return (
    <section className="total-bar" aria-label={words.total}>
      <div className="total-bar-inner">
        <p>
          <span className="soft small total-bar-name">{words.total} </span>
          <span className="total-bar-figure">
            {points(total.selfPoints)}/{points(total.selfMax)}
          </span>{" "}
          {words.points}
          {total.provisional && ` (${words.provisional})`}
        </p>
        <p className="small soft">
          {total.provisional &&
            (rescaled ? words.rangeRescaled : words.range)(points(total.least), points(total.most))}
          {hasBlocks && ` · ${words.withBonus(points(total.bonus), points(total.penalty))}`}
        </p>
        {total.outside.length > 0 && (
          <p className="small soft total-bar-outside">
            {words.outside}{" "}
            {total.outside.map((part) => words.part(by[part.scoredBy], points(part.max))).join(", ")}
          </p>
        )}
      </div>
    </section>
  );
}
