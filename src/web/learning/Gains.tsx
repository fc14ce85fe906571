import { Link } from "react-router";
import type { LeafGain, LeafLesson } from "../../contract/learning.ts";
import { pointsText, signedText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { LEARNING } from "../words/learning.ts";

interface GainsProps {
  readonly after: LeafLesson["after"];
  readonly max: number;
}

/** The leaf in the next round, unit by unit, beside the tasks that were done for it. */
export function Gains({ after, max }: GainsProps) {
  const words = useWords(LEARNING);
  if (after === null) return <p className="note">{words.afterNone}</p>;
  return (
    <section className="stack" aria-labelledby="lesson-after">
      <h3 id="lesson-after">{words.after(after.period)}</h3>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col" className="number">
              {words.before}
            </th>
            <th scope="col" className="number">
              {words.afterwards}
            </th>
            <th scope="col" className="number">
              {words.gain}
            </th>
            <th scope="col">{words.tasks}</th>
          </tr>
        </thead>
        <tbody>
          {after.gains.map((gain) => (
            <GainRow key={gain.unit} gain={gain} max={max} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GainRow({ gain, max }: { readonly gain: LeafGain; readonly max: number }) {
  const words = useWords(LEARNING);
  const { language } = useLanguage();
  const { name, before, after, tasks, tasksDone } = gain;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number" data-head={words.before}>
        {pointsText(before, language)}/{pointsText(max, language)}
      </td>
      <td className="number" data-head={words.afterwards}>
        {pointsText(after, language)}
      </td>
      <td className="number" data-head={words.gain}>
        {signedText(after - before, language)}
      </td>
      <td data-head={words.tasks}>
        {tasks.length === 0
          ? words.tasksMore(tasksDone)
          : tasks.map(({ id, title }) => (
              <div key={id}>
                <Link to={`/nhiem-vu/${id}`}>{title}</Link>
              </div>
            ))}
      </td>
    </tr>
  );
}
