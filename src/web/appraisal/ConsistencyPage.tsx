import "../look/appraisal.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { Consistency } from "../../contract/appraisal.ts";
import { consistencyQuery } from "../api/appraisal.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { valueWords } from "../sheet/valueWords.ts";
import { pointsText } from "../show/numbers.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";

/** For the owner: where equal answers got different points. */
export function Component() {
  const { round = "" } = useParams();
  const words = useWords(APPRAISAL);
  const even = useQuery(consistencyQuery(round));
  return (
    <div className="page page-narrow">
      <PageTitle title={words.consistency} crumbs={[{ label: words.title, to: `/dot/${round}/tham-dinh` }]}>
        <p className="soft measure">{words.consistencyLead}</p>
      </PageTitle>
      <Loaded query={even} lines={6}>
        {(view) =>
          view.rows.length === 0 ? (
            <Empty title={words.consistencyNone(view.compared)} />
          ) : (
            <div className="stack">
              <p className="strong">{words.consistencySome(view.rows.length, view.compared)}</p>
              {view.rows.map((row) => (
                <Uneven
                  key={`${row.leaf} ${row.answers.map(({ value }) => String(value)).join("|")}`}
                  round={round}
                  row={row}
                />
              ))}
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function Uneven({ round, row }: { readonly round: string; readonly row: Consistency["rows"][number] }) {
  const words = useWords(APPRAISAL);
  const sheet = useWords(SHEET);
  const { language } = useLanguage();
  return (
    <section className="card stack-tight" aria-label={`${row.leaf} ${row.label}`}>
      <h2>
        <Link to={`/dot/${round}/tham-dinh/tieu-chi/${encodeURIComponent(row.leaf)}`}>
          {row.leaf} {row.label}
        </Link>
      </h2>
      <p className="small soft">
        {words.answeredThus}:{" "}
        {row.answers
          .map(
            ({ input, value }) => `${input.label}: ${valueWords(input, value, language) || sheet.emptyValue}`,
          )
          .join("; ")}
      </p>
      <dl className="uneven">
        {row.decided.map((made) => (
          <div key={made.points}>
            <dt className="strong">
              {sheet.outOf(pointsText(made.points, language), pointsText(row.max, language))}
            </dt>
            <dd>
              <ul className="plain-list">
                {made.units.map(({ unit, name, byName, reason }) => (
                  <li key={unit}>
                    <Link
                      to={`/dot/${round}/tham-dinh/tieu-chi/${encodeURIComponent(row.leaf)}?dong=${unit}`}
                    >
                      {name}
                    </Link>{" "}
                    <span className="soft small">
                      {byName}
                      {reason !== "" && `: ${reason}`}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
