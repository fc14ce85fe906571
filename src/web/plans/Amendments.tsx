import type { PlanView } from "../../contract/plans.ts";
import { dateWords } from "../show/times.ts";
import { useSaid, useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";

/** What was changed after the plan was issued, act by act. */
export function Amendments({ plan }: { readonly plan: PlanView }) {
  const words = useWords(PLANS);
  const said = useSaid();
  if (plan.amendments.length === 0) return null;
  return (
    <section className="stack" aria-label={words.amendments}>
      <h2>{words.amendments}</h2>
      {plan.amendments.map(({ no, number, issuedOn, reason, changes, madeByName }) => (
        <article key={no} className="card stack-tight">
          <h3>{words.amendmentNo(no, number, dateWords(issuedOn))}</h3>
          <p>
            {words.amendReason}: {reason}
          </p>
          <ul>
            {changes.map((change) => (
              <li key={change.vi}>{said(change)}</li>
            ))}
          </ul>
          <p className="faint">{madeByName}</p>
        </article>
      ))}
    </section>
  );
}
