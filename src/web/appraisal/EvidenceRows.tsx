import { Button } from "@mantine/core";
import type { EvidenceView } from "../../contract/sheets.ts";
import { EvidenceFacts } from "../sheet/evidence/EvidenceItem.tsx";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";

interface EvidenceRowsProps {
  readonly evidence: readonly EvidenceView[];
  readonly shownEvidence: string | null;
  readonly show: (evidence: string) => void;
}

/** Documents with the button that opens each beside the decision, at its cited page. */
export function EvidenceRows({ evidence, shownEvidence, show }: EvidenceRowsProps) {
  const words = useWords(APPRAISAL);
  return (
    <ul className="evidence-list">
      {evidence.map((piece) => (
        <li key={piece.id} className="evidence-item">
          <div>
            {piece.supplement && <span className="tag tag-accent">{words.supplement}</span>}
            <EvidenceFacts evidence={piece} />
          </div>
          {piece.file && (
            <Button
              size="compact-sm"
              className="evidence-beside"
              variant={shownEvidence === piece.id ? "filled" : "default"}
              aria-pressed={shownEvidence === piece.id}
              aria-label={`${words.beside}: ${piece.title}`}
              onClick={() => show(piece.id)}
            >
              {words.beside}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
