import type { Lang } from "../../core/index.ts";

const WORDS = { vi: "không rõ", en: "not known" } as const;

/** Stands where no source says anything. `brief` shows a dash in dense tables and keeps the word for screen readers. */
export function UnknownMark({ lang, brief = false }: { lang: Lang; brief?: boolean }) {
  if (!brief) return <span className="unknown">{WORDS[lang]}</span>;
  return (
    <span className="unknown" title={WORDS[lang]}>
      <span aria-hidden="true">–</span>
      <span className="read-only-text">{WORDS[lang]}</span>
    </span>
  );
}
