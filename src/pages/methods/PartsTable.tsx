import type { CompositeMethodView, CompositePartView } from "../../contract/methods.ts";
import type { Lang } from "../../core/index.ts";
import { isPrintedCode } from "../../ui/method-changes/printedCode.ts";
import { compositeWords, dataSourceWord } from "./compositeWords.ts";
import { confidenceWord } from "./words.ts";

interface PartsTableProps {
  readonly method: CompositeMethodView;
  readonly lang: Lang;
}

/** The tree in printed order: weight, direction and source of data; note and source folded beneath. */
export function PartsTable({ method, lang }: PartsTableProps) {
  const words = compositeWords(lang);
  const families = new Map(method.families.map(({ id, label }) => [id, label]));
  const whole = method.total.label?.[lang] ?? words.wholeIndex;
  return (
    <div className="criteria-scroll">
      <table className="criteria">
        <caption className="read-only-text">{words.parts}</caption>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col" className="number">
              {words.weight}
            </th>
            <th scope="col" className="criteria-by">
              {words.scoredBy}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="criteria-group">
            <th scope="row" colSpan={3}>
              {whole}
              <span className="criteria-rule">{`${words.madeAs}: ${method.total.aggregation[lang]}`}</span>
            </th>
          </tr>
          {method.parts.map((part) => (
            <Row key={part.code} part={part} families={families} lang={lang} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly part: CompositePartView;
  readonly families: ReadonlyMap<string, string>;
  readonly lang: Lang;
}

function Row({ part, families, lang }: RowProps) {
  const label = lang === "en" ? (part.labelEn ?? part.label) : part.label;
  const facts = factsOf(part, families, lang);
  return (
    <tr id={`tc-${part.code}`} className={part.leaf ? "criteria-leaf" : "criteria-group"}>
      <th scope="row" className={`depth-${Math.min(part.depth + 1, 3)}`}>
        {isPrintedCode(part.code) && <span className="criteria-code">{part.code} </span>}
        {label}
        {facts !== "" && <span className="criteria-rule">{facts}</span>}
        <PartNotes part={part} lang={lang} />
      </th>
      <td className="number">{part.weight[lang]}</td>
      <td className="criteria-by">{part.scoredBy !== null && dataSourceWord(part.scoredBy, lang)}</td>
    </tr>
  );
}

/** Direction, unit, limits, way of putting together and families, in one line. */
function factsOf(part: CompositePartView, families: ReadonlyMap<string, string>, lang: Lang): string {
  const words = compositeWords(lang);
  const only = part.families.map((id) => families.get(id) ?? id).join(", ");
  return [
    part.aggregation && `${words.madeAs}: ${part.aggregation[lang]}`,
    part.direction && words.better[part.direction],
    part.unit?.[lang],
    part.limits?.[lang],
    only === "" ? null : `${words.onlyFor}: ${only}`,
  ]
    .filter((text) => typeof text === "string")
    .join("; ");
}

function PartNotes({
  part: { code, leaf, note, citation },
  lang,
}: {
  readonly part: CompositePartView;
  readonly lang: Lang;
}) {
  const words = compositeWords(lang);
  if (note === null && citation === null) return null;
  return (
    <details className="criteria-notes">
      <summary>
        {citation === null ? words.note : `${words.source}: ${confidenceWord(citation.confidence, lang)}`}
      </summary>
      <dl>
        {note !== null && (
          <div>
            <dt>{words.note}</dt>
            <dd>{note}</dd>
          </div>
        )}
        {leaf && (
          <div>
            <dt>{words.column}</dt>
            <dd>
              <code>{code}</code>
            </dd>
          </div>
        )}
        {citation !== null && (
          <div>
            <dt>{words.source}</dt>
            <dd>
              <SourceWords source={citation} lang={lang} />
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}

/** Where a text or number comes from, with its address and how sure it is. */
export function SourceWords({
  source: { text, url, confidence },
  lang,
}: {
  readonly source: NonNullable<CompositePartView["citation"]>;
  readonly lang: Lang;
}) {
  return (
    <>
      {url === null ? text : <a href={url}>{text}</a>} ({confidenceWord(confidence, lang)})
    </>
  );
}
