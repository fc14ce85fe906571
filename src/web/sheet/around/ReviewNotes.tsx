import type { Review } from "../../../contract/reviews.ts";
import type { SheetView } from "../../../contract/sheets.ts";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { UNIT_WORK } from "../../words/unitWork.ts";

/** What the leader last said, in sight as long as it matters; the whole history folded. */
export function ReviewNotes({ sheet }: { readonly sheet: SheetView }) {
  const { reviews, parts } = sheet.around;
  const latest = reviews.find(({ department }) => department === null);
  const returned = parts.flatMap((part) => {
    const last = reviews.find(({ department }) => department === part.department);
    return last?.act === "returned" && part.state === "draft" ? [{ part, last }] : [];
  });
  if (reviews.length === 0) return null;
  return (
    <>
      {latest && <LatestNote sheet={sheet} latest={latest} />}
      {returned.map(({ part, last }) => (
        <Returned key={part.department} review={last} part={part.name} />
      ))}
      <ReviewHistory
        reviews={reviews}
        names={new Map(parts.map(({ department, name }) => [department, name]))}
      />
    </>
  );
}

function LatestNote({ sheet, latest }: { readonly sheet: SheetView; readonly latest: Review }) {
  const words = useWords(UNIT_WORK);
  const { language } = useLanguage();
  const at = momentWords(latest.at, language);
  if (sheet.state === "presented") return <p className="note">{words.presentedNote(at, latest.byName)}</p>;
  if (sheet.state === "approved")
    return <p className="note note-success">{words.approvedNote(at, latest.byName)}</p>;
  if (sheet.state === "draft" && latest.act === "returned") return <Returned review={latest} />;
  return null;
}

function Returned({ review, part }: { readonly review: Review; readonly part?: string }) {
  const words = useWords(UNIT_WORK);
  const { language } = useLanguage();
  const at = momentWords(review.at, language);
  return (
    <div className="note note-danger">
      <p className="strong">
        {part === undefined
          ? words.returnedNote(at, review.byName)
          : words.partReturned(part, at, review.byName)}
      </p>
      <p className="said">{review.word}</p>
    </div>
  );
}

interface ReviewHistoryProps {
  readonly reviews: readonly Review[];
  readonly names?: ReadonlyMap<string, string>;
}

export function ReviewHistory({ reviews, names }: ReviewHistoryProps) {
  const words = useWords(UNIT_WORK);
  const { language } = useLanguage();
  if (reviews.length === 0) return null;
  const acts = {
    presented: words.actPresented,
    approved: words.actApproved,
    returned: words.actReturned,
    "taken-back": words.actTakenBack,
  };
  return (
    <details className="small">
      <summary>{words.reviews}</summary>
      <ul className="history-list">
        {reviews.map((review) => (
          <li key={`${review.at}${review.act}${review.department ?? ""}`}>
            {momentWords(review.at, language)}, {review.byName}:{" "}
            <span className="strong">{acts[review.act]}</span>
            {review.department !== null && ` (${names?.get(review.department) ?? review.department})`}
            {review.word !== "" && <span className="said">: {review.word}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
