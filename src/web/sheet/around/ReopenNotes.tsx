import type { ReopeningView } from "../../../contract/reopenings.ts";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { UNIT_WORK } from "../../words/unitWork.ts";

/** «Mở lại tiêu chí 1.1 để tự chấm điểm đến …. Lý do: …», while it is open. */
export function ReopenNotes({ list }: { readonly list: readonly ReopeningView[] }) {
  const said = useReopenWords();
  return list
    .filter(({ open }) => open)
    .map((each) => (
      <p key={each.id} className="note note-warning small">
        {said(each)}
      </p>
    ));
}

export function useReopenWords(): (
  reopening: Pick<ReopeningView, "leaves" | "work" | "until" | "reason">,
) => string {
  const words = useWords(UNIT_WORK);
  const { language } = useLanguage();
  const works = {
    "self-scoring": words.workSelf,
    explanation: words.workExplanation,
    appraisal: words.workAppraisal,
  };
  return ({ leaves, work, until, reason }) =>
    words.reopened(
      leaves.length === 0 ? words.wholeSheet : words.someLeaves(leaves.join("; ")),
      works[work],
      momentWords(until, language),
      reason,
    );
}
