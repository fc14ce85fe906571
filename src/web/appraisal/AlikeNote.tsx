import type { AlikeGroup } from "../../contract/appraisal.ts";
import { pointsText } from "../show/numbers.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useWords } from "../words/language.tsx";

interface AlikeNoteProps {
  readonly alike: AlikeGroup;
  /** The unit in hand is not counted among the others. */
  readonly unit: string;
}

/** «Ở 12 đơn vị trả lời giống thế này đã chấm 0,5 (11 lần), 1 (1 lần)», with names when they are asked for. */
export function AlikeNote({ alike, unit }: AlikeNoteProps) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  const others = othersAlike(alike, unit);
  if (others.length === 0) return null;
  const units = others.reduce((sum, made) => sum + made.units.length, 0);
  const parts = others.map((made) => words.alikePart(pointsText(made.points, language), made.units.length));
  return (
    <div className="alike small">
      <p>{words.alike(units, parts.join(", "))}</p>
      <details>
        <summary>{words.alikeNames}</summary>
        <ul>
          {others.map((made) => (
            <li key={made.points}>
              <span className="strong">{pointsText(made.points, language)}:</span>{" "}
              {made.units.map(({ name, mine }) => (mine ? `${name} (${words.alikeMine})` : name)).join("; ")}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** Decisions on the same answer in other units, by points. */
export function othersAlike({ decided }: AlikeGroup, unit: string): AlikeGroup["decided"] {
  return decided
    .map((made) => ({ ...made, units: made.units.filter((each) => each.unit !== unit) }))
    .filter((made) => made.units.length > 0);
}
