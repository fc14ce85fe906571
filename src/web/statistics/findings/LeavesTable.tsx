import type { SoundnessStudy, SoundnessTable } from "../../../contract/soundness.ts";
import { aboutPoints, percentText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SOUNDNESS } from "../../words/soundness.ts";
import { Fold } from "./Fold.tsx";
import { PartName } from "./PartName.tsx";

/** How many times influence and weight may differ before it is said. */
const FAR = 2.5;

interface LeavesTableProps {
  readonly study: SoundnessStudy;
  readonly file?: ((table: SoundnessTable) => string) | undefined;
}

/** Weight on paper and influence in fact of every leaf, and which tell nobody apart. */
export function LeavesTable({ study, file }: LeavesTableProps) {
  const words = useWords(SOUNDNESS);
  const known = study.leaves.filter(({ available }) => available > 1);
  const isFull = (leaf: SoundnessStudy["leaves"][number]) => leaf.full === leaf.available;
  const full = known.filter(isFull).length;
  const flat = known.filter((leaf) => !isFull(leaf) && leaf.least === leaf.most).length;
  const far = known.filter(
    ({ nominal, actual, least, most }) =>
      least !== most &&
      actual !== null &&
      Math.abs(actual - nominal) >= 0.02 &&
      (actual > FAR * nominal || actual * FAR < nominal),
  ).length;
  return (
    <Fold
      title={words.leaves}
      said={`${words.leavesSaid(full, flat, known.length)}${study.enough ? ` ${words.leavesMore(far)}` : ""}`}
      table="leaves"
      file={file}
    >
      <p className="small soft measure">{words.influenceLead}</p>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            <th scope="col" className="number">
              {words.weight}
            </th>
            {study.enough && (
              <th scope="col" className="number">
                {words.influence}
              </th>
            )}
            <th scope="col" className="number">
              {words.full}
            </th>
            <th scope="col" className="number">
              {words.mean}
            </th>
            <th scope="col" className="number">
              {words.range}
            </th>
          </tr>
        </thead>
        <tbody>
          {study.leaves.map((leaf) => (
            <LeafRow key={leaf.code} leaf={leaf} enough={study.enough} />
          ))}
        </tbody>
      </table>
    </Fold>
  );
}

function LeafRow({
  leaf,
  enough,
}: {
  readonly leaf: SoundnessStudy["leaves"][number];
  readonly enough: boolean;
}) {
  const words = useWords(SOUNDNESS);
  const { language } = useLanguage();
  const share = (value: number | null) => (value === null ? "–" : percentText(value * 100, language));
  const value = (each: number | null) => (each === null ? "–" : aboutPoints(each, language));
  return (
    <tr>
      <th scope="row">
        <PartName part={leaf} />
      </th>
      <td className="number" data-head={words.weight}>
        {share(leaf.nominal)}
      </td>
      {enough && (
        <td className="number" data-head={words.influence}>
          {share(leaf.actual)}
        </td>
      )}
      <td className="number" data-head={words.full}>
        {leaf.full === null ? "–" : words.fullOf(leaf.full, leaf.available)}
      </td>
      <td className="number" data-head={words.mean}>
        {value(leaf.mean)}
      </td>
      <td className="number" data-head={words.range}>
        {value(leaf.least)} – {value(leaf.most)}
      </td>
    </tr>
  );
}
