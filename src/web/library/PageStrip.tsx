import { useEffect, useRef } from "react";
import { type PagedFile, pageAddress } from "../api/library.ts";
import { useWords } from "../words/language.tsx";
import { VIEWER } from "../words/library.ts";

interface PageStripProps {
  readonly file: PagedFile;
  readonly page: number;
  readonly count: number;
  readonly cited: number | undefined;
  readonly turnTo: (page: number) => void;
}

/** More pages than one scrolls through; the rest is reached by turning or by a search. */
const MOST = 200;

/** Small pictures of all pages; the browser asks only for those in sight. */
export function PageStrip({ file, page, count, cited, turnTo }: PageStripProps) {
  const words = useWords(VIEWER);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (page > 0) current.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [page]);
  return (
    <nav className="page-strip" aria-label={words.strip}>
      {Array.from({ length: Math.min(count, MOST) }, (_, place) => place + 1).map((number) => (
        <button
          key={number}
          type="button"
          ref={number === page ? current : undefined}
          aria-current={number === page ? "page" : undefined}
          aria-label={`${words.pageNumber(number)}${number === cited ? `, ${words.cited}` : ""}`}
          onClick={() => turnTo(number)}
        >
          <img src={pageAddress(file, number, 160)} alt="" loading="lazy" width={80} height={113} />
          <span className="faint">
            {number}
            {number === cited && " ★"}
          </span>
        </button>
      ))}
    </nav>
  );
}
