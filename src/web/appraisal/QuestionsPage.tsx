import "../look/appraisal.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { QuestionRow } from "../../contract/questions.ts";
import { questionsQuery } from "../api/questions.ts";
import { roundQuery } from "../api/rounds.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { Thread } from "./Questions.tsx";

/** Every thread of a round that the reader may see: those of a unit, of an appraiser, or all for the owner. */
export function Component() {
  const { round = "" } = useParams();
  const words = useWords(APPRAISAL);
  const shell = useWords(SHELL);
  const list = useQuery(questionsQuery(round));
  const { data: detail } = useQuery(roundQuery(round));
  return (
    <div className="page page-narrow">
      <PageTitle
        title={words.questions}
        crumbs={[
          { label: shell.home, to: "/" },
          ...(detail ? [{ label: detail.title, to: `/dot/${round}` }] : []),
        ]}
      >
        <p className="soft measure">{words.questionsLead}</p>
      </PageTitle>
      <Loaded query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={words.noQuestions} />
          ) : (
            <div className="stack">
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function Row({ row }: { readonly row: QuestionRow }) {
  const words = useWords(APPRAISAL);
  const place = `/dot/${row.round.id}`;
  const to = row.mayClose
    ? `${place}/tham-dinh/tieu-chi/${encodeURIComponent(row.leaf)}?dong=${row.unit}`
    : `${place}/phieu/${row.unit}?tim=${encodeURIComponent(row.leaf)}`;
  return (
    <section className="card stack-tight" aria-label={`${row.unitName}, ${row.leaf}`}>
      <div className="row-apart">
        <h2>
          <Link to={to}>
            {row.unitName} · {row.leaf} {row.leafLabel}
          </Link>
        </h2>
        {row.waitsFor !== null && (
          <span className="tag tag-warning">
            {row.waitsFor === "unit" ? words.waitsForUnit : words.waitsForAppraiser}
          </span>
        )}
      </div>
      <Thread
        target={{ round: row.round.id, unit: row.unit, leaf: row.leaf }}
        question={row}
        mayAnswer={row.mayAnswer}
        mayClose={row.mayClose}
      />
    </section>
  );
}
