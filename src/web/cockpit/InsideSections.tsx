import { Link } from "react-router";
import type { InsideView } from "../../contract/cockpit.ts";
import { dateWords } from "../show/times.ts";
import { COCKPIT } from "../words/cockpit.ts";
import { useLanguage, useWords } from "../words/language.tsx";

interface InsideProps {
  readonly unit: string;
  readonly inside: InsideView;
}

/** Risk, late tasks with names, what comes next: for the unit's own people and those above. */
export function InsideSections(props: InsideProps) {
  return (
    <div className="cockpit-inside">
      <Risk {...props} />
      <Tasks {...props} />
      <Next {...props} />
    </div>
  );
}

function Risk({ unit, inside }: InsideProps) {
  const words = useWords(COCKPIT);
  const { language } = useLanguage();
  return (
    <section aria-labelledby="cockpit-risk">
      <h2 id="cockpit-risk">{words.risk}</h2>
      {inside.risk.length === 0 && <p className="small soft">{words.riskNone}</p>}
      <ul className="cockpit-list">
        {inside.risk.map(({ round, title, headline }) => (
          <li key={round}>
            <span className={headline.atRisk > 0 ? "cockpit-late" : ""}>{headline[language]}</span>
            <br />
            <span className="soft">{title}</span>
          </li>
        ))}
      </ul>
      {inside.risk.length > 0 && (
        <p className="small no-print">
          <Link to={`/nguy-co/${unit}`}>{words.riskMore}</Link>
        </p>
      )}
    </section>
  );
}

function Tasks({ inside }: InsideProps) {
  const words = useWords(COCKPIT);
  const { total, done, late, lateTasks } = inside.tasks;
  return (
    <section aria-labelledby="cockpit-tasks">
      <h2 id="cockpit-tasks">{words.tasks}</h2>
      <p className="small soft">{total === 0 ? words.noTasks : words.taskCounts(total, done, late)}</p>
      {total > 0 && late === 0 && <p className="small">{words.noneLate}</p>}
      <ul className="cockpit-list">
        {lateTasks.map(({ id, title, agency, person, days }) => (
          <li key={id}>
            <Link to={`/nhiem-vu/${id}`}>{title}</Link>
            <br />
            {agency}, {person ?? words.nobody}: <span className="cockpit-late">▼ {words.late(days)}</span>
          </li>
        ))}
        {late > lateTasks.length && <li className="soft">{words.moreLate(late - lateTasks.length)}</li>}
      </ul>
    </section>
  );
}

function Next({ inside }: InsideProps) {
  const words = useWords(COCKPIT);
  return (
    <section aria-labelledby="cockpit-next">
      <h2 id="cockpit-next">{words.next}</h2>
      {inside.next.length === 0 && <p className="small soft">{words.noNext}</p>}
      <ul className="cockpit-list">
        {inside.next.map(({ kind, title, date, days, link }) => (
          <li key={`${link} ${date}`}>
            <strong>{dateWords(date)}</strong> ({words.left(days)}), {words[`next-${kind}`]}:{" "}
            <Link to={`/${link}`}>{title}</Link>
          </li>
        ))}
      </ul>
      {inside.overviews.length > 0 && (
        <p className="small no-print">
          {words.overviews}:{" "}
          {inside.overviews.map(({ round, title }, place) => (
            <span key={round}>
              {place > 0 && "; "}
              <Link to={`/dot/${round}/lanh-dao`}>{title}</Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
