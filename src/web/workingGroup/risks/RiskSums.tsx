import type { RiskGroup, RiskSum, RiskTotals } from "../../../contract/riskMarks.ts";
import { Wide } from "../../parts/Wide.tsx";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { RISKS } from "../../words/risks.ts";

/** «59,2703/65 điểm (tạm thời)», and the self score by what the working group thinks of it. */
export function TotalsTable({ totals }: { readonly totals: RiskTotals }) {
  const words = useWords(RISKS);
  const { language } = useLanguage();
  const rows = [
    ["sure", totals.sure],
    ["at-risk", totals.atRisk],
    ["lost", totals.lost],
    ["unseen", totals.unseen],
  ] as const;
  return (
    <section className="card risk-totals" aria-label={words.sums}>
      <p className="risk-score">
        <span className="risk-points">
          {words.provisional(pointsText(totals.whole.self, language), pointsText(totals.whole.max, language))}
        </span>
        <span className={totals.whole.expected < totals.whole.self ? "losing" : "soft"}>
          {words.expectedTotal(pointsText(totals.whole.expected, language))}
        </span>
      </p>
      <Wide label={words.sums}>
        <table className="table risk-sums">
          <thead>
            <tr>
              <th scope="col">{words.mark}</th>
              <th scope="col" className="number">
                {words.leaves}
              </th>
              <th scope="col" className="number">
                {words.max}
              </th>
              <th scope="col" className="number">
                {words.self}
              </th>
              <th scope="col" className="number">
                {words.expected}
              </th>
              <th scope="col" className="number">
                {words.less}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([mark, sum]) => (
              <SumRow key={mark} name={words[mark]} sum={sum} />
            ))}
            <SumRow name={words.whole} sum={totals.whole} strong />
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function SumRow({
  name,
  sum,
  strong = false,
}: {
  readonly name: string;
  readonly sum: RiskSum;
  readonly strong?: boolean;
}) {
  const { language } = useLanguage();
  const less = sum.self - sum.expected;
  return (
    <tr className={strong ? "strong" : undefined}>
      <th scope="row">{name}</th>
      <td className="number">{sum.leaves}</td>
      <td className="number">{pointsText(sum.max, language)}</td>
      <td className="number">{pointsText(sum.self, language)}</td>
      <td className="number">{pointsText(sum.expected, language)}</td>
      <td className={`number ${less > 1e-9 ? "losing" : ""}`}>
        {Math.abs(less) < 1e-9 ? "" : pointsText(less, language)}
      </td>
    </tr>
  );
}

/** Fields or departments side by side; those that lose stand first. */
export function GroupsTable({
  groups,
  head,
  choose,
  withPart,
}: {
  readonly groups: readonly RiskGroup[];
  readonly head: string;
  readonly choose: (key: string) => void;
  readonly withPart: boolean;
}) {
  const words = useWords(RISKS);
  const { language } = useLanguage();
  const ordered = groups.toSorted((a, b) => b.loss - a.loss || b.atRisk + b.lost - a.atRisk - a.lost);
  return (
    <div className="stack-tight">
      <Wide label={head}>
        <table className="table table-stick table-cards">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" className="number">
                {words["at-risk"]}
              </th>
              <th scope="col" className="number">
                {words.lost}
              </th>
              <th scope="col" className="number">
                {words.unseen}
              </th>
              <th scope="col" className="number">
                {words.self}
              </th>
              <th scope="col" className="number">
                {words.expected}
              </th>
              <th scope="col" className="number">
                {words.loss}
              </th>
              {withPart && <th scope="col">{words.partState}</th>}
            </tr>
          </thead>
          <tbody>
            {ordered.map((group) => (
              <tr key={group.key}>
                <th scope="row">
                  <button type="button" className="plain-button risk-title" onClick={() => choose(group.key)}>
                    {group.name}
                  </button>
                </th>
                <td className={`number ${group.atRisk > 0 ? "losing" : ""}`} data-head={words["at-risk"]}>
                  {group.atRisk}
                </td>
                <td className={`number ${group.lost > 0 ? "losing" : ""}`} data-head={words.lost}>
                  {group.lost}
                </td>
                <td className="number" data-head={words.unseen}>
                  {group.unseen}
                </td>
                <td className="number" data-head={words.self}>
                  {group.leaves === 0
                    ? ""
                    : `${pointsText(group.self, language)}/${pointsText(group.max, language)}`}
                </td>
                <td className="number" data-head={words.expected}>
                  {group.leaves === 0 ? "" : pointsText(group.expected, language)}
                </td>
                <td className={`number ${group.loss > 0 ? "losing" : ""}`} data-head={words.loss}>
                  {group.loss > 1e-9 ? pointsText(group.loss, language) : ""}
                </td>
                {withPart && (
                  <td data-head={words.partState}>
                    <PartState part={group.part} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p className="faint">{words.lossHint}</p>
    </div>
  );
}

function PartState({ part }: { readonly part: RiskGroup["part"] }) {
  const words = useWords(RISKS);
  if (part === null) return null;
  if (part === "draft") return <span className="faint">{words.partDraft}</span>;
  return (
    <span className={`tag ${part === "approved" ? "tag-success" : "tag-accent"}`}>
      {part === "approved" ? words.partApproved : words.partPresented}
    </span>
  );
}
