import type { AppraisalView, LeafView } from "../../../contract/sheets.ts";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";

/** What was decided and why, where the reader may see it: the first appraisal, and the second beside it. */
export function AppraisalNote({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  const { appraisal, firstAppraisal } = leaf;
  if (!appraisal) return null;
  return (
    <>
      {firstAppraisal && <Note decision={firstAppraisal} max={leaf.max} title={words.appraisedFirst} />}
      <Note
        decision={appraisal}
        max={leaf.max}
        title={appraisal.phase === 2 ? words.appraisedSecond : words.appraised}
      />
    </>
  );
}

interface NoteProps {
  readonly decision: AppraisalView;
  readonly max: number;
  readonly title: string;
}

function Note({ decision, max, title }: NoteProps) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  const changed = decision.decision === "change";
  return (
    <div className={`note ${changed ? "note-warning" : "note-success"} small`}>
      <p>
        <span className="strong">
          {title}: {words.outOf(pointsText(decision.points, language), pointsText(max, language))}
        </span>{" "}
        · {changed ? words.changed : words.agreed}
      </p>
      {decision.reason !== "" && (
        <p>
          {words.reason}: {decision.reason} ({decision.decidedByName})
        </p>
      )}
    </div>
  );
}
