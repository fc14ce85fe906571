import type { MethodSummary } from "../../contract/methods.ts";
import { formatNumber, type Lang } from "../../core/index.ts";
import { inLanguage } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { comparePath, methodPath } from "./addresses.ts";
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
        {methods.length === 0 ? <p>{words.none}</p> : <MethodTable methods={methods} lang={lang} />}
      </div>
    </Layout>
  );
}

function MethodTable({ methods, lang }: { methods: readonly MethodSummary[]; lang: Lang }) {
  const words = methodWords(lang);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={words.title} tabIndex={0}>
      <table className="rank-table method-table">
        <caption className="read-only-text">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col" className="unit-column">
              {words.columnTitle}
            </th>
            <th scope="col">{words.columnVersion}</th>
            <th scope="col">{words.columnStatus}</th>
            <th scope="col">{words.columnFamilies}</th>
            <th scope="col" className="number">
              {words.columnLeaves}
            </th>
            <th scope="col" className="number">
              {words.columnMax}
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
              <td className="number" data-head={words.columnLeaves}>
                <span>
                  {formatNumber(method.leaves, lang)}
                  {method.unresolved > 0 && (
                    <span className="column-unit">{words.unresolved(method.unresolved)}</span>
                  )}
                </span>
              </td>
              <td className="number" data-head={words.columnMax}>
                {formatNumber(method.max, lang)}
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
