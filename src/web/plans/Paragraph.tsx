import { type ReactNode, useState } from "react";
import type { ParagraphView, PlanView } from "../../contract/plans.ts";
import { usePlanAct } from "../api/plans.ts";
import { Problem } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { ParagraphBox } from "./ParagraphBox.tsx";

interface ParagraphProps {
  readonly plan: PlanView;
  readonly paragraph: ParagraphView;
  readonly place: number;
  readonly writes: boolean;
  /** The table that stands here. */
  readonly children: ReactNode;
}

/** One paragraph: read, edited in place, moved, removed; a new one after it. */
export function Paragraph({ plan, paragraph, place, writes, children }: ParagraphProps) {
  const [editing, setEditing] = useState(false);
  const table = paragraph.kind === "targets" || paragraph.kind === "items";
  return (
    <div className={table ? "stack" : ""}>
      <div className="plan-paragraph">
        {editing ? (
          <ParagraphBox plan={plan.id} paragraph={paragraph} close={() => setEditing(false)} />
        ) : (
          <Said paragraph={paragraph} />
        )}
        {writes && !editing && (
          <Tools plan={plan} paragraph={paragraph} place={place} edit={() => setEditing(true)} />
        )}
      </div>
      {children}
    </div>
  );
}

function Said({ paragraph: { kind, text } }: { readonly paragraph: ParagraphView }) {
  if (kind !== "heading") return <p>{text}</p>;
  return /^[IVXLC]+\./.test(text) ? <h2>{text}</h2> : <h3>{text}</h3>;
}

interface ToolsProps extends Omit<ParagraphProps, "writes" | "children"> {
  readonly edit: () => void;
}

function Tools({ plan, paragraph, place, edit }: ToolsProps) {
  const words = useWords(PLANS);
  const act = usePlanAct(plan.id);
  const order = plan.paragraphs.map(({ id }) => id);
  const moved = (to: number) => {
    const rest = order.filter((id) => id !== paragraph.id);
    act.mutate({ act: "arrange", what: "paragraphs", order: rest.toSpliced(to, 0, paragraph.id) });
  };
  const label = paragraph.text.slice(0, 40);
  return (
    <div className="plan-tools no-print">
      <button type="button" className="plain-button" onClick={edit} aria-label={`${words.edit}: ${label}`}>
        {words.edit}
      </button>
      <button
        type="button"
        className="plain-button"
        disabled={place === 0}
        aria-label={`${words.up}: ${label}`}
        onClick={() => moved(place - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="plain-button"
        disabled={place === order.length - 1}
        aria-label={`${words.down}: ${label}`}
        onClick={() => moved(place + 1)}
      >
        ↓
      </button>
      <button
        type="button"
        className="plain-button"
        aria-label={`${words.addText}: ${label}`}
        title={words.addText}
        onClick={() =>
          act.mutate({ act: "add-paragraph", paragraph: { kind: "text", text: "…", after: paragraph.id } })
        }
      >
        +
      </button>
      <button
        type="button"
        className="plain-button"
        aria-label={`${words.remove}: ${label}`}
        title={words.remove}
        onClick={() => act.mutate({ act: "remove-paragraph", id: paragraph.id, version: paragraph.version })}
      >
        ×
      </button>
      {act.error && <Problem error={act.error} />}
    </div>
  );
}
