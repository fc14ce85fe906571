import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DecideAppraisal } from "../../contract/appraisal.ts";
import type { LeafView } from "../../contract/sheets.ts";
import { criterionQuery, decideAppraisal, overviewQuery } from "../api/appraisal.ts";
import { ApiError } from "../api/client.ts";
import { sheetQuery } from "../api/sheet.ts";
import type { DeskItem } from "./deskItem.ts";
import { withDecision } from "./withDecision.ts";

export interface Decision {
  readonly item: DeskItem;
  readonly decision: DecideAppraisal;
}

/** Stores one decision and puts the answered leaf wherever it is shown; a clash with another appraiser reads all again. */
export function useDecide(round: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ item, decision }: Decision) =>
      decideAppraisal({ round, unit: item.unit, leaf: item.leaf.code }, decision),
    onSuccess: ({ leaf }, { item }) => {
      client.setQueryData(criterionQuery(round, leaf.code).queryKey, (old) =>
        old ? withDecision(old, item.unit, leaf) : old,
      );
      client.setQueryData(sheetQuery({ round, unit: item.unit }).queryKey, (old) => {
        if (!old) return old;
        const leaves = old.leaves.map((one: LeafView) => (one.code === leaf.code ? leaf : one));
        return { ...old, leaves };
      });
      void client.invalidateQueries({ queryKey: overviewQuery(round).queryKey, exact: true });
      void client.invalidateQueries({ queryKey: ["appraisal", round, "alike"] });
    },
    onError: (error) => {
      if (!(error instanceof ApiError) || error.body.code !== "changed-by-other") return;
      void client.invalidateQueries({ queryKey: ["appraisal", round] });
      void client.invalidateQueries({ queryKey: ["sheet", round] });
    },
  });
}

export type Decide = ReturnType<typeof useDecide>;
