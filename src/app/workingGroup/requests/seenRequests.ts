import { belongsTo, decide } from "../../access/index.ts";
import type { Actor } from "../../context.ts";
import type { SheetFrame } from "../../submissions/index.ts";
import type { SupplementRequest } from "../ports.ts";

/** Owner, leaders above the round and the working group follow every request; a department is shown its own. */
export function followsAll(actor: Actor, { facts }: SheetFrame): boolean {
  return (
    decide(actor, "round.overlook", { kind: "round", round: facts }) === "allowed" ||
    facts.appraisers.some(({ account }) => account === actor.accountId)
  );
}

export function seenRequests(
  actor: Actor,
  frame: SheetFrame,
  requests: readonly SupplementRequest[],
): readonly SupplementRequest[] {
  if (followsAll(actor, frame)) return requests;
  return requests.filter(({ department }) => belongsTo(actor, department));
}
