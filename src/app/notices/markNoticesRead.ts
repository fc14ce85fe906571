import type { z } from "zod";
import type { MarkRead } from "../../contract/notices.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";

/** Marks own notices as read: those named, or all. Reading is no act of work, so the audit chain is left alone. */
export async function markNoticesRead(
  context: Context,
  { ids }: z.output<typeof MarkRead>,
): Promise<{ unread: number }> {
  const account = requireSignedIn(context.actor);
  return context.store.write(async ({ notices }) => {
    await notices.markRead(account, ids ?? null, context.clock.now());
    return { unread: await notices.countUnread(account) };
  });
}
