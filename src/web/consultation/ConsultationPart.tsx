import "../look/plans.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ConsultationBook } from "../../contract/consultation.ts";
import { commentsDownload, consultationsQuery, type DraftBase } from "../api/consultation.ts";
import { Empty, Loaded } from "../parts/states.tsx";
import { CONSULTATION } from "../words/consultation.ts";
import { useWords } from "../words/language.tsx";
import { OneConsultation } from "./OneConsultation.tsx";
import { SendDialog } from "./SendDialog.tsx";

/** The comments on a draft, for its office and for the units that are asked. */
export function ConsultationPart({ base }: { readonly base: DraftBase }) {
  const book = useQuery({ ...consultationsQuery(base), refetchInterval: 60_000 });
  return (
    <Loaded query={book} lines={8}>
      {(view) => <Book base={base} book={view} />}
    </Loaded>
  );
}

function Book({ base, book }: { readonly base: DraftBase; readonly book: ConsultationBook }) {
  const words = useWords(CONSULTATION);
  const [sending, setSending] = useState(false);
  const { consultations, mayConsult } = book;
  const send = (
    <Button variant={consultations.length === 0 ? "filled" : "default"} onClick={() => setSending(true)}>
      {consultations.length === 0 ? words.send : words.sendAgain}
    </Button>
  );
  return (
    <div className="stack-wide">
      {consultations.length === 0 ? (
        <Empty title={words.none}>
          {mayConsult && <p className="soft measure">{words.noneLead}</p>}
          {mayConsult && send}
        </Empty>
      ) : (
        <div className="row-apart">
          {mayConsult ? send : <span />}
          {book.mayAnswer && (
            <span className="row small">
              {words.table}:
              {(["docx", "pdf", "xlsx"] as const).map((format) => (
                <a key={format} href={commentsDownload(base, format)} download>
                  {format.toUpperCase()}
                </a>
              ))}
            </span>
          )}
        </div>
      )}
      {consultations.map((one) => (
        <OneConsultation key={one.id} base={base} book={book} consultation={one} />
      ))}
      {sending && <SendDialog base={base} book={book} close={() => setSending(false)} />}
    </div>
  );
}
