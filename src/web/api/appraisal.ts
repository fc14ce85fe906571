import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { AppraisalOverview, CriterionAcrossUnits, type DecideAppraisal } from "../../contract/appraisal.ts";
import { Instant } from "../../contract/ids.ts";
import { LeafView } from "../../contract/sheets.ts";
import { read, send } from "./client.ts";

export const overviewQuery = (round: string) =>
  queryOptions({
    queryKey: ["appraisal", round],
    queryFn: ({ signal }) => read(AppraisalOverview, `/rounds/${round}/appraisal`, signal),
  });

export const criterionQuery = (round: string, leaf: string) =>
  queryOptions({
    queryKey: ["appraisal", round, "leaf", leaf],
    queryFn: ({ signal }) =>
      read(CriterionAcrossUnits, `/rounds/${round}/appraisal/leaves/${encodeURIComponent(leaf)}`, signal),
  });

const Decided = z.object({ leaf: LeafView, savedAt: Instant });

export interface AppraisalTarget {
  readonly round: string;
  readonly unit: string;
  readonly leaf: string;
}

export function decideAppraisal(
  target: AppraisalTarget,
  decision: DecideAppraisal,
): Promise<z.infer<typeof Decided>> {
  const { round, unit, leaf } = target;
  return send(Decided, "PUT", `/rounds/${round}/appraisal/${unit}/${encodeURIComponent(leaf)}`, decision);
}
