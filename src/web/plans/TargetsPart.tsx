import { Button } from "@mantine/core";
import { useState } from "react";
import type { PlanView, TargetView } from "../../contract/plans.ts";
import { Wide } from "../parts/Wide.tsx";
import { pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { TargetsForm } from "./TargetsForm.tsx";

/** The table of targets, with what was published beside each. */
export function TargetsPart({ plan, writes }: { readonly plan: PlanView; readonly writes: boolean }) {
  const words = useWords(PLANS);
  const [editing, setEditing] = useState(false);
  if (editing) return <TargetsForm plan={plan} close={() => setEditing(false)} />;
  return (
    <div className="stack-tight">
      {plan.targets.length === 0 ? (
        <p className="soft">{words.noTargets}</p>
      ) : (
        <TargetTable targets={plan.targets} />
      )}
      {writes && (
        <div className="no-print">
          <Button variant="default" size="sm" onClick={() => setEditing(true)}>
            {words.editTargets}
          </Button>
        </div>
      )}
    </div>
  );
}

function TargetTable({ targets }: { readonly targets: readonly TargetView[] }) {
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
            <th scope="col">{words.remark}</th>
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
              <td className="small" data-head={words.remark}>
                {target.words}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** «2025: 86,98; hạng 28; nhóm B», with where it is from. */
export function PublishedWords({ target }: { readonly target: TargetView }) {
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
