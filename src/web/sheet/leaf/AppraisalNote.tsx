import type { LeafView } from "../../../contract/sheets.ts";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";

/** What the appraiser decided and why, where the reader may see it. */
export function AppraisalNote({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  const { appraisal } = leaf;
  if (!appraisal) return null;
  const changed = appraisal.decision === "change";
  return (
    <div className={`note ${changed ? "note-warning" : "note-success"} small`}>
      <p>
        <span className="strong">
          {words.appraised}:{" "}
          {words.outOf(pointsText(appraisal.points, language), pointsText(leaf.max, language))}
        </span>{" "}
        · {changed ? words.changed : words.agreed}
      </p>
      {appraisal.reason !== "" && (
        <p>
          {words.reason}: {appraisal.reason}
        </p>
      )}
    </div>
  );
}
