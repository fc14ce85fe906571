import type { ExchangeItem } from "../../contract/exchange.ts";
import { MOST_SHOWN, ShownOf } from "../parts/FileFaults.tsx";
import { EXCHANGE } from "../words/exchange.ts";
import { useSaid, useWords } from "../words/language.tsx";

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
      <ShownOf all={lines.length} />
    </>
  );
}
