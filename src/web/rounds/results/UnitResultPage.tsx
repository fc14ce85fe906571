import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { ExplainedOutcome, LeafResult, UnitResultWithLeaves } from "../../../contract/scores.ts";
import { unitResultQuery } from "../../api/rounds.ts";
import { Loaded } from "../../parts/states.tsx";
import { Wide } from "../../parts/Wide.tsx";
import { columnPoints, pointsText } from "../../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { ROUND } from "../../words/rounds.ts";
import { useRound } from "../RoundFrame.tsx";

/** One unit: self, appraised and final points of every leaf, with the reason. */
export function Component() {
  const round = useRound();
  const { unit = "" } = useParams();
  const words = useWords(ROUND);
  const result = useQuery(unitResultQuery(round.id, unit));
  return (
    <div className="stack">
      <Link to={`/dot/${round.id}/ket-qua`}>‹ {words.results}</Link>
      <Loaded query={result} lines={8}>
        {(view) => (
          <>
            <UnitHead result={view} />
            <LeafTable leaves={view.leaves} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function UnitHead({ result }: { readonly result: UnitResultWithLeaves }) {
  const words = useWords(ROUND);
  const { language } = useLanguage();
  return (
    <div className="row-apart">
      <h2>{words.resultOf(result.name)}</h2>
      <p>
        <span className="strong">{columnPoints(result.total, language)}</span>{" "}
        {result.rank !== null && words.rankOf(result.rank, result.rankedUnits)}{" "}
        {result.groupLabel && <span className="tag tag-accent">{result.groupLabel}</span>}
      </p>
    </div>
  );
}

function LeafTable({ leaves }: { readonly leaves: readonly LeafResult[] }) {
  const words = useWords(ROUND);
  const said = useSaid();
  const { language } = useLanguage();
  const points = (explained: ExplainedOutcome | null) =>
    explained?.outcome.kind === "scored" ? columnPoints(explained.outcome.points, language) : "–";
  return (
    <Wide label={words.results}>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.valuesLeaf}</th>
            <th scope="col" className="number">
              {words.self}
            </th>
            <th scope="col" className="number">
              {words.appraisedPoints}
            </th>
            <th scope="col" className="number">
              {words.final}
            </th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {leaves.map((leaf) => (
            <tr key={leaf.code}>
              <th scope="row">
                {leaf.code} {leaf.label} <span className="faint">/{pointsText(leaf.max, language)}</span>
              </th>
              <td className="number" data-head={words.self}>
                {points(leaf.self)}
              </td>
              <td className="number" data-head={words.appraisedPoints}>
                {leaf.appraised ? columnPoints(leaf.appraised.points, language) : "–"}
              </td>
              <td className="number strong" data-head={words.final}>
                {points(leaf.final)}
              </td>
              <td className="small">
                {said(leaf.final)}
                {leaf.course && <Course course={leaf.course} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** From the first appraisal over the explanation to the second, each with its words. */
function Course({ course }: { readonly course: NonNullable<LeafResult["course"]> }) {
  const words = useWords(ROUND);
  const { language } = useLanguage();
  const { first, explanation, second } = course;
  return (
    <ol className="leaf-course">
      <li>
        <span className="strong">
          {words.courseFirst} {pointsText(first.points, language)}
        </span>{" "}
        {first.reason}
      </li>
      {explanation && (
        <li>
          <span className="strong">{words.courseExplanation}</span>{" "}
          {explanation.agrees ? words.courseAgrees : explanation.text}
        </li>
      )}
      {second && (
        <li>
          <span className="strong">
            {words.courseSecond} {pointsText(second.points, language)}
          </span>{" "}
          {second.reason}
        </li>
      )}
    </ol>
  );
}
