import "../../ui/sparkline/Sparkline.css";
import type { RiskDayView } from "../../contract/risk.ts";
import { dayNumber } from "../../core/calendar/day.ts";
import { placeSparkline } from "../../ui/sparkline/placeSparkline.ts";
import { Sparkline } from "../../ui/sparkline/Sparkline.tsx";
import { aboutPoints } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { RISK } from "../words/risk.ts";

/** «Nguy cơ giảm từ 12,5 xuống 7,5 điểm sau 14 ngày», with its line; nothing before there are two days. */
export function History({ days }: { readonly days: readonly RiskDayView[] }) {
  const words = useWords(RISK);
  const { language } = useLanguage();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first.day === last.day) return null;
  const span = { from: dayNumber(first.day), to: dayNumber(last.day) };
  const said = (value: number): string => aboutPoints(value, language);
  const gone = span.to - span.from;
  const [from, to] = [said(first.atRisk), said(last.atRisk)];
  const change = last.atRisk - first.atRisk;
  const sentence =
    Math.abs(change) < 1e-9
      ? words.same(to, gone)
      : change < 0
        ? words.fell(from, to, gone)
        : words.rose(from, to, gone);
  const run = days.map(({ day, atRisk }) => ({ year: dayNumber(day), value: atRisk }));
  const placed = placeSparkline([run], span, { width: 160, height: 28, breaks: [] });
  return (
    <p className="row small">
      {placed && <Sparkline placed={placed} label={sentence} />}
      <span className={change > 1e-9 ? "losing" : undefined}>{sentence}</span>
    </p>
  );
}
