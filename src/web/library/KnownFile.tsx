import type { ReactNode } from "react";
import type { LibraryDocument } from "../../contract/library.ts";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { LIBRARY } from "../words/library.ts";

interface KnownFileProps {
  readonly document: LibraryDocument;
  /** What to do with it. */
  readonly children: ReactNode;
}

/** Offers the document that has the same bytes; the person decides. */
export function KnownFile({ document, children }: KnownFileProps) {
  const words = useWords(LIBRARY);
  const { title, documentNumber, documentDate } = document;
  const date = documentDate === null ? "" : dateWords(documentDate);
  const named = [`«${title}»`, documentNumber, date].filter((part) => part !== "").join(", ");
  return (
    <div className="note note-warning small stack-tight">
      <output className="strong">{words.sameTitle}</output>
      <p>
        {named}. {words.sameText}
      </p>
      <div>{children}</div>
    </div>
  );
}
