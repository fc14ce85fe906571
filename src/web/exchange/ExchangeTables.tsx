import type { ExchangeFault, ExchangeItem } from "../../contract/exchange.ts";
import { EXCHANGE } from "../words/exchange.ts";
import { useSaid, useWords } from "../words/language.tsx";

const MOST_SHOWN = 300;

/** Every fault of the file by row and column, with what to do. */
export function FaultRows({ faults }: { readonly faults: readonly ExchangeFault[] }) {
  const words = useWords(EXCHANGE);
  const said = useSaid();
  return (
    <section className="stack" role="alert" aria-label={words.faultsTitle(faults.length)}>
      <h3>{words.faultsTitle(faults.length)}</h3>
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
      {faults.length > MOST_SHOWN && <p className="soft">{words.showingFirst(MOST_SHOWN, faults.length)}</p>}
    </section>
  );
}

/** What each row of the file would change: as it stands, and as it will be. */
export function PreviewRows({ items }: { readonly items: readonly ExchangeItem[] }) {
  const words = useWords(EXCHANGE);
  const said = useSaid();
  const lines = items.flatMap((item) =>
    item.changes.map((change, index) => ({ item, change, first: index === 0 })),
  );
  return (
    <>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.subject}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_SHOWN).map(({ item, change, first }) => (
            <tr key={`${item.row}/${change.en}`}>
              <th scope="row">
                <span className={first ? undefined : "out-of-sight"}>
                  {item.label}{" "}
                  <span className={item.state === "new" ? "tag tag-success" : "tag tag-warning"}>
                    {item.state === "new" ? words.new : words.changed}
                  </span>
                </span>
              </th>
              <td data-head={words.what}>{said(change)}</td>
              <td data-head={words.from} className="soft">
                {change.from === "" ? words.blank : change.from}
              </td>
              <td data-head={words.to}>{change.to === "" ? words.blank : change.to}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > MOST_SHOWN && <p className="soft">{words.showingFirst(MOST_SHOWN, lines.length)}</p>}
    </>
  );
}
