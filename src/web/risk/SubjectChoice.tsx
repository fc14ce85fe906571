import { Link } from "react-router";
import type { UnitRisk } from "../../contract/risk.ts";
import { useSaid, useWords } from "../words/language.tsx";
import { RISK } from "../words/risk.ts";

/** Several rounds run at once: each in its own sentence, one of them shown whole. Points of two indices are never added. */
export function SubjectChoice({ view }: { readonly view: UnitRisk }) {
  const words = useWords(RISK);
  const said = useSaid();
  return (
    <nav className="risk-choice no-print" aria-label={words.chooseRound}>
      {view.subjects.map((subject) => (
        <Link
          key={subject.round}
          to={`?dot=${subject.round}`}
          aria-current={subject.round === view.shown?.round ? "page" : undefined}
        >
          <span className="strong">{subject.title}</span>
          <span className="small">{said(subject.headline)}</span>
        </Link>
      ))}
    </nav>
  );
}
