import type { LeafView } from "../../contract/sheets.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";

/** What the criterion asks and how it is scored, folded: an appraiser knows most of them by heart. */
export function DeskRules(props: Readonly<Pick<LeafView, "guidance" | "ruleText" | "evidenceWanted">>) {
  const { guidance, ruleText, evidenceWanted } = props;
  const words = useWords(APPRAISAL);
  const sheet = useWords(SHEET);
  return (
    <details className="small desk-rules">
      <summary>{words.rules}</summary>
      {guidance && <p>{guidance}</p>}
      {ruleText !== "" && (
        <p>
          <span className="strong">{sheet.howScored}:</span> {ruleText}
        </p>
      )}
      {evidenceWanted.length > 0 && (
        <p>
          <span className="strong">{sheet.wanted}:</span>{" "}
          {evidenceWanted.map(({ label }) => label).join("; ")}
        </p>
      )}
    </details>
  );
}
