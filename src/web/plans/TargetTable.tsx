import type { ReactNode } from "react";
import type { TargetView } from "../../contract/plans.ts";
import { Wide } from "../parts/Wide.tsx";
import { pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";

interface TargetTableProps<Target extends TargetView> {
  readonly targets: readonly Target[];
  /** The last column: its head, and what stands in it. */
  readonly last: { readonly head: string; readonly cell: (target: Target) => ReactNode };
}

/** Targets by index and year beside what was published. */
export function TargetTable<Target extends TargetView>({ targets, last }: TargetTableProps<Target>) {
  const words = useWords(PLANS);
  const { language } = useLanguage();
  return (
    <Wide label={words.targets}>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.index}</th>
            <th scope="col" className="number">
              {words.oneYear}
            </th>
            <th scope="col" className="number">
              {words.value}
            </th>
            <th scope="col" className="number">
              {words.rank}
            </th>
            <th scope="col">{words.group}</th>
            <th scope="col">{words.published}</th>
            <th scope="col">{last.head}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={target.id}>
              <th scope="row">
                {target.indexName}
                {target.componentName !== null && <span className="soft"> · {target.componentName}</span>}
              </th>
              <td className="number" data-head={words.oneYear}>
                {target.year}
              </td>
              <td className="number" data-head={words.value}>
                {target.value === null ? "" : pointsText(target.value, language)}
              </td>
              <td className="number" data-head={words.rank}>
                {target.rank ?? ""}
              </td>
              <td data-head={words.group}>{target.group ?? ""}</td>
              <td className="small" data-head={words.published}>
                <PublishedWords target={target} />
              </td>
              <td data-head={last.head}>{last.cell(target)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** «2025: 86,98; hạng 28; nhóm B», with where it is from. */
function PublishedWords({ target }: { readonly target: TargetView }) {
  const words = useWords(PLANS);
  const { published, publishedYear } = target;
  if (published === null) return <span className="faint">–</span>;
  const parts = [
    published.value ?? "",
    published.rank === null ? "" : `${words.rank.toLocaleLowerCase()} ${published.rank}`,
    published.group === null ? "" : `${words.group.toLocaleLowerCase()} ${published.group}`,
  ].filter((part) => part !== "");
  return (
    <span title={published.source}>
      {publishedYear}: {parts.join("; ")}
    </span>
  );
}
