import "../look/methods.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { UnitChanges } from "../../contract/methods.ts";
import { unitChangesQuery } from "../api/comparison.ts";
import { roundQuery } from "../api/rounds.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { pointsText } from "../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { CHANGES } from "../words/methods.ts";
import { SHELL } from "../words/shell.ts";
import { Differences } from "./ComparePage.tsx";

/** «Thay đổi gì đối với đơn vị tôi»: where points were lost last time, and what is different now. */
export function Component() {
  const { round: id = "", unit = "" } = useParams();
  const words = useWords(CHANGES);
  const shell = useWords(SHELL);
  const changes = useQuery(unitChangesQuery(id, unit));
  const round = useQuery(roundQuery(id));
  const sheetUnit = round.data?.myUnits[0];
  return (
    <div className="page">
      <PageTitle
        title={changes.data ? `${words.title} ${words.of(changes.data.name)}` : words.title}
        crumbs={[
          { label: shell.home, to: "/" },
          ...(round.data ? [{ label: round.data.title, to: `/dot/${id}` }] : []),
        ]}
      >
        {changes.data?.previous && <p className="soft">{words.against(changes.data.previous.title)}</p>}
      </PageTitle>
      <Loaded query={changes} lines={8}>
        {(view) =>
          view.comparison === null ? (
            <Empty title={words.noPrevious}>
              <p className="soft">{words.noPreviousText}</p>
            </Empty>
          ) : (
            <div className="stack-wide">
              {view.previous?.resultKnown === false && <p className="note">{words.resultUnknown}</p>}
              {view.previous?.resultKnown && <LostTable changes={view} />}
              <Differences comparison={view.comparison} />
              {sheetUnit && (
                <p>
                  <Button component={Link} to={`/dot/${id}/phieu/${sheetUnit}`}>
                    {words.openSheet}
                  </Button>
                </p>
              )}
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

/** Largest losses first, each with what was said about it and what became of the criterion. */
function LostTable({ changes }: { readonly changes: UnitChanges }) {
  const words = useWords(CHANGES);
  const said = useSaid();
  const { language } = useLanguage();
  const nodes = new Map((changes.comparison?.nodes ?? []).map((node) => [node.code, node]));
  const fates = {
    added: words.fateAdded,
    removed: words.fateRemoved,
    changed: words.fateChanged,
    same: words.fateSame,
  };
  const lost = changes.lastYear
    .filter((leaf) => (leaf.lost ?? 0) > 1e-9 && nodes.get(leaf.code)?.block === "tree")
    .sort((left, right) => (right.lost ?? 0) - (left.lost ?? 0));
  return (
    <section className="stack-tight" aria-labelledby="lost-last">
      <h2 id="lost-last">{words.lastTitle}</h2>
      {lost.length === 0 ? (
        <p className="soft">{words.lastNone}</p>
      ) : (
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              <th scope="col" className="number">
                {words.got}
              </th>
              <th scope="col" className="number">
                {words.lost}
              </th>
              <th scope="col">{words.comment}</th>
              <th scope="col">{words.fate}</th>
            </tr>
          </thead>
          <tbody>
            {lost.map((leaf) => {
              const node = nodes.get(leaf.code);
              const shown = node?.before ?? node?.after;
              return (
                <tr key={leaf.code}>
                  <th scope="row">
                    <span className="faint">{leaf.code}</span> {shown && said(shown.label)}
                  </th>
                  <td data-head={words.got} className="number">
                    {pointsText(leaf.points ?? 0, language)}/{pointsText(leaf.max, language)}
                  </td>
                  <td data-head={words.lost} className="number losing">
                    −{pointsText(leaf.lost ?? 0, language)}
                  </td>
                  <td data-head={words.comment} className="changes-comment">
                    {leaf.comment ? said(leaf.comment) : "–"}
                  </td>
                  <td data-head={words.fate}>
                    {node && (
                      <span className={`method-fate method-fate-${node.fate}`}>{fates[node.fate]}</span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
