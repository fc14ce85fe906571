import { Link } from "react-router";
import type { DocumentUse } from "../../contract/library.ts";
import { useWords } from "../words/language.tsx";
import { LIBRARY } from "../words/library.ts";

/** Leaf, round and year of every place where a document stands or stood. */
export function Uses({ uses }: { readonly uses: readonly DocumentUse[] }) {
  const words = useWords(LIBRARY);
  return (
    <section className="stack-tight" aria-label={words.where}>
      <h2>{words.where}</h2>
      {uses.length === 0 ? (
        <p className="soft">{words.notUsed}</p>
      ) : (
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">{words.round}</th>
              <th scope="col">{words.period}</th>
              <th scope="col">{words.leaf}</th>
              <th scope="col">{words.page}</th>
              <th scope="col">{words.versions}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {uses.map((use) => (
              <tr key={use.evidence}>
                <th scope="row">
                  <Link to={`/dot/${use.round}/phieu/${use.unit}`}>
                    {use.roundTitle}: {use.unitName}
                  </Link>
                </th>
                <td data-head={words.period}>{use.period}</td>
                <td data-head={words.leaf}>{use.leaf}</td>
                <td data-head={words.page}>{use.page === "" ? "–" : use.page}</td>
                <td data-head={words.versions}>{words.version(use.version)}</td>
                <td data-head={words.state}>
                  {use.removed ? words.removed : use.submitted ? words.submitted : words.drafted}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
