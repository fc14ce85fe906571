import type { SourceView } from "../../contract/published.ts";
import type { Lang } from "../../core/index.ts";

const KINDS = {
  vi: { official: "cơ quan công bố", press: "báo chí", repository: "kho dữ liệu" },
  en: { official: "official", press: "press", repository: "data repository" },
} as const;

/** Where a number comes from: title as a link, kind, date; a source known by its title only says so by having no link. */
export function SourceNote({ source, lang }: { source: SourceView; lang: Lang }) {
  const linked = isWebAddress(source.address);
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

/** A source as it stands beside a figure: its number in the list below, its title, its address if it has one. */
export interface SourceMark {
  readonly number: number;
  readonly title: string;
  readonly address: string;
}

/** The numbers of sources beside a figure, each a link to the source itself, or to the list where it has no address. */
export function SourceMarks({
  ids,
  marks,
  lang,
}: {
  ids: readonly string[];
  marks: ReadonlyMap<string, SourceMark>;
  lang: Lang;
}) {
  const word = lang === "vi" ? "nguồn" : "source";
  return (
    <span className="source-marks">
      {ids.map((id) => {
        const mark = marks.get(id);
        if (mark === undefined) return null;
        const { number, title, address } = mark;
        const linked = isWebAddress(address);
        return (
          <a
            key={id}
            href={linked ? address : `#nguon-${number}`}
            rel={linked ? "nofollow noopener external" : undefined}
            title={title}
            aria-label={`${word} ${number}: ${title}`}
          >
            {number}
          </a>
        );
      })}
    </span>
  );
}

function isWebAddress(address: string): boolean {
  return address.startsWith("https://") || address.startsWith("http://");
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

export function sourceMarks(sources: readonly SourceView[]): ReadonlyMap<string, SourceMark> {
  return new Map(
    sources.map(({ id, title, address }, position) => [id, { number: position + 1, title, address }]),
  );
}
