import "../../look/workingGroup.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RequestBook } from "../../../contract/supplementRequests.ts";
import { requestsQuery } from "../../api/workingGroup.ts";
import { Empty, Loaded } from "../../parts/states.tsx";
import { useRound } from "../../rounds/RoundFrame.tsx";
import { useWords } from "../../words/language.tsx";
import { REQUESTS } from "../../words/requests.ts";
import { DraftCard } from "./DraftCard.tsx";
import { RequestCard } from "./RequestCard.tsx";

/** What departments are asked: drafts and requests for those who ask, the own requests for a department. */
export function Component() {
  const round = useRound();
  const book = useQuery({ ...requestsQuery(round.id), refetchInterval: 60_000 });
  return (
    <Loaded query={book} lines={8}>
      {(view) => <Book book={view} />}
    </Loaded>
  );
}

function Book({ book }: { readonly book: RequestBook }) {
  const words = useWords(REQUESTS);
  const asks = book.allowed.includes("round.request");
  return (
    <div className="stack-wide">
      <p className="soft measure">{asks ? words.lead : words.leadDepartment}</p>
      {asks && (
        <section className="stack" aria-labelledby="drafts">
          <h2 id="drafts">{words.drafts}</h2>
          {book.drafts.length === 0 ? (
            <Empty title={words.noDrafts}>
              <Link to={`/dot/${book.round.id}/ra-soat`}>{words.toReview}</Link>
            </Empty>
          ) : (
            <>
              <p className="faint">{words.draftsHint}</p>
              {book.drafts.map((draft) => (
                <DraftCard key={draft.department.unit} book={book} draft={draft} />
              ))}
            </>
          )}
        </section>
      )}
      <section className="stack" aria-label={words.sent}>
        {asks && <h2>{words.sent}</h2>}
        {book.requests.length === 0 ? (
          <Empty title={asks ? words.nothingSent : words.nothingAsked} />
        ) : (
          book.requests.map((request) => (
            <RequestCard key={request.id} book={book} request={request} asks={asks} />
          ))
        )}
      </section>
    </div>
  );
}
