import { useQuery } from "@tanstack/react-query";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { objectionsQuery } from "../../api/objections.ts";
import { dateWords } from "../../show/times.ts";
import { useWords } from "../../words/language.tsx";
import { ROUND } from "../../words/rounds.ts";
import { ActStep } from "./ActStep.tsx";

/** Offered once no objection can come any more and each has its answer; until then it says what it waits for. */
export function ArchiveStep({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const waits = useWaits(round);
  return (
    <ActStep
      round={round}
      act="archive"
      name={words.archive}
      text={words.archiveText}
      question={words.archiveTitle}
      done={round.archivedAt ? words.done : undefined}
      waits={waits}
    />
  );
}

function useWaits(round: RoundDetail): string | undefined {
  const words = useWords(ROUND);
  const due = round.allowed.includes("round.archive");
  const { data } = useQuery({ ...objectionsQuery(round.id), enabled: due });
  if (!due) return undefined;
  // Until it is known nothing is offered that would be refused.
  if (!data) return words.notYet;
  const { until, open } = data.window;
  if (open && until !== null) return words.archiveWaits(dateWords(until));
  const undecided = data.objections.filter(({ decision }) => decision === null).length;
  return undecided === 0 ? undefined : words.archiveUndecided(undecided);
}
