import { z } from "zod";
import { AccountId, Instant, UnitKey } from "./ids.ts";

export const Role = z.enum(["administrator", "owner", "unit", "division", "leader", "appraiser"]);
export type Role = z.infer<typeof Role>;

/** A division (phòng) inside a unit, by a key of that unit's own. */
export const DivisionKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

/**
 * `owner`, `unit` (focal point), `division` (staff of one division) and `leader` name the unit they act for;
 * `appraiser` is assigned fields and units per round.
 */
export const RoleGrant = z.object({
  role: Role,
  unit: UnitKey.nullable(),
  /** With `division` only: which one. */
  division: DivisionKey.optional(),
});
export type RoleGrant = z.infer<typeof RoleGrant>;

/** Everything somebody may be allowed to do; decided in one place on the server and told to the client. */
export const ACTIONS = [
  "accounts.manage",
  "units.manage",
  "calendar.manage",
  "published.enter",
  "methods.write",
  "round.create",
  "library.see",
  "library.write",
  "divisions.manage",
  "plan.create",
  "task.create",
  "report.create",
  "report.call",
  "template.manage",
  "risk.rules",
  "recognition.see",
  "recognition.write",
  "round.see",
  "round.edit",
  "round.clone",
  "round.open",
  "round.remind",
  "round.reopen",
  "round.overlook",
  "round.papers",
  "round.declare-conflict",
  "round.draw-sample",
  "round.agreement",
  "round.own-agreement",
  "round.request",
  "round.meet",
  "round.pack",
  "round.close",
  "round.compute",
  "round.approve",
  "round.return",
  "round.publish",
  "round.correct",
  "round.archive",
  "round.audit",
  "round.learn",
  "round.soundness",
  "part.see",
  "part.divide",
  "part.present",
  "part.approve",
  "part.return",
  "portal.check",
  "sheet.see",
  "sheet.export",
  "sheet.try",
  "sheet.divide",
  "sheet.present",
  "sheet.approve",
  "sheet.return",
  "sheet.submit",
  "sheet.renew",
  "sheet.withdraw",
  "leaf.see",
  "leaf.history",
  "leaf.answer",
  "leaf.explain",
  "leaf.attach",
  "leaf.detach",
  "leaf.ask-exemption",
  "leaf.decide-exemption",
  "leaf.mark",
  "leaf.appraise",
  "leaf.ask",
  "leaf.reply-question",
  "leaf.read-second",
  "leaf.reply",
  "leaf.object",
  "leaf.share",
  "objection.see",
  "objection.assign",
  "objection.decide",
  "outlook.see",
  "scenario.write",
  "leads.assign",
  "plan.see",
  "plan.write",
  "plan.consult",
  "plan.comment",
  "plan.answer",
  "plan.issue",
  "plan.amend",
  "plan.close",
  "task.see",
  "task.edit",
  "task.assign",
  "task.update",
  "task.note",
  "task.ask-time",
  "task.submit",
  "task.review",
  "task.cancel",
  "task.reopen",
  "report.see",
  "report.write",
  "report.consult",
  "report.comment",
  "report.answer",
  "report.issue",
  "report.return",
] as const;
export const Action = z.enum(ACTIONS);
export type Action = z.infer<typeof Action>;

export const Account = z.object({
  id: AccountId,
  username: z.string(),
  displayName: z.string(),
  position: z.string(),
  roles: z.array(RoleGrant),
  mustChangePassword: z.boolean(),
  disabled: z.boolean(),
});
export type Account = z.infer<typeof Account>;

export const SignIn = z.object({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
});
export const SessionView = z.object({
  account: Account,
  csrfToken: z.string(),
  expiresAt: Instant,
  allowed: z.array(Action),
});
export type SessionView = z.infer<typeof SessionView>;

export const SessionSummary = z.object({
  id: z.uuid(),
  createdAt: Instant,
  lastSeenAt: Instant,
  userAgent: z.string(),
  current: z.boolean(),
});
export type SessionSummary = z.infer<typeof SessionSummary>;

export const ChangePassword = z.object({ current: z.string().min(1), next: z.string().min(10).max(200) });
export const CreateAccount = z.object({
  username: z.string().regex(/^[a-z0-9][a-z0-9._-]{2,49}$/),
  displayName: z.string().min(1).max(200),
  position: z.string().max(200).default(""),
  roles: z.array(RoleGrant).min(1),
});
export const EditAccount = z.object({
  displayName: z.string().min(1).max(200).optional(),
  position: z.string().max(200).optional(),
  roles: z.array(RoleGrant).min(1).optional(),
  disabled: z.boolean().optional(),
});
/** Shown once to the administrator who made the account or reset its password. */
export const OneTimePassword = z.object({ account: Account, oneTimePassword: z.string() });
