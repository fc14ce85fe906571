import { memo } from "react";
import type { LeafView } from "../../../contract/sheets.ts";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SCORED_BY } from "../../words/rounds.ts";
import { SHEET } from "../../words/sheet.ts";
import { DivisionMark } from "../around/DivisionMark.tsx";
import { ExemptionRequest } from "../around/ExemptionRequest.tsx";
import { LeafFindings } from "../around/LeafFindings.tsx";
import { LeafReopened } from "../around/LeafReopened.tsx";
import { LeafReview } from "../around/LeafReview.tsx";
import { PreviousLine } from "../around/PreviousLine.tsx";
import { EvidenceList } from "../evidence/EvidenceList.tsx";
import { LeafTalk } from "../reply/LeafTalk.tsx";
import { AppraisalNote } from "./AppraisalNote.tsx";
import { Explanation } from "./Explanation.tsx";
import { InputBox } from "./InputBox.tsx";
import { LeafHistory } from "./LeafHistory.tsx";
import { LeafPoints } from "./LeafPoints.tsx";
import { LeafRules } from "./LeafRules.tsx";

interface LeafCardProps {
  readonly leaf: LeafView;
  /** Under the heading of a criterion a leaf stands one level deeper than right under its field. */
  readonly level: 3 | 4;
}

/** One criterion with room: what to do, what to type, what it earns and why, what proves it. */
export const LeafCard = memo(function LeafCard({ leaf, level }: LeafCardProps) {
  const Heading = level === 3 ? "h3" : "h4";
  const headingId = `leaf-${leaf.code}`;
  return (
    <article className="card leaf" aria-labelledby={headingId}>
      <header className="leaf-head">
        <Heading id={headingId} tabIndex={-1}>
          <span className="leaf-code">{leaf.code}</span> {leaf.label}
        </Heading>
        <LeafMax leaf={leaf} />
      </header>
      <LeafBody leaf={leaf} />
    </article>
  );
});

export function LeafMax({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  return <span className="leaf-max soft small nowrap">{words.max(pointsText(leaf.max, language))}</span>;
}

export function LeafBody({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  return (
    <>
      <Agencies leaf={leaf} />
      <DivisionMark leaf={leaf} />
      <LeafReopened leaf={leaf.code} />
      <LeafReview leaf={leaf} />
      {leaf.guidance && <p className="leaf-guidance">{leaf.guidance}</p>}
      {leaf.exemption !== null && <p className="note">{words.exempt(leaf.exemption)}</p>}
      {leaf.unresolved && <p className="note note-warning small">{words.unresolved}</p>}
      <LeafRules leaf={leaf} />
      <PreviousLine leaf={leaf} />
      <ExemptionRequest leaf={leaf} />
      {leaf.exemption === null && <LeafWork leaf={leaf} />}
    </>
  );
}

/** Inputs beside points, then documents and explanation; a leaf scored elsewhere says by whom. */
function LeafWork({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  const by = useWords(SCORED_BY);
  const answerable = leaf.allowed.includes("leaf.answer");
  if (leaf.scoredBy !== "self" && !answerable && leaf.answers.every(({ value }) => value === null)) {
    return <p className="note small">{words.outsideLeaf(by[leaf.scoredBy])}</p>;
  }
  return (
    <>
      <div className="leaf-work">
        <div className="leaf-inputs">
          {leaf.inputs.map((input) => (
            <InputBox key={input.name} leaf={leaf} input={input} />
          ))}
        </div>
        <LeafPoints leaf={leaf} />
      </div>
      <LeafFindings leaf={leaf.code} />
      <AppraisalNote leaf={leaf} />
      <LeafTalk leaf={leaf} />
      <div className="leaf-proof">
        <EvidenceList leaf={leaf} />
        <Explanation leaf={leaf} />
        <LeafHistory leaf={leaf} />
      </div>
    </>
  );
}

function Agencies({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  if (!leaf.lead) return null;
  return (
    <p className="small soft">
      {words.lead}: <span className="strong">{leaf.lead.name}</span>
      {leaf.support.length > 0 && ` · ${words.support}: ${leaf.support.map(({ name }) => name).join(", ")}`}
    </p>
  );
}
