import { Button } from "@mantine/core";
import { useState } from "react";
import type { ObjectionList, ObjectionView } from "../../contract/objections.ts";
import { objectionFile } from "../api/objections.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { pointsText } from "../show/numbers.ts";
import { dateWords, momentWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { OBJECTIONS } from "../words/objections.ts";
import { AssignForm } from "./AssignForm.tsx";
import { DecideForm } from "./DecideForm.tsx";

interface CardProps {
  readonly objection: ObjectionView;
  readonly deciders: ObjectionList["deciders"];
}

/** One objection: what was published, what the unit says, who decides, what was decided. */
export function ObjectionCard({ objection, deciders }: CardProps) {
  const words = useWords(OBJECTIONS);
  const { language } = useLanguage();
  const [open, setOpen] = useState<"assign" | "decide" | null>(null);
  const close = () => setOpen(null);
  return (
    <article className="card stack-tight">
      <div className="row-apart">
        <h3>
          {objection.leaf} {objection.leafLabel}
        </h3>
        <span className="tag">{words.instance(objection.instance)}</span>
      </div>
      <p className="strong">{objection.unitName}</p>
      <Published objection={objection} />
      <p className="written">{objection.text}</p>
      <Documents objection={objection} />
      <p className="small soft">
        {words.filed(objection.filedByName, momentWords(objection.filedAt, language))} ·{" "}
        {words.due(dateWords(objection.due))}
        {objection.overdue && <span className="tag tag-danger">{words.overdue}</span>}
      </p>
      <Decision objection={objection} />
      <div className="row">
        {objection.allowed.includes("objection.decide") && (
          <Button onClick={() => setOpen("decide")}>{words.decide}</Button>
        )}
        {objection.allowed.includes("objection.assign") && (
          <Button variant="default" onClick={() => setOpen("assign")}>
            {words.assign}
          </Button>
        )}
      </div>
      <Dialog
        opened={open === "assign"}
        onClose={close}
        title={<span className="strong">{words.assign}</span>}
      >
        <AssignForm objection={objection} deciders={deciders} close={close} />
      </Dialog>
      <Dialog
        opened={open === "decide"}
        onClose={close}
        title={<span className="strong">{words.decide}</span>}
      >
        <DecideForm objection={objection} close={close} />
      </Dialog>
    </article>
  );
}

function Published({ objection }: { readonly objection: ObjectionView }) {
  const words = useWords(OBJECTIONS);
  const { language } = useLanguage();
  const { publishedPoints, selfPoints, max, appraiserReason } = objection;
  return (
    <p className="small">
      {publishedPoints !== null &&
        words.published(pointsText(publishedPoints, language), pointsText(max, language))}
      {selfPoints !== null && `, ${words.claimed(pointsText(selfPoints, language))}`}
      {appraiserReason !== "" && (
        <>
          . {words.appraiserSaid}: {appraiserReason}
        </>
      )}
    </p>
  );
}

function Documents({ objection }: { readonly objection: ObjectionView }) {
  const words = useWords(OBJECTIONS);
  if (objection.documents.length === 0) return null;
  return (
    <ul className="small">
      {objection.documents.map(({ document, title, documentNumber, page, hasFile }) => (
        <li key={document}>
          {hasFile ? (
            <a href={objectionFile(objection.id, document)} target="_blank" rel="noreferrer">
              {documentNumber} {title}
            </a>
          ) : (
            `${documentNumber} ${title}`
          )}
          {page !== "" && `, ${words.page} ${page}`}
        </li>
      ))}
    </ul>
  );
}

function Decision({ objection: { decision, assignee } }: { readonly objection: ObjectionView }) {
  const words = useWords(OBJECTIONS);
  const { language } = useLanguage();
  if (decision === null)
    return <p className="small">{assignee ? words.assignedTo(assignee.displayName) : words.waits}</p>;
  const upheld = decision.outcome === "upheld";
  return (
    <div className={upheld ? "note note-success" : "note"}>
      <p className="strong">
        {upheld ? words.upheld(pointsText(decision.points ?? 0, language)) : words.dismissed}
      </p>
      <p className="written">{decision.reason}</p>
      <p className="small soft">{words.decided(decision.byName, momentWords(decision.at, language))}</p>
    </div>
  );
}
