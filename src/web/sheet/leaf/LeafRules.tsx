import type { LeafView } from "../../../contract/sheets.ts";
import { useWords } from "../../words/language.tsx";
import { CONFIDENCE, SHEET } from "../../words/sheet.ts";

/** The rule in plain words in sight; the law's words and the documents wanted folded beneath. */
export function LeafRules({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  const confidences = useWords(CONFIDENCE);
  const folded = leaf.citation !== null || leaf.evidenceWanted.length > 0;
  return (
    <div className="leaf-rules small">
      {leaf.ruleText !== "" && (
        <p>
          <span className="strong">{words.howScored}:</span> {leaf.ruleText}
        </p>
      )}
      {folded && (
        <details>
          <summary>{words.basis}</summary>
          {leaf.evidenceWanted.length > 0 && (
            <div>
              <p className="strong">{words.wanted}</p>
              <ul>
                {leaf.evidenceWanted.map(({ label, required }) => (
                  <li key={label}>
                    {label}
                    {required && <span className="soft"> ({words.required})</span>}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {leaf.citation && (
            <p>
              <span className="strong">{words.citation}:</span> {leaf.citation.text}{" "}
              <span className="tag">{confidenceWords(leaf.citation.confidence, confidences)}</span>
            </p>
          )}
        </details>
      )}
    </div>
  );
}

function confidenceWords(confidence: string, words: Readonly<Record<string, string>>): string {
  return words[confidence] ?? confidence;
}
