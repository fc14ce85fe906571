import type { MethodSummary } from "../../contract/methods.ts";
import { formatNumber, type Lang } from "../../core/index.ts";
import { inLanguage } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { comparePath, methodPath } from "./addresses.ts";
import { compositeWords } from "./compositeWords.ts";
import { StatusBadge } from "./StatusBadge.tsx";
import { methodWords } from "./words.ts";

/** The library: every method version with what its text is. */
export function MethodsPage({ methods, ...frame }: PageFrame & { methods: readonly MethodSummary[] }) {
  const { lang } = frame;
  const words = methodWords(lang);
  return (
    <Layout {...frame} title={words.title} description={words.lead} section="methods">
      <div className="page">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <p>
          <a href={inLanguage(comparePath(), lang)}>{words.compareAll}</a>
        </p>
        {methods.length === 0 ? <p>{words.none}</p> : <Sections methods={methods} lang={lang} />}
      </div>
    </Layout>
  );
}

/** Sets that rounds are run on, and indices made from data: each kind has a table of its own. */
function Sections({ methods, lang }: { methods: readonly MethodSummary[]; lang: Lang }) {
  const own = compositeWords(lang);
  const points = methods.filter(({ kind }) => kind === "points");
  const composites = methods.filter(({ kind }) => kind === "composite");
  return (
    <>
      {points.length > 0 && (
        <>
          <h2>{own.pointsSection}</h2>
          <MethodTable methods={points} name={own.pointsSection} lang={lang} />
        </>
      )}
      {composites.length > 0 && (
        <>
          <h2>{own.section}</h2>
          <p>{own.sectionLead}</p>
          <MethodTable methods={composites} name={own.section} lang={lang} composite />
        </>
      )}
    </>
  );
}

interface MethodTableProps {
  readonly methods: readonly MethodSummary[];
  readonly name: string;
  readonly lang: Lang;
  readonly composite?: boolean;
}

function MethodTable({ methods, name, lang, composite = false }: MethodTableProps) {
  const words = methodWords(lang);
  const leaves = composite ? compositeWords(lang).indicators : words.columnLeaves;
  const max = composite ? compositeWords(lang).scaleTo : words.columnMax;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={name} tabIndex={0}>
      <table className="rank-table method-table">
        <caption className="read-only-text">{name}</caption>
        <thead>
          <tr>
            <th scope="col" className="unit-column">
              {composite ? compositeWords(lang).index : words.columnTitle}
            </th>
            <th scope="col">{words.columnVersion}</th>
            <th scope="col">{words.columnStatus}</th>
            <th scope="col">{words.columnFamilies}</th>
            <th scope="col" className="number">
              {leaves}
            </th>
            <th scope="col" className="number">
              {max}
            </th>
          </tr>
        </thead>
        <tbody>
          {methods.map((method) => (
            <tr key={`${method.id}@${method.version}`}>
              <th scope="row" className="unit-column">
                <a href={inLanguage(methodPath(method.id, method.version), lang)}>{titleOf(method, lang)}</a>
              </th>
              <td data-head={words.columnVersion}>{method.version}</td>
              <td data-head={words.columnStatus}>
                <StatusBadge status={method.status} lang={lang} />
              </td>
              <td data-head={words.columnFamilies}>{method.families.map(({ label }) => label).join(", ")}</td>
              <td className="number" data-head={leaves}>
                <span>
                  {formatNumber(method.leaves, lang)}
                  {method.unresolved > 0 && (
                    <span className="column-unit">{words.unresolved(method.unresolved)}</span>
                  )}
                </span>
              </td>
              <td className="number" data-head={max}>
                {method.max === null ? "–" : formatNumber(method.max, lang)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function titleOf(method: Pick<MethodSummary, "title" | "titleEn">, lang: Lang): string {
  return lang === "en" ? (method.titleEn ?? method.title) : method.title;
}
