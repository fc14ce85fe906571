import type { OpenLeaf, ScenarioBase } from "../../../contract/scenarios.ts";
import { useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";

interface OpenLeavesProps {
  readonly base: ScenarioBase;
  readonly open: readonly OpenLeaf[];
  readonly choose: (open: OpenLeaf[]) => void;
  readonly propose: () => void;
}

const EFFORTS = [1, 2, 3, 4, 5];

/** Ticks for the criteria that can be worked on, each with its effort. */
export function OpenLeaves({ base, open, choose, propose }: OpenLeavesProps) {
  const words = useWords(SCENARIOS);
  const chosen = new Map(open.map(({ leaf, effort }) => [leaf, effort]));
  const leaves = base.leaves.filter(({ exempt }) => !exempt);
  const put = (leaf: string, effort: number | null) =>
    choose(
      leaves.flatMap(({ code }) => {
        const kept = code === leaf ? effort : chosen.get(code);
        return kept === null || kept === undefined ? [] : [{ leaf: code, effort: kept }];
      }),
    );
  return (
    <details className="scenario-open" id="open-leaves" tabIndex={-1}>
      <summary>{words.openLeaves(open.length, leaves.length)}</summary>
      <p className="small soft measure">{words.openHint}</p>
      <div className="row">
        <button type="button" className="link-button" onClick={propose}>
          {words.chooseOpen}
        </button>
        <button type="button" className="link-button" onClick={() => choose([])}>
          {words.chooseNone}
        </button>
      </div>
      <ul className="scenario-open-list">
        {leaves.map(({ code, label, effort }) => (
          <li key={code}>
            <label className="tick">
              <input
                type="checkbox"
                checked={chosen.has(code)}
                onChange={() => put(code, chosen.has(code) ? null : effort)}
              />
              <span>
                <span className="leaf-code">{code}</span> {label}
              </span>
            </label>
            {chosen.has(code) && (
              <label className="scenario-effort small">
                <span className="faint">{words.effort}</span>
                <select
                  aria-label={words.effortOf(`${code} ${label}`)}
                  value={String(chosen.get(code))}
                  onChange={({ currentTarget }) => put(code, Number(currentTarget.value))}
                >
                  {EFFORTS.map((each) => (
                    <option key={each} value={each}>
                      {each}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
