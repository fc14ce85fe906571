import type { ExplorerView } from "../../contract/explorer.ts";
import type { Lang } from "../../core/index.ts";

interface UnitChoiceProps {
  readonly view: ExplorerView;
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly lang: Lang;
}

/** One of the units with a rank, by name. */
export function UnitChoice({ view, name, label, chosen, lang }: UnitChoiceProps) {
  const units = view.rows
    .filter(({ baseRank }) => baseRank !== null)
    .toSorted((one, other) => one.name[lang].localeCompare(other.name[lang], lang));
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={chosen}>
        {units.map((unit) => (
          <option key={unit.unit} value={unit.unit}>
            {unit.name[lang]}
          </option>
        ))}
      </select>
    </label>
  );
}
