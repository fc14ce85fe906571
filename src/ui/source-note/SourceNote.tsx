import type { SourceView } from "../../contract/published.ts";
import type { Lang } from "../../core/index.ts";

const KINDS = {
  vi: { official: "cơ quan công bố", press: "báo chí", repository: "kho dữ liệu" },
  en: { official: "official", press: "press", repository: "data repository" },
} as const;

/** Where a number comes from: title as a link, kind, date; a source known by its title only says so by having no link. */
export function SourceNote({ source, lang }: { source: SourceView; lang: Lang }) {
  const linked = source.address.startsWith("https://") || source.address.startsWith("http://");
  return (
    <span className="source">
      {linked ? (
        <a href={source.address} rel="nofollow noopener external">
          {source.title}
        </a>
      ) : (
        source.title
      )}{" "}
      <span className="source-kind">
        ({[KINDS[lang][source.kind], shownDate(source.date)].filter(Boolean).join(", ")})
      </span>
      {source.note !== "" && <span className="source-remark"> {source.note}</span>}
    </span>
  );
}

/** `2023-04-20` → 20/04/2023, `2021-07` → 07/2021. */
export function shownDate(date: string): string {
  return date.split("-").toReversed().join("/");
}

/** The numbers of sources beside a figure, each a link to the list below. */
export function SourceMarks({
  ids,
  numbers,
  lang,
}: {
  ids: readonly string[];
  numbers: ReadonlyMap<string, number>;
  lang: Lang;
}) {
  return (
    <span className="source-marks">
      {ids.map((id) => {
        const number = numbers.get(id);
        return number === undefined ? null : (
          <a
            key={id}
            href={`#nguon-${number}`}
            aria-label={`${lang === "vi" ? "nguồn" : "source"} ${number}`}
          >
            {number}
          </a>
        );
      })}
    </span>
  );
}

/** The numbered list that the marks point at. */
export function SourceList({ sources, lang }: { sources: readonly SourceView[]; lang: Lang }) {
  return (
    <ol className="source-list">
      {sources.map((source, position) => (
        <li key={source.id} id={`nguon-${position + 1}`}>
          <SourceNote source={source} lang={lang} />
        </li>
      ))}
    </ol>
  );
}

export function sourceNumbers(sources: readonly SourceView[]): ReadonlyMap<string, number> {
  return new Map(sources.map((source, position) => [source.id, position + 1]));
}
