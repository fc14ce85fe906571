import type { RequestBook, RequestView } from "../../../contract/supplementRequests.ts";
import { letterDownload } from "../../api/workingGroup.ts";
import { Deadline, ProgressBar } from "../../parts/figures.tsx";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { REQUESTS } from "../../words/requests.ts";
import { FollowRequest } from "./FollowRequest.tsx";
import { RequestLeafRow } from "./RequestLeafRow.tsx";

interface RequestCardProps {
  readonly book: RequestBook;
  readonly request: RequestView;
  readonly asks: boolean;
}

/** One request: its date, how far it is answered, and each leaf with what is asked and what came. */
export function RequestCard({ book, request, asks }: RequestCardProps) {
  const words = useWords(REQUESTS);
  const { language } = useLanguage();
  const { leaves } = request;
  const done = leaves.filter(({ state }) => state === "answered").length;
  const missing = leaves.filter(({ state }) => state !== "answered").map(({ leaf }) => leaf);
  const heading = `request-${request.id}`;
  return (
    <article className="card stack" aria-labelledby={heading}>
      <header className="stack-tight">
        <div className="row-apart">
          <h3 id={heading}>{request.department.name}</h3>
          <span className="row small">
            {words.letter}: <a href={letterDownload(request.id, "docx")}>DOCX</a>
            <a href={letterDownload(request.id, "pdf")}>PDF</a>
          </span>
        </div>
        <p className="row small">
          {request.closedAt === null ? (
            <Deadline at={request.until} />
          ) : (
            <span className="tag">{words.closed}</span>
          )}
          <span className="soft">
            {words.sentAt(request.sentByName, momentWords(request.sentAt, language))}
          </span>
          {request.remindedAt !== null && (
            <span className="soft">{words.reminded(momentWords(request.remindedAt, language))}</span>
          )}
        </p>
        <ProgressBar done={done} of={leaves.length} label={words.progress(done, leaves.length)} />
        {missing.length > 0 && request.closedAt === null && (
          <p className="small losing">{words.missing(missing.join(", "))}</p>
        )}
        {request.extensions.map(({ at, before, after, reason }) => (
          <p key={at} className="small soft">
            {words.extended(momentWords(before, language), momentWords(after, language), reason)}
          </p>
        ))}
        {request.text !== "" && <p className="written">{request.text}</p>}
      </header>
      <ol className="asked-list">
        {leaves.map((leaf) => (
          <RequestLeafRow key={leaf.leaf} book={book} request={request.id} leaf={leaf} />
        ))}
      </ol>
      {asks && request.closedAt === null && (
        <FollowRequest round={book.round.id} request={request} open={missing.length} />
      )}
    </article>
  );
}
