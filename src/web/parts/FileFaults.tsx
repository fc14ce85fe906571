import { FILE_FAULTS } from "../words/fileFaults.ts";
import { useSaid, useWords } from "../words/language.tsx";

/** Rows of a file that a table on screen shows at the most. */
export const MOST_SHOWN = 300;

interface FileFault {
  /** As in the file, from 1; null for the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  readonly vi: string;
  readonly en: string;
}

/** Every fault of a file by row and column, with what to do. */
export function FileFaults({
  title,
  faults,
}: {
  readonly title: string;
  readonly faults: readonly FileFault[];
}) {
  const words = useWords(FILE_FAULTS);
  const said = useSaid();
  return (
    <section className="stack" role="alert" aria-label={title}>
      <h2>{title}</h2>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.remedy}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, MOST_SHOWN).map((fault) => (
            <tr key={`${fault.row}${fault.column}${fault.en}`}>
              <th scope="row">{fault.row === null ? words.wholeFile : `${words.row} ${fault.row}`}</th>
              <td data-head={words.column}>{fault.column ?? "–"}</td>
              <td data-head={words.remedy}>{said(fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShownOf all={faults.length} />
    </section>
  );
}

/** Says how many rows stand in a table, where it does not hold all of them. */
export function ShownOf({ all }: { readonly all: number }) {
  const words = useWords(FILE_FAULTS);
  if (all <= MOST_SHOWN) return null;
  return <p className="soft">{words.showingFirst(MOST_SHOWN, all)}</p>;
}
