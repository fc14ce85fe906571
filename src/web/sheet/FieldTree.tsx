import { pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";
import type { SheetPart } from "./sheetParts.ts";

interface FieldTreeProps {
  readonly parts: readonly SheetPart[];
  readonly field: string;
  readonly choose: (field: string) => void;
}

/** Fields with progress and points; on a phone one native list. */
export function FieldTree({ parts, field, choose }: FieldTreeProps) {
  const words = useWords(SHEET);
  return (
    <nav className="sheet-tree no-print" aria-label={words.fields}>
      <label className="sheet-tree-phone">
        <span className="strong small">{words.fields}</span>
        <select value={field} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{words.allFields}</option>
          {parts.map((part) => (
            <option key={part.code} value={part.code}>
              {partTitle(part)}
              {countOf(part)}
            </option>
          ))}
        </select>
      </label>
      <ul>
        {parts.map((part) => (
          <li key={part.code}>
            <FieldButton part={part} chosen={part.code === field} choose={choose} />
          </li>
        ))}
        <li>
          <button
            type="button"
            className="sheet-field"
            aria-current={field === "" ? "true" : undefined}
            onClick={() => choose("")}
          >
            {words.allFields}
          </button>
        </li>
      </ul>
    </nav>
  );
}

/** How far a field is; blocks and fields in which nothing is typed have no count. */
function countOf({ code, answered, toAnswer }: SheetPart): string {
  return code === "bonus" || code === "penalty" || toAnswer === 0 ? "" : ` (${answered}/${toAnswer})`;
}

export function partTitle({ code, label }: SheetPart): string {
  return code === "bonus" || code === "penalty" ? label : `${code}. ${label}`;
}

interface FieldButtonProps {
  readonly part: SheetPart;
  readonly chosen: boolean;
  readonly choose: (field: string) => void;
}

function FieldButton({ part, chosen, choose }: FieldButtonProps) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  const inTree = part.code !== "bonus" && part.code !== "penalty";
  return (
    <button
      type="button"
      className="sheet-field"
      aria-current={chosen ? "true" : undefined}
      onClick={() => choose(part.code)}
    >
      <span className="sheet-field-name">{partTitle(part)}</span>
      {part.toAnswer === 0 && <span className="sheet-field-figures">{words.notToAnswer}</span>}
      {part.toAnswer > 0 && (
        <>
          {inTree && part.points !== null && <Share points={part.points} max={part.max} />}
          <span className="sheet-field-figures">
            {part.points !== null && (
              <span>
                {inTree
                  ? words.outOf(pointsText(part.points, language), pointsText(part.max, language))
                  : `${pointsText(part.points, language)} ${words.points}`}
              </span>
            )}
            {inTree && <span>{words.answeredOf(part.answered, part.toAnswer)}</span>}
          </span>
        </>
      )}
    </button>
  );
}

function Share({ points, max }: { readonly points: number; readonly max: number }) {
  const share = max > 0 ? Math.min(100, (points / max) * 100) : 0;
  return (
    <span className="progress-track" aria-hidden="true">
      <span className="progress-fill" style={{ width: `${share}%`, display: "block" }} />
    </span>
  );
}
