import type { MethodNodeView } from "../../contract/methods.ts";
import { formatNumber, type Lang } from "../../core/index.ts";
import { confidenceWord, methodWords, scorerWord } from "./words.ts";

/** The tree in printed order: points, who scores, the way of scoring in words; the rest folded beneath each leaf. */
export function CriteriaTable({ nodes, lang }: { nodes: readonly MethodNodeView[]; lang: Lang }) {
  const words = methodWords(lang);
  return (
    <div className="criteria-scroll">
      <table className="criteria">
        <caption className="read-only-text">{words.criteria}</caption>
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            <th scope="col" className="number">
              {words.points}
            </th>
            <th scope="col" className="criteria-by">
              {words.scoredBy}
            </th>
          </tr>
        </thead>
        {(["tree", "bonus", "penalty"] as const).map((block) => {
          const rows = nodes.filter((node) => node.block === block);
          if (rows.length === 0) return null;
          return (
            <tbody key={block}>
              {block !== "tree" && (
                <tr className="criteria-group">
                  <th colSpan={3} scope="rowgroup">
                    {words[block]}
                  </th>
                </tr>
              )}
              {rows.map((node) => (
                <Row key={node.code} node={node} lang={lang} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function Row({ node, lang }: { node: MethodNodeView; lang: Lang }) {
  const words = methodWords(lang);
  const label = lang === "en" ? (node.labelEn ?? node.label) : node.label;
  const depth = `depth-${Math.min(node.depth, 3)}`;
  return (
    <tr id={`tc-${node.code}`} className={node.leaf ? "criteria-leaf" : "criteria-group"}>
      <th scope="row" className={depth}>
        <span className="criteria-code">{node.code}</span> {label}
        {node.unresolved && <span className="criteria-unresolved"> {words.unresolvedMark}</span>}
        {node.ruleText !== null && !node.unresolved && <span className="criteria-rule">{node.ruleText}</span>}
        {node.leaf && <LeafNotes node={node} lang={lang} />}
      </th>
      <td className="number">{formatNumber(node.max, lang)}</td>
      <td className="criteria-by">{node.scoredBy !== null && scorerWord(node.scoredBy, lang)}</td>
    </tr>
  );
}

/** Guidance, evidence, agencies and source of one leaf, folded. */
function LeafNotes({ node, lang }: { node: MethodNodeView; lang: Lang }) {
  const words = methodWords(lang);
  const lines: readonly (readonly [string, string | null])[] = [
    [words.guidance, node.guidance],
    [words.evidence, node.evidence.length > 0 ? node.evidence.join("; ") : null],
    [words.leadAgency, node.lead === null ? null : withSupport(node, words.support)],
    [words.notApplicable, node.notApplicable],
    [words.source, node.citation && sourceWords(node.citation, lang)],
  ];
  const known = lines.filter(([, text]) => text !== null);
  if (known.length === 0) return null;
  return (
    <details className="criteria-notes">
      <summary>{words.details}</summary>
      <dl>
        {known.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function withSupport({ lead, support }: MethodNodeView, word: string): string {
  return support.length === 0 ? (lead ?? "") : `${lead}; ${word}: ${support.join(", ")}`;
}

/** Where the text of a leaf comes from and how sure that is. */
export function sourceWords(citation: NonNullable<MethodNodeView["citation"]>, lang: Lang): string {
  const confidence = confidenceWord(citation.confidence, lang);
  return citation.text === "" ? confidence : `${citation.text} (${confidence})`;
}
