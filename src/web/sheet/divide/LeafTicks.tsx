import { useId } from "react";
import type { DividedLeaf } from "../../../contract/divisions.ts";
import type { LeafView, SheetView } from "../../../contract/sheets.ts";
import { dateWords } from "../../show/times.ts";
import { useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { DIVISIONS, UNIT_WORK } from "../../words/unitWork.ts";
import { partTitle } from "../FieldTree.tsx";
import { isUnanswered } from "../filters.ts";
import { sheetParts } from "../sheetParts.ts";

interface LeafTicksProps {
  readonly sheet: SheetView;
  readonly leaves: readonly LeafView[];
  readonly given: ReadonlyMap<string, DividedLeaf>;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}

/** Criteria by field, each with a tick; the tick of a field takes all that stand under it. */
export function LeafTicks({ sheet, leaves, given, chosen, choose }: LeafTicksProps) {
  const words = useWords(DIVISIONS);
  const blocks = useWords(SHEET);
  const parts = sheetParts({ ...sheet, leaves: [...leaves] }, blocks);
  const put = (codes: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const code of codes) {
      if (on) next.add(code);
      else next.delete(code);
    }
    choose(next);
  };
  return parts.map((part) => {
    const codes = part.leaves.map(({ code }) => code);
    const all = codes.every((code) => chosen.has(code));
    return (
      <fieldset key={part.code} className="card">
        <legend className="strong">{partTitle(part)}</legend>
        <label className="tick">
          <input type="checkbox" checked={all} onChange={() => put(codes, !all)} />
          <span>{words.wholeField(partTitle(part))}</span>
        </label>
        {part.leaves.map((leaf) => (
          <LeafTick
            key={leaf.code}
            leaf={leaf}
            given={given.get(leaf.code)}
            on={chosen.has(leaf.code)}
            put={(on) => put([leaf.code], on)}
          />
        ))}
      </fieldset>
    );
  });
}

interface LeafTickProps {
  readonly leaf: LeafView;
  readonly given: DividedLeaf | undefined;
  readonly on: boolean;
  readonly put: (on: boolean) => void;
}

function LeafTick({ leaf, given, on, put }: LeafTickProps) {
  const words = useWords(DIVISIONS);
  const work = useWords(UNIT_WORK);
  const sheet = useWords(SHEET);
  const id = useId();
  return (
    <div className="divide-leaf">
      <input id={id} type="checkbox" checked={on} onChange={(event) => put(event.currentTarget.checked)} />
      <div>
        <label htmlFor={id}>
          <span className="leaf-code">{leaf.code}</span> {leaf.label}
        </label>
        <p className="small row">
          {given ? (
            <span className="tag">{given.name}</span>
          ) : (
            <span className="faint">{words.notGiven}</span>
          )}
          {given?.due && <span className="soft">{work.divisionDue(dateWords(given.due))}</span>}
          {given && given.note !== "" && <span className="soft">{given.note}</span>}
          {isUnanswered(leaf) && <span className="tag tag-warning">{sheet.unanswered}</span>}
        </p>
      </div>
    </div>
  );
}
