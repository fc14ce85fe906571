import { Button } from "@mantine/core";
import { useState } from "react";
import type { PlanItemView, PlanView } from "../../contract/plans.ts";
import { usePlanAct } from "../api/plans.ts";
import { FileButton } from "../exchange/FileButton.tsx";
import { Problem } from "../parts/states.tsx";
import { pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { ItemDialog } from "./ItemDialog.tsx";
import { ItemTable } from "./ItemTable.tsx";
import { LossesDialog } from "./LossesDialog.tsx";

/** The items of a plan; while it is written they are added, edited, moved and removed here. */
export function ItemsPart({ plan, writes }: { readonly plan: PlanView; readonly writes: boolean }) {
  const words = useWords(PLANS);
  const { language } = useLanguage();
  const act = usePlanAct(plan.id);
  const [open, setOpen] = useState<"new" | "losses" | PlanItemView | null>(null);
  const items = plan.items;
  const order = items.map(({ id }) => id);
  const sum = items.reduce(
    (points, { expectedPoints, dropped }) => points + (dropped === null ? (expectedPoints ?? 0) : 0),
    0,
  );
  const move = (id: string, by: -1 | 1) => {
    const to = order.indexOf(id) + by;
    const rest = order.filter((each) => each !== id);
    act.mutate({ act: "arrange", what: "items", order: rest.toSpliced(to, 0, id) });
  };
  return (
    <div className="stack">
      {items.length === 0 ? (
        <p className="soft">{words.noItems}</p>
      ) : (
        <ItemTable
          items={items}
          tools={
            writes
              ? (item, place) => (
                  <>
                    <button type="button" className="plain-button" onClick={() => setOpen(item)}>
                      {words.edit}
                    </button>
                    <button
                      type="button"
                      className="plain-button"
                      disabled={place === 0}
                      aria-label={`${words.up}: ${item.measure.slice(0, 40)}`}
                      onClick={() => move(item.id, -1)}
                    >
                      ↑
                    </button>
                    <button
                      type="button"
                      className="plain-button"
                      disabled={place === items.length - 1}
                      aria-label={`${words.down}: ${item.measure.slice(0, 40)}`}
                      onClick={() => move(item.id, 1)}
                    >
                      ↓
                    </button>
                    <button
                      type="button"
                      className="plain-button"
                      onClick={() => act.mutate({ act: "remove-item", id: item.id, version: item.version })}
                    >
                      {words.remove}
                    </button>
                  </>
                )
              : undefined
          }
        />
      )}
      {sum > 0 && <p className="small strong">{words.sum(pointsText(sum, language))}</p>}
      {act.error && <Problem error={act.error} />}
      {writes && (
        <div className="no-print">
          <FileButton base={`/plans/${plan.id}/exchange/plan-items`}>
            <Button onClick={() => setOpen("new")}>{words.addItem}</Button>
            <Button variant="default" onClick={() => setOpen("losses")}>
              {words.fromLosses}
            </Button>
          </FileButton>
        </div>
      )}
      {open === "losses" && <LossesDialog plan={plan} close={() => setOpen(null)} />}
      {open !== null && open !== "losses" && (
        <ItemDialog plan={plan} item={open === "new" ? null : open} close={() => setOpen(null)} />
      )}
    </div>
  );
}
