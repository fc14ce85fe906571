import type { SoundnessStudy, SoundnessTable } from "../../../contract/soundness.ts";
import { aboutPoints, percentText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SOUNDNESS } from "../../words/soundness.ts";
import { Fold } from "./Fold.tsx";
import { PartName } from "./PartName.tsx";

interface GroupsTableProps {
  readonly study: SoundnessStudy;
  readonly file?: ((table: SoundnessTable) => string) | undefined;
}

/** Cronbach's alpha and the first component of every group. */
export function GroupsTable({ study, file }: GroupsTableProps) {
  const words = useWords(SOUNDNESS);
  const { language } = useLanguage();
  const known = study.groups.filter(({ alpha }) => alpha !== null);
  if (known.length === 0) return <Fold title={words.groups} said={words.groupsNone} table="groups" />;
  const low = known.filter(({ alpha }) => (alpha ?? 0) < 0.5).length;
  return (
    <Fold title={words.groups} said={words.groupsSaid(low, known.length)} table="groups" file={file}>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            <th scope="col" className="number">
              {words.parts}
            </th>
            <th scope="col" className="number">
              {words.alpha}
            </th>
            <th scope="col" className="number">
              {words.first}
            </th>
          </tr>
        </thead>
        <tbody>
          {study.groups.map((group) => (
            <tr key={group.code}>
              <th scope="row">
                <PartName part={group} />
              </th>
              <td className="number" data-head={words.parts}>
                {group.children}
              </td>
              <td className="number" data-head={words.alpha}>
                {group.alpha === null ? "–" : aboutPoints(group.alpha, language)}
              </td>
              <td className="number" data-head={words.first}>
                {group.firstComponent === null ? "–" : percentText(group.firstComponent * 100, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
