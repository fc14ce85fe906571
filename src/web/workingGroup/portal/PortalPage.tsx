import "../../look/workingGroup.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PortalBook } from "../../../contract/portalChecks.ts";
import { portalQuery } from "../../api/workingGroup.ts";
import { ProgressBar } from "../../parts/figures.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { useRound } from "../../rounds/RoundFrame.tsx";
import { useWords } from "../../words/language.tsx";
import { PORTAL } from "../../words/portal.ts";
import { AskDialog } from "./AskDialog.tsx";
import { CheckCard } from "./CheckCard.tsx";
import { TemplateDialog } from "./TemplateDialog.tsx";

/** What must be published where; what is missing stands first, by the agency that leads. */
export function Component() {
  const round = useRound();
  const book = useQuery(portalQuery(round.id));
  return (
    <Loaded query={book} lines={6}>
      {(view) => <Checks book={view} />}
    </Loaded>
  );
}

function Checks({ book }: { readonly book: PortalBook }) {
  const words = useWords(PORTAL);
  const [asking, ask] = useState<"one" | "template" | null>(null);
  const done = book.checks.filter(({ state }) => state === "published").length;
  return (
    <div className="stack">
      <p className="soft measure">{words.lead}</p>
      {book.mayEdit && (
        <div className="row">
          <Button variant={book.checks.length === 0 ? "filled" : "default"} onClick={() => ask("template")}>
            {words.template}
          </Button>
          <Button variant="default" onClick={() => ask("one")}>
            {words.ask}
          </Button>
        </div>
      )}
      {book.checks.length === 0 ? (
        <Empty title={book.mayEdit ? words.none : words.noneMine} />
      ) : (
        <>
          <ProgressBar done={done} of={book.checks.length} label={words.counts(done, book.checks.length)} />
          <Missing book={book} />
          {book.checks.map((check) => (
            <CheckCard key={check.id} round={book.round.id} sheet={book.sheet} check={check} />
          ))}
        </>
      )}
      {asking === "one" && <AskDialog book={book} close={() => ask(null)} />}
      {asking === "template" && <TemplateDialog book={book} close={() => ask(null)} />}
    </div>
  );
}

function Missing({ book }: { readonly book: PortalBook }) {
  const words = useWords(PORTAL);
  const open = book.checks.filter(({ state }) => state !== "published");
  if (open.length === 0) return <p className="note note-success">{words.allThere}</p>;
  const leads = new Map<string, string[]>();
  for (const { lead, leaf } of open) leads.set(lead.name, [...(leads.get(lead.name) ?? []), leaf]);
  return (
    <div className="note note-warning">
      <p className="strong">{words.missingTitle}</p>
      <ul>
        {[...leads].map(([name, codes]) => (
          <li key={name}>
            {name}: {codes.join(", ")}
          </li>
        ))}
      </ul>
    </div>
  );
}
