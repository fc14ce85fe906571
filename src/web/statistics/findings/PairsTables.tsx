import type { SoundnessStudy, SoundnessTable } from "../../../contract/soundness.ts";
import { aboutPoints } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SOUNDNESS } from "../../words/soundness.ts";
import { Fold } from "./Fold.tsx";
import { PartName } from "./PartName.tsx";

interface PairsProps {
  readonly study: SoundnessStudy;
  readonly file?: ((table: SoundnessTable) => string) | undefined;
}

/** Leaves that nearly say the same. */
export function ClosePairs({ study: { pairs }, file }: PairsProps) {
  const words = useWords(SOUNDNESS);
  const { language } = useLanguage();
  return (
    <Fold title={words.pairs} said={words.pairsSaid(pairs.length)} table="pairs" file={file}>
      {pairs.length > 0 && (
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              <th scope="col">{words.criterion}</th>
              <th scope="col" className="number">
                {words.correlation}
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ left, right, value }) => (
              <tr key={`${left.code} ${right.code}`}>
                <th scope="row">
                  <PartName part={left} />
                </th>
                <td data-head={words.criterion}>
                  <PartName part={right} />
                </td>
                <td className="number" data-head={words.correlation}>
                  {aboutPoints(value, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Fold>
  );
}

/** Units that are nowhere worse, and where the order says otherwise. */
export function Dominance({ study: { dominance }, file }: PairsProps) {
  const words = useWords(SOUNDNESS);
  const { reversed, dominated, pairs } = dominance;
  return (
    <Fold
      title={words.dominance}
      said={words.dominanceSaid(dominated, pairs, reversed.length)}
      table="dominance"
      file={file}
    >
      {reversed.length > 0 && (
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">{words.above}</th>
              <th scope="col">{words.below}</th>
            </tr>
          </thead>
          <tbody>
            {reversed.map(({ above, below }) => (
              <tr key={`${above.key} ${below.key}`}>
                <th scope="row">{above.name}</th>
                <td data-head={words.below}>{below.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Fold>
  );
}
