import type { RiskList } from "../../../contract/riskMarks.ts";
import { useWords } from "../../words/language.tsx";
import { RISKS } from "../../words/risks.ts";
import { MARK_FILTERS, type MarkFilter, passesMark, type RiskNarrowing } from "./riskFilters.ts";

interface RiskToolsProps {
  readonly list: RiskList;
  readonly narrowing: RiskNarrowing;
  readonly narrow: (change: Partial<RiskNarrowing>) => void;
  readonly shown: number;
}

/** Marks with their counts, field, lead department, and one's own part. */
export function RiskTools({ list, narrowing, narrow, shown }: RiskToolsProps) {
  const words = useWords(RISKS);
  const labels: Record<MarkFilter, string> = { ...words, asking: words.asking };
  return (
    <section className="stack-tight no-print" aria-label={words.mark}>
      <div className="chips">
        {MARK_FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            className="chip"
            aria-pressed={narrowing.mark === filter}
            onClick={() => narrow({ mark: narrowing.mark === filter ? "" : filter })}
          >
            {labels[filter]} ({list.lines.filter((line) => passesMark(line, filter)).length})
          </button>
        ))}
        {list.own.length > 0 && (
          <button
            type="button"
            className="chip"
            aria-pressed={narrowing.own}
            onClick={() => narrow({ own: !narrowing.own })}
          >
            {words.ownPart}
          </button>
        )}
      </div>
      <div className="row">
        <select
          className="plain-select"
          aria-label={words.field}
          value={narrowing.field}
          onChange={(event) => narrow({ field: event.currentTarget.value })}
        >
          <option value="">{words.allFields}</option>
          {list.byField.map(({ key, name }) => (
            <option key={key} value={key}>
              {key}. {name}
            </option>
          ))}
        </select>
        {list.byDepartment.length > 1 && (
          <select
            className="plain-select"
            aria-label={words.department}
            value={narrowing.department}
            onChange={(event) => narrow({ department: event.currentTarget.value })}
          >
            <option value="">{words.allDepartments}</option>
            {list.byDepartment.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
        <output className="faint">{words.found(shown, list.lines.length)}</output>
      </div>
    </section>
  );
}
