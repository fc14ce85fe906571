import { Button } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { PlanView } from "../../contract/plans.ts";
import { usePlanAct } from "../api/plans.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { Problem } from "../parts/states.tsx";
import { momentWords } from "../show/times.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { Amendments } from "./Amendments.tsx";
import { ItemsPart } from "./ItemsPart.tsx";
import { Paragraph } from "./Paragraph.tsx";
import { usePlan } from "./PlanFrame.tsx";
import { RenameDialog } from "./RenameDialog.tsx";
import { TargetsPart } from "./TargetsPart.tsx";

/** The plan as it reads, and as it is written: each paragraph and each item for itself. */
export function Component() {
  const plan = usePlan();
  const writes = plan.actions.includes("plan.write");
  const kinds = new Set(plan.paragraphs.map(({ kind }) => kind));
  return (
    <div className="stack-wide">
      <Notes plan={plan} />
      <div className="plan-text">
        {plan.paragraphs.map((paragraph, place) => (
          <Paragraph key={paragraph.id} plan={plan} paragraph={paragraph} place={place} writes={writes}>
            {paragraph.kind === "targets" && <TargetsPart plan={plan} writes={writes} />}
            {paragraph.kind === "items" && <ItemsPart plan={plan} writes={writes} />}
          </Paragraph>
        ))}
        {!kinds.has("targets") && <TargetsPart plan={plan} writes={writes} />}
        {!kinds.has("items") && <ItemsPart plan={plan} writes={writes} />}
      </div>
      {writes && <DraftActs plan={plan} />}
      <Amendments plan={plan} />
      <Issued plan={plan} />
    </div>
  );
}

function Notes({ plan }: { readonly plan: PlanView }) {
  const words = useWords(PLANS);
  const said = useSaid();
  const { template, previous, reached } = plan;
  return (
    <>
      {plan.state === "draft" && template !== null && (
        <p className="note small">
          {words.composed}: {said(template.note)}
        </p>
      )}
      {previous !== null && (
        <p className="small">
          {words.previous}: <a href={`/lam-viec/ke-hoach/${previous.id}`}>{previous.title}</a>
        </p>
      )}
      {reached !== "" && (
        <div className="note note-success">
          <p className="strong">{words.reached}</p>
          <p className="comment-text">{reached}</p>
        </div>
      )}
    </>
  );
}

function Issued({ plan }: { readonly plan: PlanView }) {
  const words = useWords(PLANS);
  const { language } = useLanguage();
  if (plan.issuedAt === null) return null;
  return (
    <p className="faint">
      {words.issuedBy(plan.issuedByName ?? "", momentWords(plan.issuedAt, language))}. {words.receipt}:{" "}
      <code className="receipt-hash">{plan.receiptHash}</code>
    </p>
  );
}

function DraftActs({ plan }: { readonly plan: PlanView }) {
  const words = useWords(PLANS);
  const navigate = useNavigate();
  const act = usePlanAct(plan.id);
  const [asked, ask] = useState<"rename" | "discard" | null>(null);
  return (
    <div className="row no-print">
      <Button variant="default" onClick={() => ask("rename")}>
        {words.rename}
      </Button>
      <Button variant="subtle" color="red" onClick={() => ask("discard")}>
        {words.discard}
      </Button>
      {asked === "rename" && <RenameDialog plan={plan} close={() => ask(null)} />}
      <Dialog
        opened={asked === "discard"}
        onClose={() => ask(null)}
        title={<span className="strong">{words.discard}</span>}
      >
        <div className="stack">
          <p>{words.discardSure}</p>
          {act.error && <Problem error={act.error} />}
          <div className="form-actions">
            <Button
              color="red"
              loading={act.isPending}
              onClick={() => act.mutate({ act: "discard" }, { onSuccess: () => void navigate("/ke-hoach") })}
            >
              {words.discard}
            </Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
