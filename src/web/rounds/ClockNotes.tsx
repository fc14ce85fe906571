import type { Clock, ClockChange } from "../../contract/rounds.ts";
import { momentWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { UNIT_WORK } from "../words/unitWork.ts";

const WINDOWS = ["selfScoring", "appraisal", "explanation", "secondAppraisal"] as const;

/** «Thời hạn tự chấm điểm dời từ … đến …; lý do: …»: the newest change in sight, older ones folded. */
export function ClockNotes({ changes }: { readonly changes: readonly ClockChange[] }) {
  const words = useWords(UNIT_WORK);
  const [newest, ...older] = changes;
  if (!newest) return null;
  return (
    <div className="note note-warning small">
      <ChangeLines change={newest} />
      {older.length > 0 && (
        <details>
          <summary>{words.clockHistory(older.length)}</summary>
          {older.map((change) => (
            <ChangeLines key={change.at} change={change} />
          ))}
        </details>
      )}
    </div>
  );
}

function ChangeLines({ change }: { readonly change: ClockChange }) {
  const lines = useChangeWords()(change);
  return lines.map((line) => <p key={line}>{line}</p>);
}

function useChangeWords(): (change: ClockChange) => readonly string[] {
  const words = useWords(UNIT_WORK);
  const { language } = useLanguage();
  const names = {
    selfScoring: words.windowSelf,
    appraisal: words.windowAppraisal,
    explanation: words.windowExplanation,
    secondAppraisal: words.windowSecond,
  };
  const moment = (at: string) => momentWords(at, language);
  return ({ before, after, reason }) => [
    ...WINDOWS.flatMap((name) => {
      const [was, is] = [before[name], after[name]];
      if (!is || (was?.from === is.from && was.until === is.until)) return [];
      return was?.from === is.from
        ? [words.clockMoved(names[name], moment(was.until), moment(is.until), reason)]
        : [words.clockStarts(names[name], moment(is.from), moment(is.until), reason)];
    }),
    ...objection(before, after).map(({ file, decide }) => words.objectionMoved(file, decide, reason)),
  ];
}

function objection(before: Clock, after: Clock) {
  const [was, is] = [before.objection, after.objection];
  if (!is || (was?.file === is.file && was.decide === is.decide)) return [];
  return [is];
}
