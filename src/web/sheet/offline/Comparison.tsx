import { Button } from "@mantine/core";
import { useState } from "react";
import type { OfflineComparison } from "../../../contract/offline.ts";
import { ApiError } from "../../api/client.ts";
import { useAcceptChanges, useCompareFile } from "../../api/offline.ts";
import type { SheetAddress } from "../../api/sheet.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../../parts/ErrorSummary.tsx";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { OFFLINE } from "../../words/offline.ts";
import { chosenAtFirst, sentChanges, withoutAccepted } from "./chosen.ts";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { FaultTable } from "./FaultTable.tsx";

interface ComparisonProps {
  readonly address: SheetAddress;
  readonly file: File;
  readonly comparison: OfflineComparison;
  readonly renewed: (comparison: OfflineComparison) => void;
}

/** What the file says otherwise; the person chooses, and only that is written. */
export function Comparison({ address, file, comparison, renewed }: ComparisonProps) {
  const words = useWords(OFFLINE);
  const { language } = useLanguage();
  const { differences, faults } = comparison;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => chosenAtFirst(differences));
  const [saved, setSaved] = useState("");
  const accepting = useAccepting(address, file, {
    done: (count, accepted) => {
      setSaved(words.saved(count));
      setChosen(new Set());
      renewed(withoutAccepted(comparison, accepted));
    },
    outdated: (fresh) => {
      setSaved("");
      setChosen(chosenAtFirst(fresh.differences));
      renewed(fresh);
    },
  });
  const nothing = differences.length === 0 && faults.length === 0 && saved === "";
  return (
    <section className="stack" aria-label={words.chooseTitle}>
      <h2>{words.chooseTitle}</h2>
      <p className="soft">{words.taken(comparison.takenByName, momentWords(comparison.takenAt, language))}</p>
      {comparison.movedOn > 0 && <p className="note">{words.movedOn(comparison.movedOn)}</p>}
      {comparison.missing > 0 && <p className="note">{words.missing(comparison.missing)}</p>}
      <div role="status">
        {saved !== "" && <p className="note note-success">{saved}</p>}
        {nothing && <p className="note">{words.none}</p>}
      </div>
      {faults.length > 0 && <FaultTable faults={faults} />}
      <ErrorSummary faults={accepting.faults} />
      {differences.length > 0 && (
        <>
          <DifferenceTable differences={differences} chosen={chosen} choose={setChosen} />
          <div className="form-actions">
            <Button loading={accepting.isPending} onClick={() => accepting.accept(comparison, chosen)}>
              {words.save(chosen.size)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface Afterwards {
  readonly done: (count: number, accepted: ReadonlySet<string>) => void;
  readonly outdated: (fresh: OfflineComparison) => void;
}

/** Writes the chosen differences; where somebody was quicker, compares the same file anew. */
function useAccepting(address: SheetAddress, file: File, { done, outdated }: Afterwards) {
  const words = useWords(OFFLINE);
  const refusal = useRefusal();
  const acceptance = useAcceptChanges(address);
  const again = useCompareFile(address);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const failed = (error: unknown) => {
    if (!(error instanceof ApiError) || error.body.code !== "changed-by-other") {
      setFaults(refusal(error));
      return;
    }
    setFaults([{ field: "", text: words.renewed }]);
    again.mutate(file, { onSuccess: outdated, onError: (problem) => setFaults(refusal(problem)) });
  };
  const accept = ({ differences }: OfflineComparison, chosen: ReadonlySet<string>) => {
    if (chosen.size === 0) {
      setFaults([{ field: "", text: words.nothingChosen }]);
      return;
    }
    setFaults([]);
    acceptance.mutate(sentChanges(differences, chosen), {
      onSuccess: ({ accepted }) => done(accepted, chosen),
      onError: failed,
    });
  };
  return { accept, faults, isPending: acceptance.isPending || again.isPending };
}
