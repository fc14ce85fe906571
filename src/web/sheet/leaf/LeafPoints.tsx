import type { LeafView } from "../../../contract/sheets.ts";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { useLeafScore } from "../preview/preview.ts";

/** Points of a leaf with the sentence that explains them; computed here at once, then confirmed by the server. */
export function LeafPoints({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  const said = useSaid();
  const { language } = useLanguage();
  const { score, preview } = useLeafScore(leaf);
  const max = pointsText(leaf.max, language);
  const points = score.points;
  return (
    <output className="leaf-points" aria-live="polite">
      <span className="leaf-points-figure">
        {points === undefined ? words.noPoints(max) : words.outOf(pointsText(points, language), max)}
      </span>
      {preview && <span className="faint">{words.preview}</span>}
      <span className="small leaf-reason">{said(score)}</span>
    </output>
  );
}
