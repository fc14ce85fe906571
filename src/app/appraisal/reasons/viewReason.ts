import type { Reason, WriteReason } from "../../../contract/appraisal.ts";
import type { AccountId } from "../../../contract/ids.ts";
import type { Round } from "../../rounds/index.ts";
import type { StoredReason } from "./ports.ts";

export function viewReason(reason: StoredReason, reader: AccountId): Reason {
  const { id, text, place, roundId, shared, account, byName, version } = reason;
  const scope = { place, thisRound: roundId !== null };
  return { id, text, scope, shared, mine: account === reader, byName, version };
}

/** What a reason is kept as: at a place it belongs to the set of criteria, so that next year's round offers it too. */
export function keptReason(
  { text, scope, shared }: WriteReason,
  round: Pick<Round, "id" | "methodId">,
): Pick<StoredReason, "text" | "shared" | "roundId" | "methodId" | "place"> {
  return {
    text: text.normalize("NFC"),
    shared,
    roundId: scope.thisRound ? round.id : null,
    methodId: scope.place === null ? null : round.methodId,
    place: scope.place,
  };
}
