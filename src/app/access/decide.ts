import { ACTIONS, type Action } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { Actor } from "../context.ts";
import { PLATFORM_RULES, ROUND_RULES } from "./roundRules.ts";
import { LEAF_RULES, SHEET_RULES } from "./sheetRules.ts";
import type { LeafSubject, PlatformSubject, RoundSubject, SheetSubject, Subject } from "./subjects.ts";
import type { Verdict } from "./verdict.ts";

interface Rules {
  readonly platform: Readonly<Record<string, Rule<PlatformSubject>>>;
  readonly round: Readonly<Record<string, Rule<RoundSubject>>>;
  readonly sheet: Readonly<Record<string, Rule<SheetSubject>>>;
  readonly leaf: Readonly<Record<string, Rule<LeafSubject>>>;
}
type Rule<On extends Subject> = (actor: Actor, subject: On) => Verdict;

const RULES: Rules = { platform: PLATFORM_RULES, round: ROUND_RULES, sheet: SHEET_RULES, leaf: LEAF_RULES };

/**
 * The one place where rights are decided. Deny unless a rule allows: an action that is no matter of this kind of
 * subject is refused like any other.
 */
export function decide(actor: Actor, action: Action, subject: Subject): Verdict {
  const verdict = ruleFor(action, subject)(actor);
  return verdict === "not-allowed" && actor.accountId === null ? "sign-in-needed" : verdict;
}

/** What the API tells the client, so that no screen guesses. */
export function allowedActions(actor: Actor, subject: Subject): Action[] {
  return ACTIONS.filter((action) => decide(actor, action, subject) === "allowed");
}

/** Throws the refusal that says why: who you are, or what time it is. */
export function requireAllowed(actor: Actor, action: Action, subject: Subject): void {
  const verdict = decide(actor, action, subject);
  if (verdict === "allowed") return;
  throw new AppError(
    verdict,
    `${action} on ${subject.kind} refused to ${actor.accountId ?? "the public"}: ${verdict}`,
  );
}

function ruleFor(action: Action, subject: Subject): (actor: Actor) => Verdict {
  switch (subject.kind) {
    case "platform":
      return (actor) => RULES.platform[action]?.(actor, subject) ?? "not-allowed";
    case "round":
      return (actor) => RULES.round[action]?.(actor, subject) ?? "not-allowed";
    case "sheet":
      return (actor) => RULES.sheet[action]?.(actor, subject) ?? "not-allowed";
    case "leaf":
      return (actor) => RULES.leaf[action]?.(actor, subject) ?? "not-allowed";
  }
}
