import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PlanItemView, PlanView } from "../../contract/plans.ts";
import { planChoicesQuery, usePlanAct } from "../api/plans.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { Loaded } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { ItemForm } from "./ItemForm.tsx";

const BOXES = { lead: "item-lead", support: "item-support", due: "item-due", measure: "item-measure" };

interface ItemDialogProps {
  readonly plan: PlanView;
  /** Null: a new one. */
  readonly item: PlanItemView | null;
  readonly close: () => void;
}

/** Adds an item to a draft, or saves it over the version that was seen. */
export function ItemDialog({ plan, item, close }: ItemDialogProps) {
  const words = useWords(PLANS);
  const choices = useQuery(planChoicesQuery(plan.id));
  const act = usePlanAct(plan.id);
  const refusal = useRefusal();
  const [refused, setRefused] = useState<readonly FormFault[]>([]);
  return (
    <Dialog
      opened
      onClose={close}
      size="lg"
      title={<span className="strong">{item === null ? words.addItem : words.edit}</span>}
    >
      <Loaded query={choices}>
        {(view) => (
          <ItemForm
            item={item}
            choices={view}
            busy={act.isPending}
            refused={refused}
            cancel={close}
            save={(input) =>
              act.mutate(
                item === null
                  ? { act: "add-item", item: input }
                  : { act: "save-item", id: item.id, item: input, version: item.version },
                { onSuccess: close, onError: (error) => setRefused(refusal(error, BOXES)) },
              )
            }
          />
        )}
      </Loaded>
    </Dialog>
  );
}
