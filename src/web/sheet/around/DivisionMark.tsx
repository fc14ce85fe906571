import type { LeafView } from "../../../contract/sheets.ts";
import { useNow } from "../../parts/useNow.ts";
import { dateWords } from "../../show/times.ts";
import { useWords } from "../../words/language.tsx";
import { UNIT_WORK } from "../../words/unitWork.ts";
import { isUnanswered } from "../filters.ts";
import { useAround } from "./context.ts";
import { isLate } from "./late.ts";

/** To which division a criterion is given, and until when. */
export function DivisionMark({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(UNIT_WORK);
  const now = useNow();
  const given = useAround().divided.filter((each) => each.leaf === leaf.code);
  if (given.length === 0) return null;
  return (
    <p className="small row">
      {given.map(({ unit, name, due, note }) => {
        const late = isUnanswered(leaf) && isLate(due, now);
        return (
          <span key={unit}>
            <span className="tag">{words.divisionTag(name)}</span>{" "}
            {due !== null && (
              <span className={late ? "losing" : "soft"}>
                {(late ? words.divisionLate : words.divisionDue)(dateWords(due))}
              </span>
            )}
            {note !== "" && <span className="soft"> · {note}</span>}
          </span>
        );
      })}
    </p>
  );
}
