import { NativeSelect } from "@mantine/core";
import type { MethodView } from "../../../contract/methods.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { Loading } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { type ChosenUnits, withUnits } from "./unitsTyped.ts";
import { useOfferedUnits } from "./useOfferedUnits.ts";

interface MeasuredUnitProps {
  readonly round: RoundDetail;
  readonly method: MethodView;
  readonly chosen: ChosenUnits;
  readonly change: (chosen: ChosenUnits) => void;
}

/** The one assessed unit of a round in which the province or ministry is measured. */
export function MeasuredUnit({ round, method, chosen, change }: MeasuredUnitProps) {
  const words = useWords(EDIT);
  const family = method.families[0]?.id ?? "province";
  const units = useOfferedUnits(family, round.ownerUnit);
  const [value = ""] = chosen.keys();
  if (!units) return <Loading lines={1} />;
  return (
    <NativeSelect
      id="measured-unit"
      className="measure"
      label={words.measuredUnit}
      value={value}
      onChange={(event) => {
        const unit = units.find(({ key }) => key === event.currentTarget.value);
        change(unit ? withUnits(new Map(), [unit], family) : new Map());
      }}
      data={[{ value: "", label: "" }, ...units.map(({ key, name }) => ({ value: key, label: name }))]}
    />
  );
}
