import type { MethodView } from "../../../contract/methods.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";

interface AppraiserUnitsProps {
  readonly units: RoundDetail["units"];
  readonly families: MethodView["families"];
  /** None means all. */
  readonly chosen: readonly string[];
  readonly choose: (units: readonly string[]) => void;
}

/** Units to tick, by family; a whole family is one press. */
export function AppraiserUnits({ units, families, chosen, choose }: AppraiserUnitsProps) {
  const words = useWords(EDIT);
  const taken = new Set(chosen);
  const put = (keys: readonly string[], on: boolean) =>
    choose(on ? [...new Set([...chosen, ...keys])] : chosen.filter((key) => !keys.includes(key)));
  return (
    <details className="small">
      <summary>{chosen.length === 0 ? words.allUnits : words.someUnits(chosen.length)}</summary>
      {families.map(({ id, label }) => {
        const keys = units.flatMap(({ unit, family }) => (family === id ? [unit] : []));
        const all = keys.every((key) => taken.has(key));
        if (keys.length === 0) return null;
        return (
          <fieldset key={id} className="chips" aria-label={label}>
            <button type="button" className="chip" aria-pressed={all} onClick={() => put(keys, !all)}>
              {words.wholeFamily(label)}
            </button>
            {units
              .filter(({ family }) => family === id)
              .map(({ unit, name }) => (
                <button
                  key={unit}
                  type="button"
                  className="chip"
                  aria-pressed={taken.has(unit)}
                  onClick={() => put([unit], !taken.has(unit))}
                >
                  {name}
                </button>
              ))}
          </fieldset>
        );
      })}
    </details>
  );
}
