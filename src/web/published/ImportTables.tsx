import type { ImportRow } from "../../contract/published.ts";
import { MOST_SHOWN, ShownOf } from "../parts/FileFaults.tsx";
import { Wide } from "../parts/Wide.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { PUBLISHED } from "../words/published.ts";

const TAGS = {
  new: "tag tag-success",
  same: "tag",
  changed: "tag tag-warning",
  conflict: "tag tag-danger",
} as const;

/** The rows as they will be recorded, beside what is shown today. */
export function PreviewTable({ rows }: { readonly rows: readonly ImportRow[] }) {
  const words = useWords(PUBLISHED);
  return (
    <>
      <ShownOf all={rows.length} />
      <Wide label={words.previewTitle}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.index}</th>
              <th scope="col">{words.component}</th>
              <th scope="col" className="number">
                {words.value}
              </th>
              <th scope="col" className="number">
                {words.rank}
              </th>
              <th scope="col">{words.today}</th>
              <th scope="col">{words.source}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_SHOWN).map((row) => (
              <PreviewRow key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function PreviewRow({ row }: { readonly row: ImportRow }) {
  const words = useWords(PUBLISHED);
  const said = useSaid();
  return (
    <tr>
      <td className="number">{row.row}</td>
      <td>
        <span className={TAGS[row.state]}>{words[`state-${row.state}`]}</span>
      </td>
      <th scope="row">{row.unitName}</th>
      <td>
        {row.index} {row.year}
      </td>
      <td>{said(row.componentLabel)}</td>
      <td className="number">{row.value?.replace(".", ",")}</td>
      <td className="number">{ranked(row.rank, row.rankedUnits)}</td>
      <td className="soft">
        {row.today &&
          [row.today.value?.replace(".", ","), row.today.rank, row.today.sourceTitle]
            .filter(Boolean)
            .join(" · ")}
      </td>
      <td className="soft">{row.sourceTitle}</td>
    </tr>
  );
}

function ranked(rank: number | null, of: number | null): string {
  if (rank === null) return "";
  return of === null ? String(rank) : `${rank}/${of}`;
}
