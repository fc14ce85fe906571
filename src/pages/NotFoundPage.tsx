import type { IndexList } from "../contract/published.ts";
import { IndexTable } from "./HomePage.tsx";
import { Layout, type PageFrame } from "./Layout.tsx";
import { wordsOf } from "./words.ts";

/** No dead end: says what may have happened and offers the indices and the search. */
export function NotFoundPage({ view, ...frame }: PageFrame & { view: IndexList }) {
  const { lang } = frame;
  const words = wordsOf(lang);
  return (
    <Layout {...frame} path="/" title={words.notFoundTitle} description={words.notFoundLead} section={null}>
      <div className="page">
        <h1>{words.notFoundTitle}</h1>
        <p className="lead">{words.notFoundLead}</p>
        <IndexTable
          title={words.allYears}
          indices={view.indices.filter((index) => index.place === null)}
          lang={lang}
        />
      </div>
    </Layout>
  );
}
