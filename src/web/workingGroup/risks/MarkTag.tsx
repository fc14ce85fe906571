import type { RiskMark } from "../../../contract/riskMarks.ts";
import { useWords } from "../../words/language.tsx";
import { RISKS } from "../../words/risks.ts";

const LOOKS = { sure: "tag-success", "at-risk": "tag-warning", lost: "tag-danger" } as const;
const SIGNS = { sure: "✓", "at-risk": "!", lost: "×" } as const;

/** A mark in words, with a sign and colour beside them. */
export function MarkTag({ mark }: { readonly mark: RiskMark | null }) {
  const words = useWords(RISKS);
  if (mark === null) return <span className="faint">{words.unseen}</span>;
  return (
    <span className={`tag ${LOOKS[mark]}`}>
      <span aria-hidden="true">{SIGNS[mark]}</span> {words[mark]}
    </span>
  );
}
