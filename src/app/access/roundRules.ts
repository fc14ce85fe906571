import type { Actor } from "../context.ts";
import { holds, isAppraiserOf, isOfAny, owns } from "./relations.ts";
import type { PlatformSubject, RoundSubject } from "./subjects.ts";
import { allOf, during, hasReached, only, type Verdict } from "./verdict.ts";

export const PLATFORM_RULES = {
  "accounts.manage": (actor: Actor, _subject: PlatformSubject): Verdict =>
    only(holds(actor, "administrator")),
  "units.manage": (actor: Actor): Verdict => only(holds(actor, "administrator")),
  "published.enter": (actor: Actor): Verdict => only(holds(actor, "owner")),
  "round.create": (actor: Actor): Verdict => only(holds(actor, "owner")),
};

export const ROUND_RULES = {
  "round.see": seeRound,
  // What may be changed in which stage is decided by editRound: an open round only in its clock.
  "round.edit": owner(
    "draft",
    "waiting",
    "self-scoring",
    "between",
    "compiling",
    "appraisal",
    "appraisal-over",
  ),
  "round.open": owner("draft"),
  "round.close": owner("compiling", "appraisal", "appraisal-over"),
  "round.compute": owner("synthesis"),
  "round.publish": owner("synthesis"),
  "round.archive": owner("published"),
  "round.audit": (actor: Actor, { round }: RoundSubject): Verdict =>
    only(owns(actor, round) || holds(actor, "administrator")),
};

/** A draft is seen by its owner and the administrators; an open round by everybody who takes part. */
function seeRound(actor: Actor, { round }: RoundSubject): Verdict {
  if (owns(actor, round) || holds(actor, "administrator")) return "allowed";
  const takesPart =
    isOfAny(actor, round.units) || isOfAny(actor, round.departments) || isAppraiserOf(actor, round);
  return only(takesPart && hasReached(round.stage, "waiting"));
}

function owner(...stages: Parameters<typeof during>[0][]) {
  return (actor: Actor, { round }: RoundSubject): Verdict =>
    allOf(
      () => only(owns(actor, round)),
      () => during(round.stage, ...stages),
    );
}
