import type { LeafView } from "../../../contract/sheets.ts";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { UNIT_WORK } from "../../words/unitWork.ts";
import { valueWords } from "../valueWords.ts";
import { usePreviousLeaf } from "./previous.ts";

/** «Năm 2025: 1,5/2, bị trừ 0,5 vì …», with the figures of then folded beneath. */
export function PreviousLine({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(UNIT_WORK);
  const { language } = useLanguage();
  const found = usePreviousLeaf(leaf.code);
  const said = usePreviousWords();
  if (!found) return null;
  const { leaf: then } = found;
  const inputs = new Map(leaf.inputs.map((input) => [input.name, input]));
  return (
    <details className="small previous">
      <summary>{said(found)}</summary>
      {then.changed && <p className="soft">{words.previousChanged}</p>}
      {then.answers.length > 0 && (
        <>
          <p className="soft">{words.previousAnswers}:</p>
          <ul>
            {then.answers.map(({ input, label, value }) => (
              <li key={input}>
                {label}: {valueWords(inputs.get(input), value, language)}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function usePreviousWords(): (found: NonNullable<ReturnType<typeof usePreviousLeaf>>) => string {
  const words = useWords(UNIT_WORK);
  const { language } = useLanguage();
  const points = (value: number) => pointsText(value, language);
  return ({ year, leaf }) => {
    if (leaf.exemption !== null) return words.previousExempt(year.period, leaf.exemption);
    if (leaf.points === null) return words.previousNone(year.period);
    const earned = words.previousPoints(year.period, points(leaf.points), points(leaf.max));
    if (!year.published) return `${earned} ${words.previousSelfOnly}`;
    const taken = (leaf.self ?? 0) - leaf.points;
    return taken > 1e-9 && leaf.reason !== ""
      ? `${earned}${words.previousLost(points(taken), leaf.reason)}`
      : earned;
  };
}
