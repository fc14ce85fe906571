import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FileLookWithHits } from "../../contract/library.ts";
import { fileAddress, lookQuery, type PagedFile, pageAddress } from "../api/library.ts";
import { wholeText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { VIEWER } from "../words/library.ts";
import { FindInFile } from "./FindInFile.tsx";
import { PageStrip } from "./PageStrip.tsx";
import { SignatureList } from "./SignatureList.tsx";

interface PagesViewProps {
  readonly file: PagedFile;
  readonly title: string;
  readonly mediaType: string;
  /** The page that is cited; the first when none is. */
  readonly cited?: number | undefined;
}

/** A file as pictures of its pages, opened at the cited one, with its signatures and a search in its text. */
export function PagesView({ file, title, mediaType, cited }: PagesViewProps) {
  const words = useWords(VIEWER);
  const [page, turnTo] = useState(cited ?? 1);
  const look = useQuery(lookQuery(file, ""));
  const shown = mediaType === "application/pdf" || mediaType.startsWith("image/");
  const count = mediaType === "application/pdf" ? (look.data?.pageCount ?? null) : 1;
  return (
    <div className="pages-view">
      {shown ? (
        <>
          <PageTurner page={page} count={count} turnTo={turnTo} />
          <PagePicture key={`${file.path} ${page}`} file={file} page={page} title={title} />
          {count !== null && count > 1 && (
            <PageStrip file={file} page={page} count={count} cited={cited} turnTo={turnTo} />
          )}
        </>
      ) : (
        <p className="note">{words.noPreview}</p>
      )}
      <div className="pages-facts stack-tight">
        <p className="small">
          <a href={fileAddress(file)} target="_blank" rel="noreferrer">
            {words.download}
          </a>
        </p>
        <LookState look={look.data} />
        {look.data?.textFrom && <FindInFile file={file} look={look.data} turnTo={turnTo} />}
        {mediaType === "application/pdf" && look.data?.state === "done" && (
          <SignatureList signatures={look.data.signatures} />
        )}
      </div>
    </div>
  );
}

function LookState({ look }: { readonly look: FileLookWithHits | undefined }) {
  const words = useWords(VIEWER);
  if (!look || look.state === "waiting") return <p className="faint">{words.reading}</p>;
  if (look.state === "failed") return <p className="small losing">{words.failed}</p>;
  if (look.textFrom === null && look.pageCount !== null) return <p className="faint">{words.noText}</p>;
  return null;
}

interface TurnerProps {
  readonly page: number;
  /** Null as long as nobody knows. */
  readonly count: number | null;
  readonly turnTo: (page: number) => void;
}

function PageTurner({ page, count, turnTo }: TurnerProps) {
  const words = useWords(VIEWER);
  const { language } = useLanguage();
  if (count === 1) return null;
  return (
    <div className="page-turner">
      <button
        type="button"
        className="plain-button"
        disabled={page <= 1}
        onClick={() => turnTo(page - 1)}
        aria-label={words.previous}
      >
        ‹
      </button>
      <output className="small">
        {count === null ? words.pageNumber(page) : words.pageOf(page, wholeText(count, language))}
      </output>
      <button
        type="button"
        className="plain-button"
        disabled={count !== null && page >= count}
        onClick={() => turnTo(page + 1)}
        aria-label={words.next}
      >
        ›
      </button>
    </div>
  );
}

function PagePicture({ file, page, title }: { file: PagedFile; page: number; title: string }) {
  const words = useWords(VIEWER);
  const [failed, setFailed] = useState(false);
  if (failed) return <p className="note">{words.noPicture}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a picture that scrolls must be reachable by keyboard
    <section className="page-picture" tabIndex={0} aria-label={`${title}, ${words.pageNumber(page)}`}>
      <img
        src={pageAddress(file, page, 1400)}
        alt={`${title}, ${words.pageNumber(page)}`}
        onError={() => setFailed(true)}
      />
    </section>
  );
}
