import type { SoundnessStudy, SoundnessTable } from "../../../contract/soundness.ts";
import { aboutPoints, signedText } from "../../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { SOUNDNESS } from "../../words/soundness.ts";
import { Fold } from "./Fold.tsx";
import { PartName } from "./PartName.tsx";

interface RemovalsTableProps {
  readonly study: SoundnessStudy;
  readonly file?: ((table: SoundnessTable) => string) | undefined;
}

/** What the ranks do without each leaf and each group, those that matter most first. */
export function RemovalsTable({ study, file }: RemovalsTableProps) {
  const words = useWords(SOUNDNESS);
  const said = useSaid();
  const { language } = useLanguage();
  const sorted = study.removals.toSorted((left, right) => right.meanShift - left.meanShift);
  const moving = sorted.filter(({ moved }) => moved > 0);
  const [most] = moving;
  if (most === undefined) return <Fold title={words.removals} said={words.removalsNone} table="removals" />;
  return (
    <Fold
      title={words.removals}
      said={words.removalsSaid(
        `${most.code} ${said(most.label)}`,
        aboutPoints(most.meanShift, language),
        most.greatestShift,
        sorted.length - moving.length,
      )}
      table="removals"
      file={file}
    >
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col" className="number">
              {words.meanShift}
            </th>
            <th scope="col" className="number">
              {words.greatestShift}
            </th>
            <th scope="col" className="number">
              {words.moved}
            </th>
            <th scope="col">{words.gains}</th>
            <th scope="col">{words.loses}</th>
          </tr>
        </thead>
        <tbody>
          {moving.map((removal) => (
            <tr key={removal.code}>
              <th scope="row">
                <PartName part={removal} />
              </th>
              <td className="number" data-head={words.meanShift}>
                {aboutPoints(removal.meanShift, language)}
              </td>
              <td className="number" data-head={words.greatestShift}>
                {removal.greatestShift}
              </td>
              <td className="number" data-head={words.moved}>
                {removal.moved}
              </td>
              <td data-head={words.gains}>
                <Mover mover={removal.gains} />
              </td>
              <td data-head={words.loses}>
                <Mover mover={removal.loses} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}

function Mover({ mover }: { readonly mover: SoundnessStudy["removals"][number]["gains"] }) {
  const { language } = useLanguage();
  return mover === null ? "–" : `${mover.name} (${signedText(mover.places, language, 0)})`;
}
