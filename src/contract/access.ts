import { z } from "zod";
import { AccountId, Instant, UnitKey } from "./ids.ts";

export const Role = z.enum(["administrator", "owner", "unit", "appraiser"]);
export type Role = z.infer<typeof Role>;

/** `owner` and `unit` name the unit they act for; `appraiser` is assigned fields and units per round. */
export const RoleGrant = z.object({ role: Role, unit: UnitKey.nullable() });
export type RoleGrant = z.infer<typeof RoleGrant>;

/** Everything somebody may be allowed to do; decided in one place on the server and told to the client. */
export const ACTIONS = [
  "accounts.manage",
  "units.manage",
  "published.enter",
  "round.create",
  "round.see",
  "round.edit",
  "round.open",
  "round.close",
  "round.compute",
  "round.publish",
  "round.archive",
  "round.audit",
  "sheet.see",
  "sheet.export",
  "sheet.submit",
  "sheet.withdraw",
  "leaf.see",
  "leaf.answer",
  "leaf.explain",
  "leaf.attach",
  "leaf.appraise",
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
