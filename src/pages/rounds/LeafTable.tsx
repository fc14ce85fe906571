import type { MethodNodeView } from "../../contract/methods.ts";
import type { PublicUnitResult } from "../../contract/publicRounds.ts";
import type { LeafResult } from "../../contract/scores.ts";
import { formatDecimal, formatNumber, type Lang } from "../../core/index.ts";
import { ValueBar } from "../../ui/value-bar/ValueBar.tsx";
import { sourceWords } from "../methods/CriteriaTable.tsx";
import { shareOf } from "./RoundTable.tsx";
import { type RoundWords, roundWords } from "./words.ts";

interface LeafTableProps {
  readonly result: PublicUnitResult;
  readonly lang: Lang;
}

/** Every criterion under its field: three values side by side and the reason for the last. On a phone each row is a card. */
export function LeafTable({ result, lang }: LeafTableProps) {
  const words = roundWords(lang);
  const { unit, nodes } = result;
  const views = new Map(nodes.map((node) => [node.code, node]));
  const fields = [...new Set(unit.leaves.map(({ fieldCode }) => fieldCode))];
  return (
    <table className="leaf-table">
      <caption className="read-only-text">{words.leaves}</caption>
      <thead>
        <tr>
          <th scope="col">{words.criterion}</th>
          <th scope="col" className="number">
            {words.max}
          </th>
          <th scope="col" className="number">
            {words.selfScore}
          </th>
          <th scope="col" className="number">
            {words.appraised}
          </th>
          <th scope="col" className="number">
            {words.final}
          </th>
          <th scope="col">{words.reason}</th>
        </tr>
      </thead>
      {fields.map((field) => (
        <tbody key={field}>
          <FieldRow code={field} result={result} lang={lang} />
          {unit.leaves
            .filter(({ fieldCode }) => fieldCode === field)
            .map((leaf) => (
              <Row key={leaf.code} leaf={leaf} view={views.get(leaf.code)} result={result} lang={lang} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function FieldRow({ code, result, lang }: LeafTableProps & { code: string }) {
  const words = roundWords(lang);
  const { decimals } = result.round.method;
  const blocks: Readonly<Record<string, string>> = { bonus: words.bonusItems, penalty: words.penaltyItems };
  const view = result.nodes.find((node) => node.code === code);
  const score = result.unit.nodes.find((node) => node.code === code);
  const label = lang === "en" ? (view?.labelEn ?? view?.label) : view?.label;
  return (
    <tr className="field-row">
      <th scope="rowgroup" colSpan={4}>
        {blocks[code] ?? `${code}. ${label ?? ""}`}
      </th>
      <td className="number">
        {score !== undefined && score.assignedMax > 0 && (
          <strong>
            {formatDecimal(score.points, decimals, lang)}
            <span className="rank-of">/{formatNumber(score.assignedMax, lang)}</span>
          </strong>
        )}
      </td>
      <td className="field-class">{score?.classLabel ?? <span aria-hidden="true">–</span>}</td>
    </tr>
  );
}

interface RowProps extends LeafTableProps {
  readonly leaf: LeafResult;
  readonly view: MethodNodeView | undefined;
}

function Row({ leaf, view, result, lang }: RowProps) {
  const words = roundWords(lang);
  const { decimals } = result.round.method;
  const show = (points: number): string => formatDecimal(points, decimals, lang);
  const label = lang === "en" ? (view?.labelEn ?? leaf.label) : leaf.label;
  return (
    <tr className={leaf.appraised?.decision === "change" ? "leaf-row leaf-changed" : "leaf-row"}>
      <th scope="row">
        <span className="criteria-code">{leaf.code}</span> {label}
      </th>
      <td className="number" data-head={words.max}>
        {formatNumber(leaf.max, lang)}
      </td>
      <td className="number" data-head={words.shortSelf}>
        {selfText(leaf, show, words)}
      </td>
      <td className="number" data-head={words.shortAppraised}>
        <Appraised leaf={leaf} show={show} words={words} />
      </td>
      <td className="number leaf-final" data-head={words.shortFinal}>
        <Final leaf={leaf} show={show} words={words} />
      </td>
      <td className="leaf-reason" data-head={words.reason}>
        {leaf.final[lang]}
        {leaf.course && <Course course={leaf.course} show={show} words={words} />}
        {view !== undefined && <More view={view} lang={lang} />}
      </td>
    </tr>
  );
}

type Show = (points: number) => string;

function selfText({ self }: LeafResult, show: Show, words: RoundWords): string {
  if (self === null) return words.noSelf;
  if (self.outcome.kind === "scored") return show(self.outcome.points);
  return self.outcome.kind === "notApplicable" ? words.notApplicable.toLowerCase() : "–";
}

function Appraised({ leaf, show, words }: { leaf: LeafResult; show: Show; words: RoundWords }) {
  if (leaf.appraised === null) return <span aria-hidden="true">–</span>;
  if (leaf.appraised.decision === "agree") return <span className="soft">{words.agree}</span>;
  return (
    <>
      {show(leaf.appraised.points)} <span className="changed-mark">{words.change}</span>
    </>
  );
}

function Final({ leaf, show, words }: { leaf: LeafResult; show: Show; words: RoundWords }) {
  const { outcome } = leaf.final;
  if (outcome.kind === "notApplicable")
    return <span className="soft">{words.notApplicable.toLowerCase()}</span>;
  const points = outcome.kind === "scored" ? outcome.points : 0;
  return (
    <ValueBar share={shareOf(points, leaf.max)}>
      <strong>{show(points)}</strong>
    </ValueBar>
  );
}

interface CourseProps {
  readonly course: NonNullable<LeafResult["course"]>;
  readonly show: Show;
  readonly words: RoundWords;
}

/** From the first appraisal over the explanation to the second, each in the words of those who wrote it. */
function Course({ course: { first, explanation, second }, show, words }: CourseProps) {
  return (
    <ol className="leaf-course">
      <li>
        <strong>{words.courseFirst(show(first.points))}</strong> {first.reason || words.agree}
      </li>
      {explanation && (
        <li>
          <strong>{words.courseExplanation}</strong>{" "}
          {explanation.agrees ? words.courseAgrees : explanation.text}
        </li>
      )}
      {second && (
        <li>
          <strong>{words.courseSecond(show(second.points))}</strong> {second.reason}
        </li>
      )}
    </ol>
  );
}

/** The way of scoring and the act behind it, folded. */
function More({ view, lang }: { view: MethodNodeView; lang: Lang }) {
  const lines = [view.ruleText, view.guidance, view.citation && sourceWords(view.citation, lang)];
  const known = lines.filter((line) => line !== null);
  if (known.length === 0) return null;
  return (
    <details className="criteria-notes">
      <summary>{roundWords(lang).more}</summary>
      {known.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  );
}
