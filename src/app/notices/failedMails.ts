import { AppError } from "../../contract/errors.ts";
import type { FailedMail } from "../../contract/notices.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";

/** Mails that could not be delivered, newest first, for administrators: whom they were for and why, not what they say. */
export async function listFailedMails(context: Context): Promise<FailedMail[]> {
  requireAllowed(context.actor, "accounts.manage", { kind: "platform" });
  const mails = await context.store.read((tx) => tx.notices.failedMails());
  return mails.map(
    ({ id, displayName, recipient, content, createdAt, attempts, lastError, givenUpAt, dueAt }) => ({
      id,
      displayName,
      recipient,
      subject: content.subject,
      createdAt: createdAt.toISOString(),
      attempts,
      error: lastError,
      nextAt: givenUpAt === null ? dueAt.toISOString() : null,
    }),
  );
}

/** Has a failed mail tried again at once, at the address that the person has now. */
export async function retryMail(context: Context, id: string): Promise<void> {
  requireAllowed(context.actor, "accounts.manage", { kind: "platform" });
  const found = await context.store.write((tx) => tx.notices.retryMail(id, context.clock.now()));
  if (!found) throw new AppError("not-found", `no failed mail ${id}`);
}
