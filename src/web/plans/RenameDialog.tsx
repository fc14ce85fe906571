import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PlanView } from "../../contract/plans.ts";
import { usePlanAct } from "../api/plans.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";

export function RenameDialog({ plan, close }: { readonly plan: PlanView; readonly close: () => void }) {
  const words = useWords(PLANS);
  const act = usePlanAct(plan.id);
  const refusal = useRefusal();
  const [title, setTitle] = useState(plan.title);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(
      { act: "rename", title, version: plan.version },
      { onSuccess: close, onError: (error) => setFaults(refusal(error, { title: "plan-title" })) },
    );
  };
  return (
    <Dialog opened onClose={close} title={<span className="strong">{words.rename}</span>}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <TextInput
          id="plan-title"
          label={words.name}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className="form-actions">
          <Button type="submit" loading={act.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
