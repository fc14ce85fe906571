import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { waitingQuery } from "../api/questions.ts";
import { useSession } from "../api/session.ts";
import { HOME } from "../words/home.ts";
import { useWords } from "../words/language.tsx";

/** «Câu hỏi chờ trả lời»: what appraisers ask the reader's own unit; nothing where nothing waits. */
export function WaitingQuestions() {
  const words = useWords(HOME);
  const roles = useSession()?.account.roles ?? [];
  const own = roles.some(({ role }) => role === "unit" || role === "division" || role === "leader");
  const { data } = useQuery({ ...waitingQuery, enabled: own });
  if (!data || data.length === 0) return null;
  return (
    <section className="card stack-tight waiting-questions" aria-label={words.waitingQuestions(data.length)}>
      <p className="strong">{words.waitingQuestions(data.length)}</p>
      <ul>
        {data.map((row) => (
          <li key={row.id}>
            <Link to={`/dot/${row.round.id}/phieu/${row.unit}?tim=${encodeURIComponent(row.leaf)}`}>
              {row.leaf} {row.leafLabel}
            </Link>
            <span className="soft small"> · {row.round.title}</span>
            <p className="small written">{row.messages.at(-1)?.text ?? row.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
