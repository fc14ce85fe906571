import { deadlineUrgency, deadlineWords } from "../show/times.ts";
import { useLanguage } from "../words/language.tsx";
import { useNow } from "./useNow.ts";

/** A bar with its figures in words beside it; the bar alone never carries the meaning. */
export function ProgressBar(props: { readonly done: number; readonly of: number; readonly label: string }) {
  const percent = props.of === 0 ? 0 : Math.min(100, (props.done / props.of) * 100);
  return (
    <div className="progress">
      <div className="progress-track" aria-hidden="true">
        <div className="progress-fill" style={{ width: `${percent}%` }} />
      </div>
      <span className="small nowrap">{props.label}</span>
    </div>
  );
}

/** «còn 12 ngày (đến 17 giờ 30 phút ngày 03/12/2026)», heavier when it is near. */
export function Deadline({ at }: { readonly at: string }) {
  const now = useNow();
  const { language } = useLanguage();
  const urgency = deadlineUrgency(at, now);
  const look = { calm: "", soon: "strong deadline-soon", over: "soft" }[urgency];
  return (
    <time dateTime={at} className={look}>
      {deadlineWords(at, now, language)}
    </time>
  );
}
