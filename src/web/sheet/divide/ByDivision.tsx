import type { DividedLeaf, Division } from "../../../contract/divisions.ts";
import type { LeafView } from "../../../contract/sheets.ts";
import { ProgressBar } from "../../parts/figures.tsx";
import { useNow } from "../../parts/useNow.ts";
import { useWords } from "../../words/language.tsx";
import { DIVISIONS } from "../../words/unitWork.ts";
import { isLate } from "../around/late.ts";
import { isUnanswered } from "../filters.ts";

interface ByDivisionProps {
  readonly divisions: readonly Division[];
  readonly leaves: readonly LeafView[];
  readonly given: ReadonlyMap<string, DividedLeaf>;
}

/** How far each division is, and what is late inside. */
export function ByDivision({ divisions, leaves, given }: ByDivisionProps) {
  const words = useWords(DIVISIONS);
  const now = useNow();
  const rows = divisions.map((division) => {
    const own = leaves.filter(({ code }) => given.get(code)?.division === division.key);
    const open = own.filter(isUnanswered);
    const late = open.filter(({ code }) => isLate(given.get(code)?.due ?? null, now));
    return { division, of: own.length, done: own.length - open.length, late: late.length };
  });
  return (
    <section className="card stack-tight" aria-labelledby="by-division">
      <h2 id="by-division">{words.byDivision}</h2>
      <ul className="part-list">
        {rows.map(({ division, of, done, late }) => (
          <li key={division.key} className="row-apart">
            <span style={{ flex: "1 1 14rem" }}>
              <span className="strong">{division.name}</span>{" "}
              <span className="soft small">
                {division.people.length > 0 ? division.people.join(", ") : words.nobody}
              </span>
            </span>
            <span style={{ flex: "1 1 12rem" }}>
              <ProgressBar done={done} of={of} label={words.progress(done, of)} />
            </span>
            {late > 0 && <span className="tag tag-danger">{words.late(late)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
