import { ACTIONS, type Action } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { Actor } from "../context.ts";
import {
  type Condition,
  LEAF_CONDITIONS,
  OBJECTION_CONDITIONS,
  PART_CONDITIONS,
  PLAN_CONDITIONS,
  REPORT_CONDITIONS,
  ROUND_CONDITIONS,
  SHEET_CONDITIONS,
  TASK_CONDITIONS,
} from "./conditions.ts";
import {
  LEAF_RELATIONS,
  OBJECTION_RELATIONS,
  OUTLOOK_RELATIONS,
  PART_RELATIONS,
  PLAN_RELATIONS,
  PLATFORM_RELATIONS,
  REPORT_RELATIONS,
  type Relation,
  ROUND_RELATIONS,
  SHEET_RELATIONS,
  TASK_RELATIONS,
  UNIT_RELATIONS,
} from "./relations.ts";
import { RIGHTS, type Right } from "./rights.ts";
import type { RoundFacts, Subject } from "./subjects.ts";
import { anyOf, during, type Verdict } from "./verdict.ts";

/**
 * The one place where rights are decided. Deny unless a row of the table allows: an action that is no matter of this
 * kind of subject is refused like any other.
 */
export function decide(actor: Actor, action: Action, subject: Subject): Verdict {
  const verdict = anyOf(groundsFor(actor, action, subject));
  return verdict === "not-allowed" && actor.accountId === null ? "sign-in-needed" : verdict;
}

/** What the API tells the client, so that no screen guesses. */
export function allowedActions(actor: Actor, subject: Subject): Action[] {
  return MATTERS[subject.kind].filter((action) => decide(actor, action, subject) === "allowed");
}

/** The actions that are a matter of each kind of subject at all; a sheet asks for every one of its leaves. */
const MATTERS: Readonly<Record<Subject["kind"], readonly Action[]>> = {
  platform: ACTIONS.filter((action) => action in RIGHTS.platform),
  unit: ACTIONS.filter((action) => action in RIGHTS.unit),
  round: ACTIONS.filter((action) => action in RIGHTS.round),
  part: ACTIONS.filter((action) => action in RIGHTS.part),
  sheet: ACTIONS.filter((action) => action in RIGHTS.sheet),
  leaf: ACTIONS.filter((action) => action in RIGHTS.leaf),
  objection: ACTIONS.filter((action) => action in RIGHTS.objection),
  outlook: ACTIONS.filter((action) => action in RIGHTS.outlook),
  plan: ACTIONS.filter((action) => action in RIGHTS.plan),
  task: ACTIONS.filter((action) => action in RIGHTS.task),
  report: ACTIONS.filter((action) => action in RIGHTS.report),
};

/** Throws the refusal that says why: who you are, or what time it is. */
export function requireAllowed(actor: Actor, action: Action, subject: Subject): void {
  const verdict = decide(actor, action, subject);
  if (verdict === "allowed") return;
  throw new AppError(
    verdict,
    `${action} on ${subject.kind} refused to ${actor.accountId ?? "the public"}: ${verdict}`,
  );
}

function groundsFor(actor: Actor, action: Action, subject: Subject): Verdict[] {
  switch (subject.kind) {
    case "platform":
      return judge(actor, subject, RIGHTS.platform[action], PLATFORM_RELATIONS, {}, null);
    case "unit":
      return judge(actor, subject, RIGHTS.unit[action], UNIT_RELATIONS, {}, null);
    case "round":
      return judge(actor, subject, RIGHTS.round[action], ROUND_RELATIONS, ROUND_CONDITIONS, subject.round);
    case "part":
      return judge(actor, subject, RIGHTS.part[action], PART_RELATIONS, PART_CONDITIONS, subject.round);
    case "sheet":
      return judge(actor, subject, RIGHTS.sheet[action], SHEET_RELATIONS, SHEET_CONDITIONS, subject.round);
    case "leaf":
      return judge(actor, subject, RIGHTS.leaf[action], LEAF_RELATIONS, LEAF_CONDITIONS, subject.round);
    case "objection":
      return judge(
        actor,
        subject,
        RIGHTS.objection[action],
        OBJECTION_RELATIONS,
        OBJECTION_CONDITIONS,
        subject.round,
      );
    case "outlook":
      return judge(actor, subject, RIGHTS.outlook[action], OUTLOOK_RELATIONS, {}, null);
    case "plan":
      return judge(actor, subject, RIGHTS.plan[action], PLAN_RELATIONS, PLAN_CONDITIONS, null);
    case "task":
      return judge(actor, subject, RIGHTS.task[action], TASK_RELATIONS, TASK_CONDITIONS, null);
    case "report":
      return judge(actor, subject, RIGHTS.report[action], REPORT_RELATIONS, REPORT_CONDITIONS, null);
  }
}

function judge<On, Who extends string, If extends string>(
  actor: Actor,
  subject: On,
  rights: readonly Right<Who, If>[] = [],
  relations: Readonly<Record<Who, Relation<On>>>,
  conditions: Readonly<Record<If, Condition<On>>>,
  round: RoundFacts | null,
): Verdict[] {
  return rights.map((right) => {
    if (right.kind !== undefined && right.kind !== round?.kind) return "not-allowed";
    if (!relations[right.who].holds(actor, subject)) return "not-allowed";
    const unmet = (right.given ?? []).map((name) => conditions[name]).filter(({ holds }) => !holds(subject));
    // A matter that is none of this person's business is said before the time that it is.
    if (unmet.some(({ refusal }) => refusal === "not-allowed")) return "not-allowed";
    // A draft is nobody's business but its owner's: others are not even told that it is there.
    if (round?.stage === "draft" && right.who !== "owner" && right.stages && !right.stages.includes("draft"))
      return "not-allowed";
    const timely = right.stages && round ? during(round.stage, right.stages) : "allowed";
    if (timely !== "allowed") return timely;
    return unmet[0]?.refusal ?? "allowed";
  });
}
