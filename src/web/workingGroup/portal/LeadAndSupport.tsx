import type { PortalBook } from "../../../contract/portalChecks.ts";

export interface Agencies {
  readonly lead: string;
  readonly support: readonly string[];
}

interface LeadAndSupportProps {
  readonly departments: PortalBook["departments"];
  readonly words: { readonly lead: string; readonly support: string };
  readonly typed: Agencies;
  readonly change: (typed: Agencies) => void;
}

/** Which agency leads, and which of the others support it. */
export function LeadAndSupport({ departments, words, typed, change }: LeadAndSupportProps) {
  const { lead, support } = typed;
  const toggle = (unit: string) =>
    change({
      lead,
      support: support.includes(unit) ? support.filter((each) => each !== unit) : [...support, unit],
    });
  return (
    <>
      <label className="stack-tight">
        <span className="strong small">{words.lead}</span>
        <select
          className="plain-select"
          value={lead}
          onChange={(event) => change({ lead: event.currentTarget.value, support })}
        >
          {departments.map(({ unit, name }) => (
            <option key={unit} value={unit}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="stack-tight">
        <legend className="strong small">{words.support}</legend>
        <div className="chips">
          {departments
            .filter(({ unit }) => unit !== lead)
            .map(({ unit, name }) => (
              <button
                key={unit}
                type="button"
                className="chip"
                aria-pressed={support.includes(unit)}
                onClick={() => toggle(unit)}
              >
                {name}
              </button>
            ))}
        </div>
      </fieldset>
    </>
  );
}
