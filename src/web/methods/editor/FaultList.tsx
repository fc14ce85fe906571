import type { MethodFault } from "../../../contract/methods.ts";
import { useSaid, useWords } from "../../words/language.tsx";
import { METHODS } from "../../words/methods.ts";

const SHOWN = 8;

interface FaultListProps {
  readonly faults: readonly MethodFault[];
  readonly toLine: (line: number) => void;
}

/** All that keeps the draft from being released; each leads to its line in the source. */
export function FaultList({ faults, toLine }: FaultListProps) {
  const words = useWords(METHODS);
  const said = useSaid();
  if (faults.length === 0) return <p className="small fault-none">✓ {words.noFaults}</p>;
  return (
    <details className="note note-warning fault-list" open={faults.length <= SHOWN}>
      <summary className="strong">{words.faultsTitle(faults.length)}</summary>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.line} ${fault.path} ${fault.code} ${fault.vi}`}>
            <button type="button" className="link-button" onClick={() => toLine(fault.line)}>
              {words.line(fault.line)}
            </button>
            : {said(fault)}
          </li>
        ))}
      </ul>
    </details>
  );
}
