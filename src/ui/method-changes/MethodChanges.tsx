import type { MethodComparison, MethodDifference, NodeComparison } from "../../contract/methods.ts";
import { aspectWords, formatNumber, type Lang } from "../../core/index.ts";
import { isPrintedCode } from "./printedCode.ts";

const VI = {
  whole: "Thay đổi chung",
  criterion: "Tiêu chí",
  before: "Trước",
  after: "Sau",
  measures: { points: "Điểm tối đa", weight: "Trọng số" },
  what: "Thay đổi",
  nothing: "không có",
  none: "Không có mục nào thuộc nhóm này.",
  fates: { added: "thêm mới", removed: "bỏ", changed: "thay đổi", same: "giữ nguyên" },
  hints: "Có thể chỉ đổi số thứ tự",
  hintsLead: "Cùng tên nhưng khác mã. Đây là gợi ý để kiểm tra, không phải kết luận.",
  becomes: "thành",
  blocks: { bonus: "điểm cộng", penalty: "điểm trừ" },
};

const EN: typeof VI = {
  whole: "Changes of the whole",
  criterion: "Criterion",
  before: "Before",
  after: "After",
  measures: { points: "Maximum", weight: "Weight" },
  what: "Change",
  nothing: "nothing",
  none: "There is nothing of this kind.",
  fates: { added: "added", removed: "removed", changed: "changed", same: "unchanged" },
  hints: "Perhaps only renumbered",
  hintsLead: "The same words under another code. A hint to be checked, not a finding.",
  becomes: "to",
  blocks: { bonus: "bonus", penalty: "penalty" },
};

const WORDS = { vi: VI, en: EN } as const;

/** What differs about two versions as wholes; nothing where nothing does. */
export function WholeChanges({
  whole,
  lang,
}: {
  readonly whole: readonly MethodDifference[];
  readonly lang: Lang;
}) {
  if (whole.length === 0) return null;
  return (
    <section className="method-whole" aria-label={WORDS[lang].whole}>
      <h2>{WORDS[lang].whole}</h2>
      <DifferenceList differences={whole} lang={lang} />
    </section>
  );
}

export interface NodeChangesProps {
  readonly nodes: readonly NodeComparison[];
  /** What the number of a criterion is: points at most, or its weight in a composite index. Default points. */
  readonly measure?: "points" | "weight";
  readonly caption: string;
  readonly lang: Lang;
}

/** Criteria side by side: what became of each, its points before and after, and every change in words. */
export function NodeChanges({ nodes, measure = "points", caption, lang }: NodeChangesProps) {
  const words = WORDS[lang];
  if (nodes.length === 0) return <p className="method-changes-none">{words.none}</p>;
  return (
    <table className="method-changes">
      <caption className="method-changes-caption">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.criterion}</th>
          <th scope="col" className="number">
            {words.measures[measure]}
          </th>
          <th scope="col">{words.what}</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => (
          <NodeRow key={`${node.code} ${node.block}`} node={node} lang={lang} />
        ))}
      </tbody>
    </table>
  );
}

function NodeRow({ node, lang }: { readonly node: NodeComparison; readonly lang: Lang }) {
  const words = WORDS[lang];
  const shown = node.after ?? node.before;
  // A number that changed stands in the column beside.
  const moved = node.before !== null && node.after !== null && node.before.max !== node.after.max;
  const rest = node.differences.filter(({ aspect }) => aspect !== "max" && !(moved && aspect === "weight"));
  return (
    <tr className={shown?.leaf === false ? "method-changes-group" : undefined}>
      <th scope="row">
        {isPrintedCode(node.code) && <span className="method-changes-code">{node.code} </span>}
        {shown?.label[lang]}
        {node.block !== "tree" && <span className="method-changes-block"> ({words.blocks[node.block]})</span>}
      </th>
      <td className="number">
        <Points node={node} lang={lang} />
      </td>
      <td>
        <span className={`method-fate method-fate-${node.fate}`}>{words.fates[node.fate]}</span>
        {rest.length > 0 && <DifferenceList differences={rest} lang={lang} />}
      </td>
    </tr>
  );
}

function Points({ node: { before, after }, lang }: { readonly node: NodeComparison; readonly lang: Lang }) {
  const show = (side: { readonly max: number } | null): string =>
    side === null ? "–" : formatNumber(side.max, lang);
  if (before !== null && after !== null && before.max === after.max) return show(after);
  const grown = before !== null && after !== null && after.max > before.max;
  return (
    <>
      <span className="method-changes-was">{show(before)}</span> → <strong>{show(after)}</strong>
      {before !== null && after !== null && (
        <span className="method-changes-by">
          {grown ? "+" : "−"}
          {formatNumber(Math.abs(after.max - before.max), lang)}
        </span>
      )}
    </>
  );
}

function DifferenceList({
  differences,
  lang,
}: {
  readonly differences: readonly MethodDifference[];
  readonly lang: Lang;
}) {
  const words = WORDS[lang];
  return (
    <dl className="method-differences">
      {differences.map(({ aspect, before, after }) => (
        <div key={aspect}>
          <dt>{aspectWords(aspect)[lang]}</dt>
          <dd>
            <del>{before?.[lang] ?? words.nothing}</del>
            <span className="method-changes-arrow" aria-hidden="true">
              {" "}
              →{" "}
            </span>
            <ins>{after?.[lang] ?? words.nothing}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Hints for criteria that probably got another number. */
export function RenumberedHints({
  hints,
  lang,
}: {
  readonly hints: MethodComparison["renumbered"];
  readonly lang: Lang;
}) {
  const words = WORDS[lang];
  if (hints.length === 0) return null;
  return (
    <details className="method-hints">
      <summary>
        {words.hints} ({hints.length})
      </summary>
      <p>{words.hintsLead}</p>
      <ul>
        {hints.map(({ before, after, label }) => (
          <li key={`${before} ${after}`}>
            <strong>{before}</strong> {words.becomes} <strong>{after}</strong>: {label[lang]}
          </li>
        ))}
      </ul>
    </details>
  );
}
