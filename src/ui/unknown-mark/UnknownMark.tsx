import type { Lang } from "../../core/index.ts";

const WORDS = { vi: "không rõ", en: "unknown" } as const;

/**
 * Stands where no source says anything. `brief` is for grids of years whose note says what the dash means: it shows a
 * dash and keeps the word for screen readers.
 */
export function UnknownMark({ lang, brief = false }: { lang: Lang; brief?: boolean }) {
  if (!brief) return <span className="unknown">{WORDS[lang]}</span>;
  return (
    <span className="unknown" title={WORDS[lang]}>
      <span aria-hidden="true">–</span>
      <span className="read-only-text">{WORDS[lang]}</span>
    </span>
  );
}
