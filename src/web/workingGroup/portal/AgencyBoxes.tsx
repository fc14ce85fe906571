import type { PortalBook } from "../../../contract/portalChecks.ts";
import { DateBox } from "../../parts/DateBox.tsx";
import { useWords } from "../../words/language.tsx";
import { PORTAL } from "../../words/portal.ts";

export interface AgenciesTyped {
  readonly lead: string;
  readonly support: readonly string[];
  /** YYYY-MM-DD or empty. */
  readonly due: string;
}

interface AgencyBoxesProps {
  readonly book: PortalBook;
  readonly typed: AgenciesTyped;
  readonly change: (typed: AgenciesTyped) => void;
}

/** Who leads, who supports, by when. */
export function AgencyBoxes({ book, typed, change }: AgencyBoxesProps) {
  const words = useWords(PORTAL);
  const toggle = (unit: string) =>
    change({
      ...typed,
      support: typed.support.includes(unit)
        ? typed.support.filter((each) => each !== unit)
        : [...typed.support, unit],
    });
  return (
    <>
      <label className="stack-tight">
        <span className="strong small">{words.leadAgency}</span>
        <select
          className="plain-select"
          value={typed.lead}
          onChange={(event) => change({ ...typed, lead: event.currentTarget.value })}
        >
          {book.departments.map(({ unit, name }) => (
            <option key={unit} value={unit}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="stack-tight">
        <legend className="strong small">{words.support}</legend>
        <div className="chips">
          {book.departments
            .filter(({ unit }) => unit !== typed.lead)
            .map(({ unit, name }) => (
              <button
                key={unit}
                type="button"
                className="chip"
                aria-pressed={typed.support.includes(unit)}
                onClick={() => toggle(unit)}
              >
                {name}
              </button>
            ))}
        </div>
      </fieldset>
      <DateBox
        id="portal-due"
        label={words.due}
        value={typed.due}
        change={(due) => change({ ...typed, due })}
      />
    </>
  );
}
