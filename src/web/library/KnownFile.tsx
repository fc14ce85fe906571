import { Link } from "react-router";
import type { LibraryDocument } from "../../contract/library.ts";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { LIBRARY } from "../words/library.ts";

/** Offers the document that has the same bytes; the person decides. */
export function KnownFile(props: { readonly document: LibraryDocument; readonly to: string }) {
  const { document, to } = props;
  const words = useWords(LIBRARY);
  const { title, documentNumber, documentDate } = document;
  const named = [documentNumber, documentDate === null ? "" : dateWords(documentDate)].filter(
    (part) => part !== "",
  );
  return (
    <div className="note note-warning small stack-tight" role="status">
      <p className="strong">{words.sameTitle}</p>
      <p>
        «{title}»{named.length > 0 && `, ${named.join(", ")}`}. {words.sameText}
      </p>
      <p>
        <Link to={to}>{words.useKnown}</Link>
      </p>
    </div>
  );
}
