import { Button } from "@mantine/core";
import { Link } from "react-router";
import type { SheetPartView } from "../../../contract/reviews.ts";
import type { SheetView } from "../../../contract/sheets.ts";
import { useWords } from "../../words/language.tsx";
import { UNIT_WORK } from "../../words/unitWork.ts";

/** Where the province is measured: where the parts of departments stand and what the reader may do with them. */
export function Parts({ sheet }: { readonly sheet: SheetView }) {
  const words = useWords(UNIT_WORK);
  const { parts, leaderApproval } = sheet.around;
  const mine = parts.filter(({ allowed }) => allowed.some((action) => ACTS.has(action)));
  if (parts.length === 0 || (!leaderApproval && mine.length === 0)) return null;
  const rows = leaderApproval ? parts : mine;
  return (
    <details className="small no-print" open={rows.length <= 3}>
      <summary>
        {words.parts} ({rows.filter(({ state }) => state === "approved").length}/{rows.length}{" "}
        {words.partApproved})
      </summary>
      <ul className="part-list">
        {rows.map((part) => (
          <PartLine key={part.department} part={part} named={rows.length > 1} />
        ))}
      </ul>
    </details>
  );
}

const ACTS: ReadonlySet<string> = new Set(["part.present", "part.approve", "part.return", "part.divide"]);

function PartLine({ part, named }: { readonly part: SheetPartView; readonly named: boolean }) {
  const words = useWords(UNIT_WORK);
  const states = {
    draft: words.partDraft,
    presented: words.partPresented,
    approved: words.partApproved,
  };
  const signing = `duyet?co-quan=${part.department}`;
  const may = (action: SheetPartView["allowed"][number]) => part.allowed.includes(action);
  return (
    <li className="row-apart">
      <span>
        <span className="strong">{named ? part.name : words.partOf(part.name)}</span>:{" "}
        <span className={`tag ${part.state === "approved" ? "tag-success" : ""}`}>{states[part.state]}</span>
      </span>
      <span className="row">
        {may("part.divide") && <Link to={`giao-viec?co-quan=${part.department}`}>{words.divide}</Link>}
        {may("part.present") && (
          <Button component={Link} to={signing} size="xs">
            {words.partPresent}
          </Button>
        )}
        {may("part.approve") && (
          <Button component={Link} to={signing} size="xs">
            {words.toSign}
          </Button>
        )}
        {!may("part.approve") && may("part.return") && <Link to={signing}>{words.partReturn}</Link>}
      </span>
    </li>
  );
}
