import type { MeetingView } from "../../../contract/meetings.ts";
import { useWords } from "../../words/language.tsx";
import { MEETINGS } from "../../words/meetings.ts";

export interface PortalTyped {
  readonly on: boolean;
  readonly lead: string;
  readonly support: readonly string[];
}

interface PortalChoiceProps {
  readonly departments: MeetingView["departments"];
  readonly typed: PortalTyped;
  readonly change: (typed: PortalTyped) => void;
}

/** Which agency leads the look at the portals, and which support it. */
export function PortalChoice({ departments, typed, change }: PortalChoiceProps) {
  const words = useWords(MEETINGS);
  const first = departments[0]?.unit ?? "";
  const toggle = (unit: string) =>
    change({
      ...typed,
      support: typed.support.includes(unit)
        ? typed.support.filter((each) => each !== unit)
        : [...typed.support, unit],
    });
  return (
    <div className="stack-tight">
      <label className="tick">
        <input
          type="checkbox"
          checked={typed.on}
          onChange={() => change({ ...typed, on: !typed.on, lead: typed.lead || first })}
        />
        <span>{words.portal}</span>
      </label>
      {typed.on && (
        <>
          <label className="stack-tight">
            <span className="strong small">{words.portalLead}</span>
            <select
              className="plain-select"
              value={typed.lead}
              onChange={(event) => change({ ...typed, lead: event.currentTarget.value })}
            >
              {departments.map(({ unit, name }) => (
                <option key={unit} value={unit}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <fieldset className="stack-tight">
            <legend className="strong small">{words.portalSupport}</legend>
            <div className="chips">
              {departments
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
        </>
      )}
    </div>
  );
}
