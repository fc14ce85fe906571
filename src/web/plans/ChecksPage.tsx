import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PlanCheck, PlanItemView, PlanView } from "../../contract/plans.ts";
import { planChecksQuery, usePlanAct } from "../api/plans.ts";
import { Loaded, Problem } from "../parts/states.tsx";
import { pointsText } from "../show/numbers.ts";
import { dateWords } from "../show/times.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { IssueForm } from "./IssueForm.tsx";
import { ItemDialog } from "./ItemDialog.tsx";
import { inputOfItem } from "./itemTyped.ts";
import { usePlan } from "./PlanFrame.tsx";

/** Everything that is not as it should be, with its remedy, and the act of issuing. */
export function Component() {
  const plan = usePlan();
  const words = useWords(PLANS);
  const checks = useQuery(planChecksQuery(plan.id));
  return (
    <Loaded query={checks} lines={6}>
      {({ checks: found, mayIssue }) => {
        const faults = found.filter(({ weight }) => weight === "fault");
        const notices = found.filter(({ weight }) => weight === "notice");
        return (
          <div className="stack-wide">
            {faults.length === 0 && <p className="note note-success">{words.fine}</p>}
            <Found title={words.faultCount(faults.length)} checks={faults} plan={plan} />
            <Found title={words.noticeCount(notices.length)} checks={notices} plan={plan} />
            {mayIssue && <IssueForm plan={plan} />}
          </div>
        );
      }}
    </Loaded>
  );
}

interface FoundProps {
  readonly title: string;
  readonly checks: readonly PlanCheck[];
  readonly plan: PlanView;
}

function Found({ title, checks, plan }: FoundProps) {
  if (checks.length === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <ul className="check-list">
        {checks.map((check) => (
          <li key={`${check.code}${check.place?.id}${check.en}`}>
            <OneCheck check={check} plan={plan} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneCheck({ check, plan }: { readonly check: PlanCheck; readonly plan: PlanView }) {
  const words = useWords(PLANS);
  const said = useSaid();
  const act = usePlanAct(plan.id);
  const [editing, setEditing] = useState(false);
  const item = plan.items.find(({ id }) => id === check.place?.id);
  const writes = plan.actions.includes("plan.write");
  return (
    <div className={`note stack-tight ${check.weight === "fault" ? "note-danger" : "note-warning"}`}>
      <p className="strong">{check.place?.label ?? words.wholePlan}</p>
      <p>{said(check)}</p>
      {act.error && <Problem error={act.error} />}
      {writes && item && (
        <div className="row">
          <Offer check={check} item={item} take={act.mutate} busy={act.isPending} />
          <Button size="sm" variant="default" onClick={() => setEditing(true)}>
            {words.open}
          </Button>
        </div>
      )}
      {editing && item && <ItemDialog plan={plan} item={item} close={() => setEditing(false)} />}
    </div>
  );
}

interface OfferProps {
  readonly check: PlanCheck;
  readonly item: PlanItemView;
  readonly take: ReturnType<typeof usePlanAct>["mutate"];
  readonly busy: boolean;
}

/** What one button can mend. */
function Offer({ check: { offer }, item, take, busy }: OfferProps) {
  const words = useWords(PLANS);
  const { language } = useLanguage();
  if (offer === null) return null;
  const as = inputOfItem(item);
  const { label, input } = {
    due: () => ({
      label: words.fixDue(offer.kind === "due" ? dateWords(offer.due) : ""),
      input: { ...as, ...(offer.kind === "due" ? { due: offer.due } : {}) },
    }),
    leaf: () => ({
      label: words.fixLeaf(offer.kind === "leaf" ? offer.leaf : ""),
      input: { ...as, ...(offer.kind === "leaf" ? { round: offer.round, leaf: offer.leaf } : {}) },
    }),
    points: () => ({
      label: words.fixPoints(offer.kind === "points" ? pointsText(offer.points, language) : ""),
      input: { ...as, ...(offer.kind === "points" ? { expectedPoints: offer.points } : {}) },
    }),
  }[offer.kind]();
  return (
    <Button
      size="sm"
      loading={busy}
      onClick={() => take({ act: "save-item", id: item.id, item: input, version: item.version })}
    >
      {label}
    </Button>
  );
}
