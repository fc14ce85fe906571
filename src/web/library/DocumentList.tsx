import type { ReactNode } from "react";
import { Link } from "react-router";
import type { LibraryDocument } from "../../contract/library.ts";
import { pageAddress, versionPages } from "../api/library.ts";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { KINDS, LIBRARY } from "../words/library.ts";
import { Hints } from "./Hints.tsx";

export function DocumentList({ documents }: { readonly documents: readonly LibraryDocument[] }) {
  const words = useWords(LIBRARY);
  return (
    <ul className="document-list" aria-label={words.title}>
      {documents.map((document) => (
        <li key={document.id} className="card">
          <DocumentLines
            document={document}
            heading={<Link to={`/kho-tai-lieu/${document.id}`}>{document.title}</Link>}
          />
        </li>
      ))}
    </ul>
  );
}

/** Number, date and issuer as a clerk names a document, then what the machine knows of it. */
export function DocumentLines({
  document,
  heading,
}: {
  readonly document: LibraryDocument;
  readonly heading: ReactNode;
}) {
  const words = useWords(LIBRARY);
  const kinds = useWords(KINDS);
  const { latest, documentNumber, documentDate, issuer, extract, uses, hints } = document;
  const named = [
    kinds[document.kind],
    documentNumber,
    documentDate === null ? "" : dateWords(documentDate),
    issuer,
  ].filter((part) => part !== "");
  const look = latest.look;
  const pageCount = look?.pageCount ?? 0;
  const known = [
    pageCount > 0 ? words.pages(pageCount) : "",
    look && look.signatures.length > 0 ? words.signed : "",
    look?.textFrom === "ocr" ? words.readByOcr : "",
    look?.state === "waiting" ? words.reading : "",
    look?.state === "failed" ? words.unreadable : "",
    latest.version > 1 ? words.version(latest.version).toLowerCase() : "",
    words.usesCount(uses),
  ].filter((part) => part !== "");
  return (
    <div className="document-lines">
      <Thumbnail document={document} />
      <div>
        <p className="document-title">{heading}</p>
        <p className="small soft">{named.join(" · ")}</p>
        {extract !== "" && <p className="small document-extract">{extract}</p>}
        <p className="faint">{known.join(" · ")}</p>
        <Hints hints={hints} />
      </div>
    </div>
  );
}

function Thumbnail({ document }: { readonly document: LibraryDocument }) {
  const { file, version } = document.latest;
  const drawn = file && (file.mediaType === "application/pdf" || file.mediaType.startsWith("image/"));
  if (!drawn) return <span className="document-thumbnail" aria-hidden="true" />;
  return (
    <img
      className="document-thumbnail"
      src={pageAddress(versionPages(document.id, version), 1, 160)}
      alt=""
      loading="lazy"
      onError={(event) => {
        event.currentTarget.style.visibility = "hidden";
      }}
    />
  );
}
