import type { Account } from "../../../contract/access.ts";
import type { MethodView } from "../../../contract/methods.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { AppraiserUnits } from "./AppraiserUnits.tsx";
import { CriterionTree } from "./CriterionTree.tsx";

/** Empty lists mean all. */
export interface AppraiserPart {
  readonly fields: readonly string[];
  readonly units: readonly string[];
}

/** A field, or the bonus or penalty items, as one thing to give to an appraiser. */
export interface AppraisedField {
  readonly code: string;
  readonly title: string;
}

interface AppraiserRowProps {
  readonly account: Account;
  readonly method: Pick<MethodView, "nodes" | "families">;
  readonly fields: readonly AppraisedField[];
  readonly units: RoundDetail["units"];
  readonly part: AppraiserPart | undefined;
  readonly change: (part: AppraiserPart | undefined) => void;
}

function toggled(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
}

export function AppraiserRow({ account, method, fields, units, part, change }: AppraiserRowProps) {
  const words = useWords(EDIT);
  return (
    <li className="appraiser-row">
      <label className="tick">
        <input
          type="checkbox"
          checked={part !== undefined}
          onChange={() => change(part ? undefined : { fields: [], units: [] })}
        />
        <span>
          {account.displayName} <span className="faint">{account.position || account.username}</span>
        </span>
      </label>
      {part && (
        <div className="stack-tight">
          <fieldset className="chips" aria-label={`${words.fields}: ${account.displayName}`}>
            <button
              type="button"
              className="chip"
              aria-pressed={part.fields.length === 0}
              onClick={() => change({ ...part, fields: [] })}
            >
              {words.allFields}
            </button>
            {fields.map(({ code, title }) => (
              <button
                key={code}
                type="button"
                className="chip"
                aria-pressed={part.fields.includes(code)}
                onClick={() => change({ ...part, fields: toggled(part.fields, code) })}
              >
                {title}
              </button>
            ))}
          </fieldset>
          <CriterionTree
            nodes={method.nodes}
            chosen={part.fields}
            choose={(chosen) => change({ ...part, fields: chosen })}
            label={`${words.fields}: ${account.displayName}`}
          />
          {units.length > 1 && (
            <AppraiserUnits
              units={units}
              families={method.families}
              chosen={part.units}
              choose={(chosen) => change({ ...part, units: chosen })}
            />
          )}
        </div>
      )}
    </li>
  );
}
