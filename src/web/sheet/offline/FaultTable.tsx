import type { OfflineFault } from "../../../contract/offline.ts";
import { useSaid, useWords } from "../../words/language.tsx";
import { OFFLINE } from "../../words/offline.ts";

/** Cells that cannot be read, by their address in the file. */
export function FaultTable({ faults }: { readonly faults: readonly OfflineFault[] }) {
  const words = useWords(OFFLINE);
  const said = useSaid();
  return (
    <section className="note note-danger stack" aria-label={words.faultsTitle(faults.length)}>
      <h3>{words.faultsTitle(faults.length)}</h3>
      <p>{words.faultsText}</p>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.cell}</th>
            <th scope="col">{words.remedy}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr key={`${fault.cell}${fault.en}`}>
              <th scope="row">
                {words.cell} {fault.cell}
              </th>
              <td data-head={words.remedy}>{said(fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
