import type { ConsultationBook, ConsultationView } from "../../contract/consultation.ts";
import type { DraftBase } from "../api/consultation.ts";
import { Deadline } from "../parts/figures.tsx";
import { Wide } from "../parts/Wide.tsx";
import { dayWords } from "../show/times.ts";
import { CONSULTATION } from "../words/consultation.ts";
import { useWords } from "../words/language.tsx";
import { CommentCard } from "./CommentCard.tsx";
import { CommentForm } from "./CommentForm.tsx";
import { FollowConsultation } from "./FollowConsultation.tsx";

interface OneProps {
  readonly base: DraftBase;
  readonly book: ConsultationBook;
  readonly consultation: ConsultationView;
}

/** One time that the draft was sent: who answered, what was said, what came of it. */
export function OneConsultation({ base, book, consultation }: OneProps) {
  const words = useWords(CONSULTATION);
  const { units, comments, open } = consultation;
  const done = units.filter(({ state }) => state !== "waiting").length;
  return (
    <section className="card stack" aria-label={words.asked(dayWords(consultation.openedAt), "")}>
      <div className="row-apart">
        <h2>{words.asked(dayWords(consultation.openedAt), consultation.openedByName)}</h2>
        <span className={open ? "tag tag-accent" : "tag"}>{open ? words.open : words.over}</span>
      </div>
      <p className="row small">
        <Deadline at={consultation.closedAt ?? consultation.until} />
        {book.mayConsult && <span>{words.answered(done, units.length)}</span>}
      </p>
      {consultation.text !== "" && <p className="measure">{consultation.text}</p>}
      {book.mayConsult && book.consultations[0]?.id === consultation.id && (
        <FollowConsultation base={base} consultation={consultation} />
      )}
      {book.mayConsult && <AskedUnits consultation={consultation} />}
      {open && book.speaksFor.length > 0 && (
        <CommentForm base={base} book={book} consultation={consultation} />
      )}
      <h3>{words.comments}</h3>
      {comments.length === 0 && <p className="soft">{words.noComments}</p>}
      {comments.map((comment) => (
        <CommentCard key={comment.id} base={base} book={book} consultation={consultation} comment={comment} />
      ))}
    </section>
  );
}

function AskedUnits({ consultation }: Pick<OneProps, "consultation">) {
  const words = useWords(CONSULTATION);
  return (
    <details>
      <summary>{words.units}</summary>
      <Wide label={words.units}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {consultation.units.map(({ unit, name, state, comments, agreedAt, remindedAt }) => (
              <tr key={unit}>
                <th scope="row">{name}</th>
                <td>
                  {state === "commented" && words.commented(comments)}
                  {state === "agreed" && `${words.agreed} (${dayWords(agreedAt ?? "")})`}
                  {state === "waiting" && (
                    <span className="strong">
                      {words.waiting}
                      {remindedAt !== null && ` (${words.reminded(dayWords(remindedAt))})`}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  );
}
