import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { memo, useId, useState } from "react";
import type { LeafView } from "../../../contract/sheets.ts";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SCORED_BY } from "../../words/rounds.ts";
import { SHEET } from "../../words/sheet.ts";
import { isUnanswered, lacksEvidence, pointsOf } from "../filters.ts";
import { LeafBody } from "./LeafCard.tsx";

/** One criterion as a line to compare; opens into its full card. */
export const LeafRow = memo(function LeafRow({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <article className="leaf-row" aria-label={`${leaf.code} ${leaf.label}`}>
      <button
        type="button"
        className="leaf-row-line"
        aria-expanded={open}
        aria-controls={bodyId}
        title={open ? words.collapse : words.open}
        onClick={() => setOpen(!open)}
      >
        <Chevron size={16} aria-hidden="true" />
        <span className="leaf-code">{leaf.code}</span>
        <span className="leaf-row-label">{leaf.label}</span>
        <Marks leaf={leaf} />
        <RowPoints leaf={leaf} />
      </button>
      {open && (
        <div id={bodyId} className="leaf leaf-row-body">
          <LeafBody leaf={leaf} />
        </div>
      )}
    </article>
  );
});

function Marks({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  const by = useWords(SCORED_BY);
  return (
    <span className="leaf-row-marks">
      {leaf.lead && <span className="faint leaf-row-lead">{leaf.lead.name}</span>}
      {leaf.scoredBy !== "self" && <span className="tag">{by[leaf.scoredBy]}</span>}
      {isUnanswered(leaf) && <span className="tag tag-warning">{words.unanswered}</span>}
      {lacksEvidence(leaf) && <span className="tag">{words.noEvidence}</span>}
      {leaf.evidence.length > 0 && <span className="faint">{words.evidenceCount(leaf.evidence.length)}</span>}
    </span>
  );
}

function RowPoints({ leaf }: { readonly leaf: LeafView }) {
  const { language } = useLanguage();
  const points = pointsOf(leaf);
  return (
    <span className="leaf-row-points number">
      <span className="strong">{points === undefined ? "–" : pointsText(points, language)}</span>
      <span className="soft">/{pointsText(leaf.max, language)}</span>
    </span>
  );
}
