import type { SourceListView } from "../contract/published.ts";
import { formatNumber } from "../core/index.ts";
import { SourceNote } from "../ui/source-note/SourceNote.tsx";
import { Layout, type PageFrame } from "./Layout.tsx";
import { wordsOf } from "./words.ts";

/** Every source, what it was used for, and how one is chosen where two differ. */
export function SourcesPage({ view, ...frame }: PageFrame & { view: SourceListView }) {
  const { lang } = frame;
  const words = wordsOf(lang);
  return (
    <Layout {...frame} title={words.sourcesTitle} description={words.sourcesLead} section="sources">
      <div className="page">
        <h1>{words.sourcesTitle}</h1>
        <p className="lead">{words.sourcesLead}</p>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="table-scroll" aria-label={words.sourcesTitle} tabIndex={0}>
          <table className="rank-table sources-table">
            <caption className="read-only-text">{words.sourcesTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{words.sourceColumn}</th>
                <th scope="col">{words.usedFor}</th>
                <th scope="col" className="number">
                  {words.rowsColumn}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.sources.map((source) => (
                <tr key={source.id}>
                  <td>
                    <SourceNote source={source} lang={lang} />
                    {source.address !== "" && (
                      <span className="source-address">{shownAddress(source.address)}</span>
                    )}
                  </td>
                  <td>{source.indices.map((index) => index[lang]).join(", ")}</td>
                  <td className="number">{formatNumber(source.rows, lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Layout>
  );
}

function shownAddress(address: string): string {
  const plain = address.replace(/^https?:\/\//, "");
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}
