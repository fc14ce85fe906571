import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { MethodView } from "../../../contract/methods.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import type { UnitView } from "../../../contract/units.ts";
import { searchKey } from "../../../core/published/search-key.ts";
import { Empty, Loading } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { BulkExemption } from "./BulkExemption.tsx";
import { Exemptions } from "./Exemptions.tsx";
import { type ChosenUnits, withoutUnits, withUnits } from "./unitsTyped.ts";
import { useOfferedUnits } from "./useOfferedUnits.ts";

interface FamilyUnitsProps {
  readonly family: MethodView["families"][number];
  readonly round: RoundDetail;
  readonly method: MethodView;
  readonly chosen: ChosenUnits;
  readonly change: (chosen: ChosenUnits) => void;
}

/** The units of one family as a list to tick, with rank and exemptions beside each chosen one. */
export function FamilyUnits(props: FamilyUnitsProps) {
  const { family, round, chosen, change } = props;
  const words = useWords(EDIT);
  const units = useOfferedUnits(family.id, round.ownerUnit);
  const [typed, setTyped] = useState("");
  if (!units) return <Loading lines={3} />;
  const shown = units.filter(({ name }) => searchKey(name).includes(searchKey(typed)));
  const count = units.filter(({ key }) => chosen.has(key)).length;
  return (
    <section className="stack" aria-label={family.label}>
      <div className="row-apart">
        <h2>
          {family.label} <span className="soft small">{words.chosenOf(count, units.length)}</span>
        </h2>
        <div className="row">
          <TextInput
            size="sm"
            type="search"
            aria-label={words.findUnit}
            placeholder={words.findUnit}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="button" className="chip" onClick={() => change(withUnits(chosen, shown, family.id))}>
            {words.chooseAll}
          </button>
          <button
            type="button"
            className="chip"
            onClick={() =>
              change(
                withoutUnits(
                  chosen,
                  shown.map(({ key }) => key),
                ),
              )
            }
          >
            {words.chooseNone}
          </button>
        </div>
      </div>
      <BulkExemption family={family} method={props.method} chosen={chosen} change={change} />
      {units.length === 0 ? <Empty title={words.noUnits} /> : <UnitTicks {...props} units={shown} />}
    </section>
  );
}

function UnitTicks({
  units,
  family,
  method,
  chosen,
  change,
}: FamilyUnitsProps & { readonly units: readonly UnitView[] }) {
  return (
    <ul className="tick-list">
      {units.map((unit) => (
        <UnitTick
          key={unit.key}
          unit={unit}
          family={family.id}
          method={method}
          chosen={chosen}
          change={change}
        />
      ))}
    </ul>
  );
}

interface UnitTickProps {
  readonly unit: UnitView;
  readonly family: string;
  readonly method: MethodView;
  readonly chosen: ChosenUnits;
  readonly change: (chosen: ChosenUnits) => void;
}

function UnitTick({ unit, family, method, chosen, change }: UnitTickProps) {
  const words = useWords(EDIT);
  const taken = chosen.get(unit.key);
  return (
    <li>
      <label className="tick">
        <input
          type="checkbox"
          checked={taken !== undefined}
          onChange={() =>
            change(taken ? withoutUnits(chosen, [unit.key]) : withUnits(chosen, [unit], family))
          }
        />
        <span>{unit.name}</span>
      </label>
      {taken && (
        <span className="row small">
          <label className="tick">
            <input
              type="checkbox"
              checked={taken.ranked}
              aria-label={`${words.ranked}: ${unit.name}`}
              onChange={() => change(new Map(chosen).set(unit.key, { ...taken, ranked: !taken.ranked }))}
            />
            <span>{words.ranked}</span>
          </label>
          <Exemptions
            unit={unit.name}
            method={method}
            exemptions={taken.exemptions}
            change={(exemptions) => change(new Map(chosen).set(unit.key, { ...taken, exemptions }))}
          />
        </span>
      )}
    </li>
  );
}
