import { Link } from "react-router";
import type { AgreementWeek, AppraiserSeverity, DisputedLeaf, Lean } from "../../../contract/agreement.ts";
import { Wide } from "../../parts/Wide.tsx";
import { pointsText, wholeText } from "../../show/numbers.ts";
import { dateWords } from "../../show/times.ts";
import { AGREEMENT } from "../../words/agreement.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { shareText, signedShare } from "./shareText.ts";

const MOST_CASES = 3;
const MOST_LEAVES = 8;

/** Leaves on which two readings differ, each leading to the desk at that leaf and unit. */
export function DisputedList({
  round,
  rows,
}: {
  readonly round: string;
  readonly rows: readonly DisputedLeaf[];
}) {
  const words = useWords(AGREEMENT);
  const { language } = useLanguage();
  const desk = (leaf: string) => `/dot/${round}/tham-dinh/tieu-chi/${encodeURIComponent(leaf)}`;
  if (rows.length === 0) return <p>{words.disputedNone}</p>;
  return (
    <div className="stack-tight">
      <h3>{words.disputed}</h3>
      <ul className="plain-list agreement-disputed">
        {rows.slice(0, MOST_LEAVES).map((row) => (
          <li key={row.leaf}>
            <Link to={desk(row.leaf)}>
              {row.leaf} {row.label}
            </Link>{" "}
            <span className="soft small">({words.disputedCount(row.differing, row.readings)})</span>
            <ul className="plain-list small">
              {row.cases.slice(0, MOST_CASES).map(({ unit, unitName, first, second }) => (
                <li key={unit}>
                  <Link to={`${desk(row.leaf)}?dong=${unit}`}>{unitName}</Link>:{" "}
                  {words.disputedCase(
                    pointsText(first, language),
                    pointsText(second, language),
                    pointsText(row.max, language),
                  )}
                </li>
              ))}
              {row.cases.length > MOST_CASES && (
                <li className="soft">{words.more(row.cases.length - MOST_CASES)}</li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How strict each appraiser is, said with care: few cases say nothing. */
export function PeopleTable(props: { readonly rows: readonly AppraiserSeverity[]; readonly own: boolean }) {
  const words = useWords(AGREEMENT);
  const { language } = useLanguage();
  const title = props.own ? words.ownPeople : words.people;
  return (
    <section className="card stack-tight" aria-label={title}>
      <h2>{title}</h2>
      <p className="small soft measure">{words.peopleNote}</p>
      <Wide label={title}>
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              <th scope="col" className="number">
                {words.decided}
              </th>
              {!props.own && <th scope="col">{words.againstReadings}</th>}
              <th scope="col">{words.againstOthers}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td className="number" data-head={words.decided}>
                  {wholeText(row.decided, language)}
                </td>
                {!props.own && (
                  <td data-head={words.againstReadings} className="agreement-lean">
                    <LeanWords lean={row.againstReadings} />
                  </td>
                )}
                <td data-head={words.againstOthers} className="agreement-lean">
                  <LeanWords lean={row.againstOthers} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function LeanWords({ lean: { cases, verdict, mean, lower, upper } }: { readonly lean: Lean }) {
  const words = useWords(AGREEMENT);
  const { language } = useLanguage();
  const beside = [words.cases(cases)];
  if (lower !== null && upper !== null)
    beside.unshift(words.between(signedShare(lower, language), signedShare(upper, language)));
  const size = shareText(Math.abs(mean ?? 0), language);
  const said = {
    "too-few": words.tooFew,
    stricter: words.stricter(size),
    milder: words.milder(size),
    "no-clear-difference": words.noClearDifference,
  }[verdict];
  return (
    <span>
      <span className={verdict === "too-few" ? "soft" : "strong"}>{said}</span>{" "}
      <span className="small soft">({beside.join("; ")})</span>
    </span>
  );
}

/** Whether the yardstick moved as the weeks went by. */
export function WeeksTable({ weeks }: { readonly weeks: readonly AgreementWeek[] }) {
  const words = useWords(AGREEMENT);
  const { language } = useLanguage();
  return (
    <section className="card stack-tight" aria-label={words.weeks}>
      <h2>{words.weeks}</h2>
      <p className="small soft measure">{words.weeksLead}</p>
      <Wide label={words.weeks}>
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">{words.week}</th>
              {[words.pairs, words.kept, words.meanDifference].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ monday, pairs, same, meanDifference }) => (
              <tr key={monday}>
                <th scope="row">{dateWords(monday)}</th>
                <td className="number" data-head={words.pairs}>
                  {wholeText(pairs, language)}
                </td>
                <td className="number" data-head={words.kept}>
                  {shareText(same, language)}
                </td>
                <td className="number" data-head={words.meanDifference}>
                  {meanDifference === null ? (
                    <span className="soft">{words.tooFew}</span>
                  ) : (
                    signedShare(meanDifference, language)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}
