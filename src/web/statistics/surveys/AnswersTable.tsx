import type { SurveyAnswersView } from "../../../contract/surveys.ts";
import { percentText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SURVEYS } from "../../words/surveys.ts";

/** Shares of those who did not know, refused, had nothing to answer or left it empty; only questions where somebody did. */
export function AnswersTable({ answers }: { readonly answers: readonly SurveyAnswersView[] }) {
  const words = useWords(SURVEYS);
  const { language } = useLanguage();
  const silent = answers.filter(({ counts }) => counts.answered.share < 1);
  if (silent.length === 0) return null;
  const heads = [
    ["answered", words.answered],
    ["dontKnow", words.dontKnowShare],
    ["refused", words.refusedShare],
    ["notApplicable", words.notApplicableShare],
    ["missing", words.missingShare],
  ] as const;
  return (
    <section className="stack-tight" aria-label={words.answersTitle}>
      <h3>{words.answersTitle}</h3>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            {heads.map(([key, head]) => (
              <th key={key} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {silent.map(({ column, counts }) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              {heads.map(([key, head]) => (
                <td key={key} data-head={head} className="number">
                  {percentText(counts[key].share * 100, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
