import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
  Agreeable,
  AgreedTogether,
  type AgreeTogether,
  AlikeGroup,
  AppraisalOverview,
  AppraisalSaved,
  Conflicts,
  Consistency,
  type CriterionAcrossUnits,
  CriterionRows,
  type DecideAppraisal,
  DecisionHistory,
  type DeclareConflict,
  type EditReason,
  type LiftConflict,
  Reason,
  type WriteReason,
} from "../../contract/appraisal.ts";
import { read, send, tell } from "./client.ts";

export const overviewQuery = (round: string) =>
  queryOptions({
    queryKey: ["appraisal", round],
    queryFn: ({ signal }) => read(AppraisalOverview, `/rounds/${round}/appraisal`, signal),
  });

export const criterionQuery = (round: string, leaf: string) =>
  queryOptions({
    queryKey: ["appraisal", round, "leaf", leaf],
    queryFn: async ({ signal }) =>
      wholeLeaves(
        await read(CriterionRows, `/rounds/${round}/appraisal/leaves/${encodeURIComponent(leaf)}`, signal),
      ),
  });

/** Puts what the criterion says of itself back into every row. */
function wholeLeaves({ units, ...view }: CriterionRows): CriterionAcrossUnits {
  return { ...view, units: units.map((row) => ({ ...row, leaf: { ...view.leaf, ...row.leaf } })) };
}

export interface AppraisalTarget {
  readonly round: string;
  readonly unit: string;
  readonly leaf: string;
}

const placeOf = ({ round, unit, leaf }: AppraisalTarget): string =>
  `/rounds/${round}/appraisal/${unit}/${encodeURIComponent(leaf)}`;

export function decideAppraisal(target: AppraisalTarget, decision: DecideAppraisal): Promise<AppraisalSaved> {
  return send(AppraisalSaved, "PUT", placeOf(target), decision);
}

/** What was decided on the same answer; read for one leaf, where no whole criterion is on screen. */
export const alikeQuery = (target: AppraisalTarget) =>
  queryOptions({
    queryKey: ["appraisal", target.round, "alike", target.unit, target.leaf],
    queryFn: ({ signal }) => read(AlikeGroup, `${placeOf(target)}/alike`, signal),
  });

export const decisionsQuery = (target: AppraisalTarget) =>
  queryOptions({
    queryKey: ["appraisal", target.round, "history", target.unit, target.leaf],
    queryFn: ({ signal }) => read(DecisionHistory, `${placeOf(target)}/history`, signal),
    staleTime: 0,
  });

export const consistencyQuery = (round: string) =>
  queryOptions({
    queryKey: ["appraisal", round, "consistency"],
    queryFn: ({ signal }) => read(Consistency, `/rounds/${round}/consistency`, signal),
  });

export const agreeableQuery = (round: string, leaf: string) =>
  queryOptions({
    queryKey: ["appraisal", round, "agreeable", leaf],
    queryFn: ({ signal }) =>
      read(
        Agreeable,
        `/rounds/${round}/agreeable${leaf === "" ? "" : `?leaf=${encodeURIComponent(leaf)}`}`,
        signal,
      ),
    staleTime: 0,
  });

export function agreeTogether(round: string, body: AgreeTogether): Promise<AgreedTogether> {
  return send(AgreedTogether, "POST", `/rounds/${round}/agree`, body);
}

export const reasonsQuery = (round: string) =>
  queryOptions({
    queryKey: ["reasons", round],
    queryFn: ({ signal }) => read(z.array(Reason), `/rounds/${round}/reasons`, signal),
    staleTime: 60_000,
  });

export function addReason(round: string, body: WriteReason): Promise<Reason> {
  return send(Reason, "POST", `/rounds/${round}/reasons`, body);
}

export function editReason(round: string, id: string, body: EditReason): Promise<void> {
  return tell("PUT", `/rounds/${round}/reasons/${id}`, body);
}

export function putAwayReason(round: string, id: string): Promise<void> {
  return tell("DELETE", `/rounds/${round}/reasons/${id}`);
}

export const conflictsQuery = (round: string) =>
  queryOptions({
    queryKey: ["conflicts", round],
    queryFn: ({ signal }) => read(Conflicts, `/rounds/${round}/conflicts`, signal),
  });

export function declareConflict(round: string, body: z.input<typeof DeclareConflict>): Promise<Conflicts> {
  return send(Conflicts, "POST", `/rounds/${round}/conflicts`, body);
}

export function liftConflict(round: string, body: z.input<typeof LiftConflict>): Promise<Conflicts> {
  return send(Conflicts, "POST", `/rounds/${round}/conflicts/lift`, body);
}
