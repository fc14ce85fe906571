import type { LeafView } from "../../contract/sheets.ts";
import { valueWords } from "../sheet/valueWords.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";
import { EvidenceRows } from "./EvidenceRows.tsx";

interface UnitProofProps {
  readonly leaf: LeafView;
  readonly shownEvidence: string | null;
  readonly show: (evidence: string) => void;
}

/** The unit's figures, its explanation and its documents with their pages. */
export function UnitProof({ leaf, shownEvidence, show }: UnitProofProps) {
  const words = useWords(APPRAISAL);
  return (
    <div className="stack">
      <Answers leaf={leaf} />
      {leaf.explanation.text !== "" && (
        <div>
          <h3>{words.explanation}</h3>
          <p className="written">{leaf.explanation.text}</p>
        </div>
      )}
      <div className="stack-tight">
        <h3>{words.evidence}</h3>
        {leaf.evidence.length === 0 && <p className="losing small">{words.noEvidence}</p>}
        <EvidenceRows evidence={leaf.evidence} shownEvidence={shownEvidence} show={show} />
      </div>
    </div>
  );
}

function Answers({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(APPRAISAL);
  const sheet = useWords(SHEET);
  const { language } = useLanguage();
  if (leaf.inputs.length === 0) return null;
  return (
    <div>
      <h3>{words.answers}</h3>
      <dl className="answer-list">
        {leaf.inputs.map((input) => {
          const value = leaf.answers.find((answer) => answer.input === input.name)?.value ?? null;
          return (
            <div key={input.name}>
              <dt>{input.label}</dt>
              <dd>{valueWords(input, value, language) || sheet.emptyValue}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
